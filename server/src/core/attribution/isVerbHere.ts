import { anonymityAt } from '../actors/mentions/anonymity';
import { BE, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS } from '../language/en/wordClasses';
import type { CueVerb } from './en/cueVerbs';
import { NOUNS_TOO } from './plausible';
import type { Scene } from './scene';
import type { VerbGroup } from './verbGroup';

const NOUN_MARKERS: ReadonlySet<string> = new Set(
  "the a an this these those his her its their our my no any some each every of own such 's for from in with about on new recent".split(
    ' ',
  ),
);

/** What makes the verb mean something else: "admitted to hospital", "claimed 40 lives", "reports to the board", "called to the bar". */
const SILENT_NEXT: Readonly<Record<string, ReadonlySet<string>>> = {
  admit: new Set(['to', 'into']),
  report: new Set(['to', 'for']),
  tell: new Set(['apart']),
  find: new Set(['out', 'himself', 'herself', 'themselves', 'ways', 'time']),
  know: new Set(['as', 'for', 'about', 'of']),
  show: new Set(['up', 'off']),
  add: new Set(['to', 'up', 'insult']),
  state: new Set(['of']),
  call: new Set(['to']),
  charge: new Set(['with']),
  hold: new Set(['up', 'on', 'out', 'off', 'back']),
};

/** "a land claim that": behind one thing a bare form is a noun. */
function isSingular(scene: Scene, at: number): boolean {
  for (let back = at - 1; back > at - 4; back--) {
    const { lower, kind } = scene.near(at, back);
    if (lower === 'a' || lower === 'an') return true;
    if (kind !== 'word' || /^(?:of|in|at|for|from|with|on|and|who)$/.test(lower)) return false;
  }
  return false;
}

/** "claimed forty lives", "claimed the title", "claimed similar attacks". */
function takesLives(scene: Scene, at: number): boolean {
  for (let next = at + 1; next < at + 7; next++) {
    const { lower, kind } = scene.near(at, next);
    if (kind === 'punctuation' || lower === 'that') return false;
    if (
      /^(?:lives|life|victims|casualties|attack|attacks|responsibility|credit|title|medal|prize|seats|victory|compensation|damages|benefits|asylum)$/.test(
        lower,
      )
    )
      return true;
  }
  return false;
}

/** "showed no emotion", "shows little interest": what is felt is not said. */
function showsFeeling(scene: Scene, at: number): boolean {
  const next = scene.near(at, at + 1).lower;
  const felt = /^(?:no|little|any|some|great|much)$/.test(next) ? scene.near(at, at + 2).lower : next;
  return /^(?:emotion|remorse|mercy|interest|respect|restraint|courage|sympathy|patience|enthusiasm)$/.test(felt);
}

/** "The bay boasts a harbour", "has boasted of: a choir": it has one; "boasts that" and “boasts “…”” say so. */
function hasRatherThanSays(scene: Scene, at: number): boolean {
  const next = scene.near(at, at + 1);
  if (next.lower === 'of' && scene.near(at, at + 2).text === ':') return true;
  return (
    next.kind === 'number' ||
    (next.kind === 'word' &&
      (DETERMINERS.has(next.lower) || /^(?:some|more|over|almost|nearly)$/.test(next.lower)) &&
      !/^(?:that|he|she|it|they)$/.test(next.lower))
  );
}

/** "asked to remain anonymous", "requested anonymity", "did not want to be named": how the source is named, not what it says. */
function isForAnonymity(scene: Scene, at: number, lemma: string): boolean {
  if (/^(?:me|us|him|her|them)$/.test(scene.near(at, at + 1).lower) && isToHide(scene, at + 2)) return true;
  const [next, then] = [scene.near(at, at + 1).lower, scene.near(at, at + 2).lower];
  if (/^(?:ask|agree)$/.test(lemma) && /^(?:to remain|not to|for anonymity|to stay|to be)$/.test(`${next} ${then}`))
    return true;
  return next === 'anonymity' || [at + 1, at + 2].some((from) => anonymityAt(scene.reading, from) !== undefined);
}
/** "asked us not to use her name". */
const isToHide = (scene: Scene, at: number): boolean =>
  scene.near(at, at).lower === 'not' &&
  /^(?:use|name|identify|print|publish|quote)$/.test(scene.near(at, at + 2).lower);

const ASKING: ReadonlySet<string> = new Set('ask agree request demand want wish decline refuse prefer'.split(' '));

/** "…, alleged low rates and": behind a mark, before a noun phrase without article, "alleged" describes. */
const isAdjective = (scene: Scene, at: number): boolean =>
  scene.near(at, at - 1).kind === 'punctuation' && scene.near(at, at + 1).lower !== 'that';

/** "official claims", "public calls", "the official stated aim": what is said, and not somebody; "an official stated that" is. */
function isDescribed(scene: Scene, at: number): boolean {
  if (!/^(?:official|public)$/.test(scene.near(at, at - 1).lower)) return false;
  const { lower } = scene.token(at);
  if (!lower.endsWith('ed')) return NOUNS_TOO.has(lower) && !/^an?$/.test(scene.near(at, at - 2).lower);
  const next = scene.near(at, at + 1);
  return (
    next.kind === 'word' &&
    next.case === 'lower' &&
    !DETERMINERS.has(next.lower) &&
    !PREPOSITIONS.has(next.lower) &&
    !SUBJECT_PRONOUNS.has(next.lower)
  );
}

/** Plurals in names that look like verbs: "the United States Congress", "Consumer Reports". */
const PLURALS = /^(?:states|reports|claims|notes|orders|shows)$/;

/** Is it a verb, and not a noun, a name or a title that looks like one: "the report", "insurance claims", "State Department"? */
export function isVerbHere(scene: Scene, { first, verb: at, helped, form }: VerbGroup, { lemma }: CueVerb): boolean {
  const token = scene.token(at);
  const next = scene.near(at, at + 1);
  if (token.case !== 'lower' && PLURALS.test(token.lower) && scene.isInsideName(at)) return false;
  if (next.kind === 'word' && SILENT_NEXT[lemma]?.has(next.lower)) return false;
  if (lemma === 'claim' && takesLives(scene, at)) return false;
  if (lemma === 'show' && showsFeeling(scene, at)) return false;
  if (lemma === 'boast' && hasRatherThanSays(scene, at)) return false;
  if (ASKING.has(lemma) && isForAnonymity(scene, at, lemma)) return false;
  if (token.lower === 'alleged' && !helped && isAdjective(scene, at)) return false;
  if (token.text.includes('-') || (next.text === '-' && !next.spaced)) return false;
  if (helped || form === 'infinitive') return true;
  const before = scene.near(at, first - 1);
  const direct = scene.near(at, at - 1);
  const titled = scene.sentence(at)?.titled === true;
  if (token.case !== 'lower' && before.start >= 0 && !titled) return false;
  if (form === 'participle')
    return !NOUN_MARKERS.has(direct.lower) || /^(?:of|for|from|in|with|about|on)$/.test(direct.lower);
  // "a person close to her said".
  const isSaid = direct.lower === 'her' && /^(?:said|told)$/.test(token.lower);
  if ((NOUN_MARKERS.has(direct.lower) && !isSaid) || isDescribed(scene, at)) return false;
  if (BE.has(direct.lower)) return false;
  if (token.lower === lemma && isSingular(scene, at)) return false;
  const isPast = token.lower.endsWith('ed');
  if (isPast) return true;
  return !(next.lower === 'of' && lemma !== 'say');
}
