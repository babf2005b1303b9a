/**
 * First names that hardly ever go both ways, in lower case: they rule a pronoun out, and never say what somebody is.
 * Facts of the language, made for this project.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

export const SHE_NAMES = set(`
  alice amanda amy angela anna anne annika barbara caroline catherine christina clara deborah diana edith elena elizabeth
  ella emily emma erika eva fatima fiona frida grace hannah heather helen ingrid irina isabel jane janet jennifer jessica
  joan judith julia julie karen karin kate katherine laila laura leila linda lisa lucy mai margaret maria marie marieke
  marta martha mary michelle miriam nadia nancy natalie natasha nicole nina olga patricia paula petra rachel rebecca rosa
  agnes alexandra amelia anjali antonia beatrice brigitte camila carla carmen cecilia celia charlotte chiara claudia daniela dorothy
  edna eleanor eliza emilia esther eve fatou flora florence francesca gabriela georgina gillian gloria gudrun harriet heidi
  hilary hilda ida imogen ines isabella isobel joanna josephine juliet katarina katharina keiko kerstin lena lorna louise lucia
  lydia madeleine mabel magdalena maja malin marcia marguerite mariana marina marion matilda maud megan melissa mercy mildred
  miranda monica monika morag naomi nell ngozi noriko odile pamela paulina penelope philippa phyllis priya rebecca rosalind rosemary
  roxana sabine samira sheila shirley silvia simone sonia stella susannah sylvia tamara teresa ulrike valeria vanessa vera
  veronica violet virginia wendy winifred yoko yumiko zainab zofia
  ruth sarah sara sharon sigrid sofia sophie stina susan svetlana tatiana theresa ursula victoria yasmin zoe`);

export const HE_NAMES = set(`
  adam ahmed alan albert alexander ali anders andrew anthony antonio arthur benjamin bill bob boris brian carlos charles
  christopher colin daniel david dennis donald edward eric ernest felix francisco frank fred gary george gordon greg hans
  harold harry hassan henry herbert howard hugo ian ibrahim igor ivan jack jacob james jim jiri joe johannes john jonas
  jonathan jose joseph joshua juan karl keith kevin khalid lars lawrence leonard louis luis marco marcus mark martin
  matthew michael miguel mike mikael mohamed mohammed muhammad nicholas oliver oscar omar pablo patrick paul pedro peter
  abdul adrian aidan alfred alfonso alejandro amir anil archibald armando arne arnold babatunde barry bartholomew ben bernard bert
  björn brendan bruno callum cedric chinedu clive conrad cornelius curtis cyril dag damian dariusz derek desmond dev dieter dmitri
  dougal dylan edgar edmund eduardo edwin emeka enrique erik ernst fabrizio federico ferdinand fernando finn fritz gareth gavin
  geoffrey gerald gerard gerrit giovanni giuseppe gilbert gordon graham guillermo gunnar gustav hamish haruki hector hiroshi horace hubert
  humphrey imran jarrod javier jens joachim joaquín johan jorge josef jürgen kenneth kenji klaus kofi kurt kwame lawrence
  leif leonardo leopold lorenzo luca lucas luke magnus malcolm manuel marcel mario mateo maurice mauricio max mehmet mitchell mohamad
  mustafa nathan neil nigel niklas norman olaf olav olivier oskar otto owen paolo pascal pavel per pierre quentin rafael
  rajesh rami ramón ramon rashid reginald reinhard ricardo rickard roberto rodrigo roland rolf rupert ryan salvatore sanjay santiago
  sebastian sergio shigeru sigmund simeon stuart sven takashi terence theo theodore thierry tobias torsten trevor tristan ulrich
  umberto vaclav victor viktor vincent vincenzo wilfred wilhelm winston wolfgang xavier yuri zoltan
  philip piet ralph raymond richard robert roger ronald rui samuel scott sergei simon stefan stephen steven stavros thomas
  tim timo timothy tom tomas tony vladimir walter william yusuf`);

export const isGivenName = (word: string): boolean => SHE_NAMES.has(word) || HE_NAMES.has(word);

/** What people are called for short, with the names that it may stand for. */
export const SHORT_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  `abby: abigail, al: albert alan alfred, alex: alexander alexandra, andy: andrew, art: arthur, barb: barbara, becky: rebecca, ben: benjamin,
bernie: bernard, beth: elizabeth, bill: william, billy: william, bob: robert, bobby: robert, cathy: catherine, charlie: charles charlotte,
chris: christopher christine christina, chuck: charles, dan: daniel, danny: daniel, dave: david, deb: deborah, debbie: deborah, des: desmond,
dick: richard, don: donald, doug: douglas, ed: edward edwin edmund, eddie: edward, fred: frederick, geoff: geoffrey, gerry: gerald gerard,
greg: gregory, hal: harold henry, harry: harold henry, jack: john, jen: jennifer, jenny: jennifer, jerry: gerald jeremy, jim: james,
jimmy: james, joe: joseph, johnny: john, jon: jonathan, josh: joshua, kate: katherine catherine, kathy: katherine kathleen, ken: kenneth,
larry: lawrence, len: leonard, liz: elizabeth, lou: louis louise, maggie: margaret, matt: matthew, meg: margaret megan, mel: melanie melvin,
mick: michael, mike: michael, mandy: amanda, nat: nathaniel natalie, ned: edward, nick: nicholas, pam: pamela, pat: patrick patricia,
peg: margaret, peggy: margaret, pete: peter, phil: philip phillip, pip: philip philippa, ray: raymond, reg: reginald, rick: richard, rob: robert,
ron: ronald, ronnie: ronald, sally: sarah, sam: samuel samantha, sandy: alexander sandra, steve: stephen steven, sue: susan suzanne,
ted: edward theodore, terry: terence theresa, theo: theodore, tim: timothy, toby: tobias, tom: thomas, tommy: thomas, tony: anthony,
val: valerie, vic: victor victoria, viv: vivian vivienne, will: william, winnie: winifred`
    .replaceAll('\n', ' ')
    .split(', ')
    .map((entry): [string, string[]] => {
      const [short = '', full = ''] = entry.split(': ');
      return [short.trim(), full.trim().split(' ')];
    }),
);
