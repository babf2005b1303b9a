/** Words around the names of persons that the name model does not look at, in lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Letters behind a name that say what its bearer has been made, without stops: "Anna Berg KC", "Anna Berg, Ph.D.". */
export const POST_NOMINALS = set(`
  kc qc sc mp msp mep mla td obe mbe cbe kbe dbe gbe om ch kcmg cmg gcmg kcb gcb cb cvo kcvo mvo frs frse fba frcs frcp
  frcgp rcn qpm kpm qfsm kfsm qam gm gc vc dso dsc dfc bem rn phd dphil md dds dvm jd llb llm ba bsc ma msc mba mphil
  edd esq cpa faia riba`);

/** Of these, letters that mean something else unless two words of a name stand before them: Members of the Senedd, of Parliament. */
export const SHORT_POST_NOMINALS = set('ms ma ba sc ch om cb gm gc vc td jd');

/** Short ranks before a name, some of two words: "Det Insp Jo Farrell", "PC Amir Khan". */
export const SHORT_RANKS = set(
  'capt ds di baroness viscount viscountess det insp supt det. insp. supt. dcs dci dc pc cllr cllr. hon hon. rt revd rev fr ch asst gp cpl cpl. pte pte. spc. spc petty',
);

/** Titles of two words in one: "Governor-General". */
export const HYPHENATED_TITLE =
  /^(?:governor|lieutenant|major|vice|brigadier|secretary|director|attorney)-(?:general|colonel|president|admiral|governor|chancellor)$/;

/** What somebody does, with a capital because a sentence begins: "Referee Colin Pratt". */
export const OCCUPATIONS = set(`
  referee umpire striker midfielder defender goalkeeper winger skipper batsman bowler quarterback pitcher golfer jockey
  novelist comedian actor actress singer rapper firefighter paramedic pensioner campaigner businessman businesswoman
  billionaire entrepreneur broadcaster photographer shopkeeper councillor backbencher crossbencher veteran newcomer
  teenager playwright sculptor choreographer astronaut`);

/** Who somebody is to somebody else: "her son, Jonas". */
export const KIN = set(`
  son daughter wife husband mother father brother sister widow widower grandson granddaughter grandmother grandfather
  uncle aunt nephew niece cousin fiancé fiancée girlfriend boyfriend stepson stepdaughter twin`);
