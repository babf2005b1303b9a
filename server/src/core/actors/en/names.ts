/** Words that tell names and kinds of actors apart, in lower case. Facts of the language, made for this project. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));
const phrases = (lines: string): ReadonlySet<string> =>
  new Set(
    lines
      .split(/[\n,]/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

/** Before a person's name; not part of it. */
export const TITLES = set(`
  mr mr. mrs mrs. ms ms. miss sir dame lord lady dr dr. prof prof. professor president vice-president premier chancellor
  minister secretary senator sen. rep. representative congressman congresswoman governor gov. mayor ambassador judge
  justice king queen prince princess sheikh sheik imam ayatollah pope bishop archbishop cardinal rabbi rev. father sister
  general gen. lieutenant lt. lt colonel col. major maj. maj captain capt. sergeant sgt. sgt brigadier brig. brig admiral
  adm. commander cmdr. marshal inspector detective constable chief speaker chairman chairwoman chair director dean vp
  cleric spokesman spokeswoman spokesperson councillor councilman alderman commissioner attorney prosecutor officer prime
  foreign interior finance defence defense deputy vice first lady coach analyst author actor actress singer`);

/** First or last words that make a run of capitals an organisation. */
export const ORGANISATION_HEADS = set(`
  army navy force forces corps brigade brigades battalion regiment militia guard police command party movement front
  alliance coalition union league federation confederation association society foundation trust institute institution
  university college school academy council commission committee board bureau agency authority department ministry office
  service court tribunal parliament congress senate assembly house cabinet government administration bank fund group
  company corporation corp corp. inc inc. ltd ltd. plc gmbh ag llc co co. bros industries holdings partners airlines
  airways motors systems technologies energy pharmaceuticals hospital museum library church club team united city
  organization organisation network center centre studios press laboratory observatory brotherhood resistance partnership
  delegation embassy consulate secretariat registry ombudsman exchange cooperative railways ferries shipping port`);

/** Names of newspapers, agencies and broadcasters that mean nothing else. */
export const OUTLETS = phrases(`
  cnn, bbc, bbc news, reuters, afp, agence france-presse, associated press, the associated press, ap, upi, bloomberg,
  bloomberg news, dpa, ansa, efe, tass, interfax, ria novosti, xinhua, kyodo, yonhap, pti, anadolu, al jazeera, al arabiya,
  al-jazeera, al-arabiya, sky news, fox news, abc news, nbc news, cbs news, msnbc, npr, pbs, itv, rte, new york times,
  the new york times, washington post, the washington post, wall street journal, the wall street journal, los angeles times,
  usa today, financial times, the financial times, daily telegraph, daily mail, the guardian, the independent, the economist,
  le monde, le figaro, der spiegel, die zeit, süddeutsche zeitung, el país, el mundo, la repubblica, corriere della sera,
  haaretz, times of india, the hindu, dawn, globe and mail, boston globe, chicago tribune, miami herald, politico, axios,
  buzzfeed, huffington post, the atlantic, the new yorker, new yorker, newsweek, time magazine, the times, sunday times,
  the sunday times, mcclatchy, propublica, bellingcat, vice news, slate, salon, wired, nature news, the intercept, usa today,
  guardian, new york post, daily mirror, daily express, radio free europe, voice of america, deutsche welle, euronews,
  france 24, the wire, the verge, ars technica, daily star, le soir, kommersant, novaya gazeta, meduza, caixin`);

/** Last words of outlets' names; a run that ends so and has another word is an outlet. */
export const OUTLET_TAILS = set(`
  times post herald tribune gazette chronicle courier journal news telegraph mirror examiner observer standard bulletin
  dispatch mail globe star sun independent echo argus inquirer register sentinel monitor weekly daily evening radio
  television tv broadcasting magazine review today zeitung presse kurier`);
export const OUTLET_OPENERS = set('radio channel radio-televisión');

/** Outlets whose name is a common word: only with a reporting verb beside them or "that … quote". */
export const AMBIGUOUS_OUTLETS = set(
  'time post sun mirror independent guardian telegraph times star mail press nature science people tribune courier herald mercury gazette chronicle observer examiner inquirer dispatch journal globe echo sentinel argus',
);

export const COUNTRIES = phrases(`
  afghanistan, albania, algeria, argentina, armenia, australia, austria, azerbaijan, bahrain, bangladesh, belarus, belgium,
  bolivia, bosnia, botswana, brazil, britain, bulgaria, burma, cambodia, cameroon, canada, chad, chile, china, colombia, congo,
  croatia, cuba, cyprus, czechia, denmark, ecuador, egypt, england, eritrea, estonia, ethiopia, finland, france, georgia,
  germany, ghana, greece, guatemala, haiti, honduras, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy,
  japan, jordan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, libya, lithuania, malaysia, mali,
  mexico, moldova, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, nicaragua, niger, nigeria,
  north korea, norway, oman, pakistan, palestine, panama, paraguay, peru, philippines, poland, portugal, qatar, romania,
  russia, rwanda, saudi arabia, scotland, senegal, serbia, singapore, slovakia, slovenia, somalia, south africa, south korea,
  spain, sri lanka, sudan, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, tunisia, turkey, uganda,
  ukraine, united kingdom, united states, uruguay, uzbekistan, venezuela, vietnam, wales, yemen, zambia, zimbabwe, u.s.,
  u.k., us, uk, usa, u.s.a., eu, washington, moscow, beijing, tehran, kremlin, brussels, europe, africa, asia, america`);

export const CITIES = phrases(`
  london, paris, berlin, rome, madrid, vienna, oslo, stockholm, copenhagen, helsinki, warsaw, prague, budapest, athens,
  istanbul, ankara, baghdad, basra, qom, damascus, beirut, jerusalem, gaza, cairo, tripoli, kabul, islamabad, karachi, delhi,
  new delhi, mumbai, dhaka, tokyo, seoul, pyongyang, shanghai, hong kong, sydney, melbourne, new york, los angeles, chicago,
  boston, houston, miami, toronto, montreal, ottawa, mexico city, bogota, lima, santiago, buenos aires, lagos, nairobi,
  johannesburg, geneva, zurich, munich, hamburg, milan, kiev, kyiv, minsk, lisbon, dublin, edinburgh, manchester, glasgow`);

/** Peoples and nationalities as adjectives: part of no name by themselves. */
export const DEMONYMS = set(`
  afghan african albanian algerian american arab argentine asian australian austrian belgian bosnian brazilian british
  bulgarian canadian chinese colombian croatian cuban czech danish dutch egyptian english european finnish french german
  greek hungarian indian indonesian iranian iraqi irish israeli italian japanese jewish jordanian kenyan korean kurdish
  lebanese libyan mexican moroccan muslim christian catholic protestant nigerian norwegian pakistani palestinian persian
  polish portuguese romanian russian saudi scottish serbian shia shiite sunni spanish sudanese swedish swiss syrian thai
  tunisian turkish ukrainian vietnamese welsh yemeni western northern southern eastern latin islamic republican democratic
  democrat conservative labour liberal communist socialist`);

/** The people of a place as one body: "the Iranians". They stand for the place. */
export const PEOPLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    iranians: 'Iran',
    iraqis: 'Iraq',
    americans: 'United States',
    brits: 'Britain',
    russians: 'Russia',
    ukrainians: 'Ukraine',
    israelis: 'Israel',
    germans: 'Germany',
    saudis: 'Saudi Arabia',
  }),
);

/** Capitalised and no name of an actor. */
export const CALENDAR = set(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december jan jan. feb feb. mar mar. apr apr. jun jul aug aug. sep sept sept. oct oct. nov nov. dec dec.
  christmas easter ramadan thanksgiving spring summer autumn winter`);

export const FIRST_NAMES = set(`
  adam ahmed alan alex alexander ali alice amanda amy ana andrea andrew angela anna anne anthony barbara barack ben benjamin
  bill bob boris brian carlos carol charles chris christina christopher clara daniel david deborah dennis diana donald edward
  elena elizabeth ella emily emma eric eva fatima felix francis frank fred gary george gordon grace greg hannah hans harry
  hassan heather helen henry hillary hope hugo ian ibrahim igor ingrid isabel jack jacob james jan jane janet jason jean
  jennifer jessica jim joan joe john jonathan jose joseph joshua juan judith julia julie karen karl kate katherine keith
  kevin khalid kim larry laura lars lee leo linda lisa louis lucy luis marco margaret maria marie mark martin mary matthew
  max michael michelle miguel mike mohamed mohammed muhammad nancy natalie nicholas nicole nina noah nora olga oliver omar
  oscar pablo patricia patrick paul pedro peter philip rachel ralph raymond rebecca richard robert roger ronald rose ruth
  ryan samuel sandra sara sarah scott sergei sharon simon sofia stephen steven sue susan tamara theresa thomas tim timothy
  tom tony ursula victoria vladimir walter william yusuf zoe`);

/** Lower-case words inside names of persons. */
export const PARTICLES = set('al el bin ibn abu abd de del della da dos di du van von der den la le af bint ben ter');
/** Words that join capitals in names of organisations. */
export const CONNECTORS = set('of for the and & on in');

/** Heads that stay small in a name: "Dawa party", "Iraqi parliament". */
export const LOWER_HEADS = set('party brigade brigades militia movement parliament government army navy police');

/** Words of bodies' names that short forms leave out: "Badr" for the Badr Organization. */
export const GENERIC_WORDS = set(`
  inc inc. corp corp. co co. ltd ltd. llc plc ag asa gmbh group company corporation holdings limited party movement
  organization organisation army newspaper magazine agency network club fc the of and for`);

/** What a company is in law, at the end of its name. */
export const LEGAL_FORMS = set(
  'inc inc. corp corp. ltd ltd. llc plc ag as asa ab oy oyj nv bv sa srl spa gmbh kg se a/s pty',
);

/** Words that have a capital because they open a sentence, whatever a model thinks. */
export const NO_NAMES = set(`
  the a an in on at but and or he she it they we i you this that these those if when as for his her their our its there
  with after before while since by to from of one two three some many most not no yes so then now what who why how where
  which whose meanwhile however although though also according both each every all any few several only even still yet
  just once until under over through during between among against about because here more much such than let my your
  mine nobody nothing everything everyone everybody somebody someone something anyone anything neither either nor perhaps
  maybe probably presumably possibly near therefore whereas`);

/** Bodies whose one-word names look like anything. */
export const BODIES = phrases(`
  hezbollah, hizbollah, hizbullah, hamas, fatah, taliban, al qaeda, al-qaeda, al qaeda in iraq, al-qaeda in iraq,
  boko haram, al shabaab, al-shabaab, islamic jihad,
  congress, senate, house of representatives, parliament, knesset, bundestag, pentagon, white house, downing street,
  state department, treasury, interpol, europol, unicef, unesco, opec, nato, greenpeace, wikileaks, google, microsoft, apple,
  amazon, facebook, twitter, telegram, instagram, youtube, tiktok, whatsapp, reddit, linkedin, netflix,
   tesla, toyota, boeing, airbus, gazprom, rosneft, huawei, european commission,
  european parliament, european council, security council, general assembly,
  benfica, juventus, juve, bayern, bayern munich, bayern münchen, borussia dortmund, ajax, feyenoord, paris saint-germain, psg,
  inter milan, ac milan, napoli, lazio, fiorentina, real madrid, atlético madrid, atletico madrid, real sociedad, real betis, galatasaray,
  fenerbahçe, fenerbahce, beşiktaş, besiktas, olympiacos, panathinaikos, shakhtar donetsk, dynamo kyiv, red star belgrade, arsenal, everton,
  chelsea, aston villa, crystal palace, west ham, west ham united, manchester united, manchester city, man city, man utd,
  boca juniors, river plate, flamengo, fluminense, palmeiras, yankees, dodgers, lakers, knicks, red sox`);

/** First words of names that name no actor: storms, operations, ships, parts of laws and books. */
export const NO_ACTOR_OPENERS = set(`
  operation hurricane cyclone typhoon storm hms uss article title section chapter table figure appendix phase exhibit act
  tab bill resolution proposition`);
/** One-word names that name no actor. */
export const NO_ACTORS = set(`
  wwi wwii renaissance crusades reformation holocaust constitution congressmen senators representatives congresswomen governors mayors ministers presidents generals bible
  koran quran internet web brexit covid covid-19 coronavirus earth moon sun god allah christ`);

/** Titles that stand before nothing but a person's name. */
export const PERSONAL_TITLES = set(
  'mr mr. mrs mrs. ms ms. miss dr dr. sir lady dame prof. prof madam madame mme monsieur herr frau señor señora signor signora pak bapak bu ibu alhaji hajia datuk',
);
