/** English words for documents and media that a text takes something from. All in lower case. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Documents that somebody wrote and others can ask for. */
export const DOCUMENTS = words(
  `affidavit agreement audit bulletin cable charter circular communique communiqué complaint contract decree deed
  directive dossier email e-mail filing indictment inventory judgment judgement lawsuit ledger letter manifesto memo
  memorandum memoir minutes note notice pamphlet petition poll presentation proclamation protocol questionnaire
  resolution ruling statement subpoena summons survey telegram testament transcript treaty warrant whitepaper`,
);

/** Documents whose names have other senses: they count only where the text takes something from them. */
export const REPORTS_AND_STUDIES = words(
  'analysis paper report study review release record records documents file files',
);

/** What documents do when a text takes something from them. */
export const DOCUMENT_VERBS = words(
  `said says show showed shows state stated states read reads list listed lists describe described describes warn warned
  warns confirm confirmed confirms reveal revealed reveals suggest suggested suggests indicate indicated indicates note
  noted notes call called calls put puts give gives gave name names named cite cites cited set sets mention mentions
  mentioned record recorded records`,
);

/** What people do with documents that then exist. */
export const MAKING = words(
  `sign signed signs issue issued issues publish published publishes release released releases file filed files
  circulate circulated leaked obtained reviewed unveiled`,
);

export const DETERMINERS = words("a an the his her its their our my this that these those 's ’s another one two");

export const POSSESSIVES = words("his her its their 's");

/** Days and other words that say when a document was made. */
export const DAYS = words(
  'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight overnight earlier',
);

export const MONTHS = words('january february march april may june july august september october november december');

/** What a reader is shown as evidence. */
export const MEDIA = words(
  'audio chart clip footage image images map photo photograph photographs photos picture pictures recording screenshot screenshots video videos',
);

/** What writers did before, in a text of theirs. */
export const WRITING_VERBS = words(
  `argued asked blogged guessed mentioned noted pointed posted predicted reported said speculated suggested tweeted
  warned wondered wrote`,
);

/** What an author may have written before. */
export const OWN_TEXTS = words('analysis article column essay investigation piece post report reporting story text');

/** Verbs after which "this" does not announce somebody else's words: "Consider this:". */
export const IMPERATIVES = words(
  'bear consider do imagine know like mean notice picture ponder recall remember say think try understand',
);
