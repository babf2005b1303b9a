/** Past, participle and -ing forms that the spelling rules do not give; the -s form where it is irregular, too. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'says said saying',
  tell: 'tells told telling',
  write: 'writes wrote written writing',
  speak: 'speaks spoke spoken speaking',
  think: 'thinks thought thinking',
  find: 'finds found finding',
  show: 'shows showed shown showing',
  know: 'knows knew known knowing',
  swear: 'swears swore sworn swearing',
  hold: 'holds held holding',
  foresee: 'foresees foresaw foreseen foreseeing',
  see: 'sees saw seen seeing',
  feel: 'feels felt feeling',
  understand: 'understands understood understanding',
  hear: 'hears heard hearing',
  learn: 'learns learned learnt learning',
  seek: 'seeks sought seeking',
  quip: 'quips quipped quipping',
  snap: 'snaps snapped snapping',
  slam: 'slams slammed slamming',
  admit: 'admits admitted admitting',
  plan: 'plans planned planning',
  refer: 'refers referred referring',
  prefer: 'prefers preferred preferring',
  rebut: 'rebuts rebutted rebutting',
  label: 'labels labelled labeled labelling labeling',
  cheer: 'cheers cheered cheering',
  shout: 'shouts shouted shouting',
  put: 'puts put putting',
  beg: 'begs begged begging',
  oversee: 'oversees oversaw overseen overseeing',
  misspeak: 'misspeaks misspoke',
  laud: 'lauds lauded lauding',
  opt: 'opts opted opting',
  shoot: 'shoots shot shooting',
  go: 'goes went going',
  hit: 'hits hit hitting',
  read: 'reads read reading',
};

/** All forms of a verb, the lemma first. */
export function formsOf(lemma: string): string[] {
  return [lemma, ...(IRREGULAR[lemma]?.split(' ') ?? regular(lemma))];
}

function regular(lemma: string): string[] {
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const s = /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [s, `${stem}ed`, `${lemma.endsWith('ee') ? lemma : stem}ing`];
}
