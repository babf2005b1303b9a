/** Cities that the name model was not told of, in lower case: they only say that a name is a place. */
export const MORE_CITIES: ReadonlySet<string> = new Set(
  `hanoi|hà nội|ho chi minh city|saigon|huế|da nang|jakarta|surabaya|bandung|yogyakarta|makassar|manila|cebu|bangkok|chiang mai
kuala lumpur|penang|yangon|mandalay|phnom penh|vientiane|taipei|kaohsiung|osaka|kyoto|nagoya|sapporo|fukuoka|hiroshima|nagasaki
yokohama|busan|daegu|incheon|gwangju|guangzhou|shenzhen|chengdu|wuhan|chongqing|tianjin|nanjing|hangzhou|kolkata|chennai|bangalore
bengaluru|hyderabad|pune|ahmedabad|lucknow|lahore|peshawar|rawalpindi|kathmandu|riyadh|jeddah|mecca|medina|doha|dubai|abu dhabi
muscat|sanaa|amman|aleppo|homs|idlib|raqqa|mosul|erbil|kirkuk|fallujah|isfahan|tabriz|tel aviv|haifa|ramallah|nablus|hebron
khan younis|rafah|khartoum|omdurman|addis ababa|mogadishu|kampala|kigali|dar es salaam|lusaka|harare|maputo|luanda|kinshasa
pretoria|cape town|durban|accra|kumasi|abuja|kano|ibadan|port harcourt|dakar|abidjan|bamako|ouagadougou|niamey|algiers|oran
casablanca|rabat|marrakesh|tunis|benghazi|misrata|seville|málaga|zaragoza|lyon|marseille|bordeaux|toulouse|lille|strasbourg
nantes|naples|turin|venice|bologna|palermo|cologne|frankfurt|stuttgart|düsseldorf|leipzig|dresden|bremen|hanover|antwerp|ghent
rotterdam|amsterdam|the hague|utrecht|basel|bern|lausanne|salzburg|graz|innsbruck|krakow|kraków|gdansk|gdańsk|wroclaw|wrocław
poznan|poznań|lodz|łódź|bratislava|ljubljana|zagreb|split|sarajevo|belgrade|skopje|tirana|pristina|podgorica|bucharest|cluj
chisinau|chișinău|odesa|odessa|kharkiv|lviv|dnipro|mariupol|donetsk|luhansk|kherson|zaporizhzhia|sevastopol|st petersburg
st. petersburg|saint petersburg|novosibirsk|yekaterinburg|kazan|rostov-on-don|vladivostok|grozny|tbilisi|yerevan|baku|tashkent
almaty|astana|bishkek|dushanbe|ashgabat|ulaanbaatar|vilnius|kaunas|riga|tallinn|tartu|gothenburg|malmö|uppsala|bergen|trondheim
stavanger|aarhus|odense|tampere|turku|reykjavik|belfast|cardiff|são paulo|sao paulo|rio de janeiro|recife|belo horizonte
porto alegre|brasília|brasilia|manaus|caracas|maracaibo|quito|guayaquil|la paz|asunción|montevideo|medellín|cartagena|guadalajara
monterrey|tijuana|havana|port-au-prince|santo domingo|san salvador|tegucigalpa|managua|vancouver|brisbane|adelaide|auckland`.split(
    /[|\n]/,
  ),
);
