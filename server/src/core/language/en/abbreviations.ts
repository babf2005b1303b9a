/**
 * Words whose full stop belongs to them, in lower case without the stop. `before` a name or number: the sentence
 * goes on whatever follows. `anywhere`: a capital after the stop may open a sentence, so a sentence starter decides.
 */
const before =
  'mr mrs ms mx dr drs prof sen sens rep reps gov govs gen gens col lt cpt capt sgt maj brig adm cmdr cpl pvt st ste rev fr hon pres supt det insp atty messrs mme mlle vs v nos vol vols dept univ assn mt ft approx est fig figs cf pp ed eds ret calif conn fla ill mich minn okla ore penn tenn tex ariz colo wis';
const anywhere =
  'sr jr inc ltd corp co cos bros ave blvd jan feb mar apr jun jul aug sept sep oct nov dec etc al ca no p ch sec op cit ibid mass wash ala ark ga ky la md mo neb nev va vt wyo plc pty llc';

export const ABBREVIATIONS_BEFORE: ReadonlySet<string> = new Set(before.split(' '));
export const ABBREVIATIONS_ANYWHERE: ReadonlySet<string> = new Set(anywhere.split(' '));

/** Words that open a new sentence when they stand capitalised behind an abbreviation. */
export const SENTENCE_STARTERS: ReadonlySet<string> = new Set(
  'the a an in on at but and or he she it they we i you this that these those if when as for his her their our its there with after before while since by to from of one some many most not no yes so then now what who why how mr mrs ms meanwhile however although though also according'.split(
    ' ',
  ),
);
