/** Names of one body that share no words, as everybody uses them; in lower case, the usual full name first. */
const GROUPS = `
  united states | united states of america | u.s. | us | u.s.a. | usa | america | americans
  united kingdom | u.k. | uk | great britain | britain | brits | britons
  european union | e.u. | eu
  united nations | u.n. | un
  soviet union | ussr | u.s.s.r.
  united arab emirates | uae | u.a.e.
  north atlantic treaty organization | north atlantic treaty organisation | nato
  international monetary fund | imf
  world health organization | world health organisation | who
  international criminal court | icc
  international atomic energy agency | iaea
  federal bureau of investigation | fbi
  central intelligence agency | cia
  national security agency | nsa
  securities and exchange commission | sec
  food and drug administration | fda
  european central bank | ecb
  african national congress | anc
  palestine liberation organization | palestine liberation organisation | plo
  irish republican army | ira
  islamic state | islamic state of iraq and syria | islamic state of iraq and the levant | isis | isil | daesh
  islamic revolutionary guard corps | iranian revolutionary guard corps | revolutionary guard corps | revolutionary guards | revolutionary guard | irgc
  quds force | qods force | quds brigades | qods brigades | quds brigade | qods brigade
  associated press | ap
  agence france-presse | afp
  united press international | upi
  british broadcasting corporation | bbc
  new york times | nyt
  wall street journal | wsj
  republican party | gop
  iran | iranians
  iraq | iraqis
  russia | russians
  ukraine | ukrainians
  israel | israelis
  germany | germans
  saudi arabia | saudis`;

/** For each name the full name of the body, in lower case. */
export const KNOWN_ALIASES: ReadonlyMap<string, string> = new Map(
  GROUPS.trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split('|').map((name) => name.trim());
      return names.map((name): [string, string] => [name, names[0] ?? name]);
    }),
);
