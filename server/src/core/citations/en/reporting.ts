/** English words around the name of an outlet that make it a source. All in lower case. */

/** Whoever follows was told. */
export const TELLING: ReadonlySet<string> = new Set(['told', 'tell', 'tells', 'telling']);

export const SPEECH_VERBS: ReadonlySet<string> = new Set(['said', 'says', 'saying', 'spoke', 'speaking', 'confirmed']);

/** What an outlet does that is a source. */
export const REPORTING_VERBS: ReadonlySet<string> = new Set(
  `acknowledged acknowledges broadcast cited cites citing conceded concedes confirm confirmed confirms described
  describes disclosed noted notes published publishes quoted quotes quoting reported reporting reports revealed reveals
  said says verify verified wrote writes`.split(/\s+/),
);

/** What may stand between an outlet and its verb. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  `also had has have first later then yet not n't now been be being able unable could can cannot did was were is
  itself recently separately independently to which who previously`.split(/\s+/),
);

/** What an outlet makes. */
export const REPORTS: ReadonlySet<string> = new Set(
  `account article articles dispatch dispatches editorial exclusive interview interviews investigation
  piece quote quotes report reporting reports scoop story stories`.split(/\s+/),
);

/** "reported in", "an interview with", "as quoted by". */
export const MADE_BY: ReadonlySet<string> = new Set(
  `article articles broadcast carried cited dispatch interview interviewed interviews obtained piece published quoted
  quotes report reported reports said says seen spoke story stories writing wrote writes`.split(/\s+/),
);

export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'by', 'with', 'from', 'on']);

export const DEMONSTRATIVES: ReadonlySet<string> = new Set(['that', 'this', 'those', 'these']);

/** After "that" or "those", without an outlet. */
export const BACK_REFERENCES: ReadonlySet<string> = new Set([
  'article',
  'articles',
  'dispatch',
  'dispatches',
  'interview',
  'interviews',
  'quote',
  'quotes',
  'report',
  'reports',
]);
