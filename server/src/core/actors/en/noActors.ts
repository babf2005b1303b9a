/** Words that say that a name is one of no actor, in lower case. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Last words of names of documents, and of what takes place: "Withdrawal Agreement", "Lund Marathon". */
export const THING_HEADS = set(`
  agreement agreements protocol protocols treaty treaties convention charter accords act code bill directive
  declaration deal plan index amendment memorandum statute guidelines
  championship championships cup open summit marathon olympics election elections war revolution prize award awards
  medal oscars ceremony anniversary`);

/** Words that make a document of what "of" or "on" brings in: "Register of Interests", "Law of the Sea". */
export const PAPER_HEADS = set(`
  agreement protocol treaty convention charter act code directive declaration law laws register statement bill articles
  covenant book rules regulations memorandum report`);

/** First words of names of ships. */
export const SHIP_OPENERS = set('hms uss fs mv rms ins hmas hmcs rrs');
