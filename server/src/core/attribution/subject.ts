import type { Mention } from '../actors/mention';
import { CONJUNCTIONS, looksLikePast, PREPOSITIONS } from '../language/en/wordClasses';
import { behindDateline } from './dateline';
import { cueVerb } from './en/cueVerbs';
import { modifiedPhrase, PASTS, SPEAKING } from './modifiedPhrase';
import { isTime, type NounPhrase, nounPhraseEndingAt, nounPhraseFrom } from './nounPhrase';
import type { Passage, Scene } from './scene';
import { isAdverb, verbGroupAt } from './verbGroup';

/** Who speaks: the words, and the mention of whoever they mean. */
export interface Source extends Passage {
  mention?: Mention;
  /** "I", "we": the author, or whoever is quoted. */
  firstPerson?: true;
  /** The token that says who or what it is, where the source is a noun phrase. */
  head?: number;
  /** How sure the form is that this can speak: a name, a person, a body; or any noun phrase. */
  plain?: true;
}

const FIRST_PERSON: ReadonlySet<string> = new Set('i we'.split(' '));
/** How far the head of a subject may stand from its verb, over appositions and relative clauses, in tokens. */
const REACH = 30;

/** The subject of a verb whose group begins at a token: the noun phrase before it, or before what stands between commas. */
export function subjectBefore(scene: Scene, verb: number): Source | undefined {
  let end = verb;
  for (;;) {
    const before = scene.near(verb, end - 1);
    if (isTime(before) && scene.near(verb, end - 2).lower === 'on') end -= 2;
    else if (isTime(before) && scene.near(verb, end - 2).start >= 0) end -= 1;
    else if (end < verb && /^(?:this|last|just|earlier|late|only)$/.test(before.lower)) end -= 1;
    else break;
  }
  return subjectEndingAt(scene, verb, end) ?? (end === verb ? undefined : subjectEndingAt(scene, verb, verb));
}

function subjectEndingAt(scene: Scene, verb: number, end: number): Source | undefined {
  const before = scene.near(verb, end - 1);
  if (before.start < 0) return undefined;
  if (FIRST_PERSON.has(before.lower)) return { first: end - 1, last: end, firstPerson: true };
  if (before.lower === 'that') return relative(scene, end - 1);
  if (
    before.lower === 'whom' &&
    scene.near(verb, end - 2).lower === 'of' &&
    !NOBODY.test(scene.near(verb, end - 3).lower)
  )
    return { first: end - 3, last: end };
  const owner = before.lower === 'which' ? scene.mentionEndingAt(end - 2) : undefined;
  if (owner?.form === 'name') return { first: end - 1, last: end, mention: owner };
  if (/^(?:who|which)$/.test(before.lower) && !hasAntecedent(scene, end - 1)) return undefined;
  if (SPEAKING.has(before.lower)) return { first: end - 1, last: end, ...pronounAt(scene, end - 1) };
  if (/^(?:all|both|most|others)$/.test(before.lower) && /^,?$/.test(scene.near(verb, end - 2).text))
    return { first: end - 1, last: end, head: end - 1, plain: true };
  if (/^(?:himself|herself|themselves|alone|both|all|too|also|and|or|but)$/.test(before.lower)) {
    return /^(?:and|or|but)$/.test(before.lower) ? undefined : subjectEndingAt(scene, verb, end - 1);
  }
  if (before.text === ',' || before.text === ')' || /^(?:—|–|--|-)$/.test(before.text))
    return beforeAside(scene, verb, end);
  if (/^[”"'’]$/.test(before.text) || before.text === "''") return beforeQuoted(scene, verb, end);
  const phrase = modifiedPhrase(scene, verb) ?? nounPhraseEndingAt(scene, end);
  return phrase && !NOBODY.test(scene.token(phrase.first).lower) && !isObjectOfParticiple(scene, phrase)
    ? sourceOf(scene, withOtherSubject(scene, phrase))
    : undefined;
}

/** "The paper, citing “two officials,” reported": the mark of a quotation stands behind the comma. */
function beforeQuoted(scene: Scene, verb: number, end: number): Source | undefined {
  const source = scene.near(verb, end - 2).text === ',' ? beforeAside(scene, verb, end - 1) : undefined;
  return source && scene.token(source.first).quotation < 0 ? source : undefined;
}

/** "discussing its work said": the work is no speaker. */
const isObjectOfParticiple = (scene: Scene, { first }: NounPhrase): boolean =>
  /^(?:his|her|its|their|the)$/.test(scene.token(first).lower) &&
  /^(?:discussing|describing|explaining|citing|reading|seeing|hearing|running|leading|using|having)$/.test(
    scene.near(first, first - 1).lower,
  );

/** "Berg and Holt said", "Revenue and Customs said": both, where a clause begins with them; not "a letter from Berg and Holt". */
function withOtherSubject(scene: Scene, phrase: NounPhrase): NounPhrase {
  const and = phrase.first - 1;
  const isName = (at: number) => {
    const { case: letters, clitic, lower } = scene.near(and, at);
    return /^(?:initial|upper|mixed)$/.test(letters) && !clitic && !CONJUNCTIONS.has(lower);
  };
  if (scene.near(phrase.first, and).lower !== 'and') return phrase;
  if (!isName(phrase.first)) return withOtherOffice(scene, phrase, and);
  let first = and;
  while (and - first < LONGEST_NAME && isName(first - 1)) first--;
  const before = scene.near(and, first - 1);
  const beginsClause = before.start < 0 || /^(?:that|but|because|while)$/.test(before.lower) || before.text === ',';
  return first < and && beginsClause ? { ...phrase, first } : phrase;
}
const LONGEST_NAME = 4;

/** "The former mayor and current chairman of the port said": one person, or two groups, where a clause begins with them. */
function withOtherOffice(scene: Scene, phrase: NounPhrase, and: number): NounPhrase {
  const other = nounPhraseEndingAt(scene, and);
  const before = other && scene.near(and, other.first - 1);
  const opens = before && (before.start < 0 || before.text === ',' || /^(?:that|but)$/.test(before.lower));
  return other && opens && /^(?:the|a|an)$/.test(scene.token(other.first).lower)
    ? { ...phrase, first: other.first }
    : phrase;
}

/** Does "who" or "which" stand for somebody, and not for the answer: "unclear who said", "none of which said"? */
function hasAntecedent(scene: Scene, at: number): boolean {
  const before = scene.near(at, at - 1);
  if (before.start < 0 || cueVerb(before.lower)) return false;
  if (before.lower === 'of') return !/^(?:none|neither)$/.test(scene.near(at, at - 2).lower);
  return !PREPOSITIONS.has(before.lower) && !ASKING.test(before.lower) && !CONJUNCTIONS.has(before.lower);
}
const ASKING = /^(?:unclear|clear|unknown|known|unsure|sure|certain|uncertain|established|determined|see|seen|matter)$/;

/** "Nobody in the town will say", "no group has claimed": nothing is said. */
const NOBODY = /^(?:nobody|none|neither|no)$/;

/** A phrase as a speaker, with the mention at its head. */
export function sourceOf(scene: Scene, { first, last, head }: Passage & { head: number }): Source {
  const whole = scene.mentionEndingAt(last);
  if (whole && whole.first <= first + 1) return { first: Math.min(first, whole.first), last, mention: whole, head };
  const mention = scene.mentionEndingAt(head + 1) ?? scene.mentionStartingAt(head);
  if (mention && mention.last <= last) return { first: Math.min(first, mention.first), last, mention, head };
  const nested = whole && whole.first <= head && whole.last > head ? whole : undefined;
  return { first, last, head, ...(nested ? { mention: nested } : { plain: true as const }) };
}

function pronounAt(scene: Scene, at: number): { mention?: Mention } {
  const mention = scene.mentions.find(({ first, form }) => first === at && form === 'pronoun');
  return mention ? { mention } : {};
}

/** "a report that says": the noun before the pronoun speaks. */
function relative(scene: Scene, at: number): Source | undefined {
  const phrase = nounPhraseEndingAt(scene, at);
  if (!phrase || /^(?:maybe|perhaps)$/.test(scene.token(phrase.head).lower)) return undefined;
  return sourceOf(scene, phrase);
}

/** "Anna Berg, head of the port, said": steps over what stands between commas to the name before it. */
function beforeAside(scene: Scene, verb: number, end: number): Source | undefined {
  const closing = scene.token(end - 1).text;
  const opening = closing === ')' ? '(' : closing;
  const floor = Math.max(verb - REACH, startOfReport(scene, verb));
  let plain: Source | undefined;
  for (let at = end - 2; at >= floor; at--) {
    const token = scene.near(verb, at);
    if (token.start < 0 || token.text === ';') break;
    if (token.text !== opening) continue;
    const phrase = modifiedPhrase(scene, at) ?? nounPhraseEndingAt(scene, beforeBrackets(scene, at));
    if (!phrase || isWhere(scene, phrase)) continue;
    const relativeAt = openRelative(scene, phrase.first, floor);
    if (relativeAt !== undefined) {
      at = relativeAt + 1;
      continue;
    }
    const named = withNameBehind(scene, sourceOf(scene, phrase), at);
    if (named) return named;
    const source = sourceOf(scene, phrase);
    if (source.mention) return source;
    const holder = scene.mentionEndingAt(phrase.last);
    if (holder?.form === 'name' && isPerson(holder) && isOfficeBefore(scene, phrase, holder.first))
      return { ...source, mention: holder };
    const opener = scene.token(phrase.first).lower;
    const isBare = phrase.first === floor && /[^s]s$/.test(scene.token(phrase.head).lower);
    if (isBare || /^(?:the|a|an|his|her|their|its|one|two|three|several|some|many|\d+)$/.test(opener)) plain ??= source;
  }
  return plain;
}

/** "Minister for transport Anna Berg (Lab)": an office with its field before the name. */
const isOfficeBefore = (scene: Scene, { first, head }: NounPhrase, name: number): boolean =>
  head < name && /^(?:for|of)$/.test(scene.token(head + 1).lower) && scene.token(first).case === 'initial';

/**
 * "Lung Aid, which took money from its maker, Orla Pharma, for years, has said": the comma before the clause that holds
 * a phrase, with its subject in front of it; also that of ", among them Anna Berg".
 */
function openRelative(scene: Scene, phrase: number, floor: number): number | undefined {
  for (let at = phrase - 1; at > floor; at--) {
    const { start, text, lower } = scene.near(phrase, at);
    if (start < 0 || /^(?:;|—|–|--|[()“”"])$/.test(text)) return undefined;
    const isComma = scene.token(at - 1).text === ',';
    if (isComma && /^(?:and|but|or|while|as)$/.test(lower)) return undefined;
    if (isComma && (/^(?:who|which|including)$/.test(lower) || isAmong(scene, at))) return at - 1;
  }
  return undefined;
}

const isAmong = (scene: Scene, at: number): boolean =>
  scene.token(at).lower === 'among' && scene.near(at, at + 1).lower === 'them';

/** "of Mill Lane" in "Anna Berg, 34, of Mill Lane, Lund, said": where somebody is from. */
const isWhere = (scene: Scene, { first }: NounPhrase): boolean =>
  /^(?:of|from|in|at|near)$/.test(scene.near(first, first - 1).lower);

const startOfReport = (scene: Scene, at: number): number => {
  const first = scene.sentence(at)?.first ?? 0;
  return behindDateline(scene, first);
};

/** "Norland Lines (NL), a shipping firm,": the noun phrase ends before the brackets. */
function beforeBrackets(scene: Scene, end: number): number {
  if (scene.near(end, end - 1).text !== ')') return end;
  for (let at = end - 2; at > end - LONGEST_BRACKETS; at--) if (scene.near(end, at).text === '(') return at;
  return end;
}
const LONGEST_BRACKETS = 8;

/** "The company's lawyer, Anna Berg,": a role whose holder is named behind the comma. */
function withNameBehind(scene: Scene, role: Source, comma: number): Source | undefined {
  if (scene.token(comma).text !== ',' || scene.token(role.head ?? role.last - 1).case !== 'lower') return undefined;
  const mention = startOfTitled(scene, comma + 1);
  if (
    mention?.form !== 'name' ||
    !isPerson(mention) ||
    !/^(?:[,.;:)—–]|of|from|at|)$/.test(scene.near(comma, mention.last).text)
  )
    return undefined;
  return { first: role.first, last: mention.last, mention };
}

const isPerson = ({ votes: { person = 0, organisation = 0, place = 0, outlet = 0 } }: Mention): boolean =>
  person > Math.max(organisation, place, outlet);

/** The noun phrase that begins at a token and can speak or listen. */
export function sourceFrom(scene: Scene, at: number): Source | undefined {
  const token = scene.near(at - 1, at);
  if (token.start < 0 || token.kind === 'punctuation' || token.lower === 'that') return undefined;
  if (/^(?:he|she|they|it|him|her|them|who)$/.test(token.lower) && !isPossessor(scene, at))
    return { first: at, last: at + 1, ...pronounAt(scene, at) };
  if (/^(?:i|we|me|us)$/.test(token.lower)) return { first: at, last: at + 1, firstPerson: true };
  const titled = startOfTitled(scene, at);
  if (titled) return { first: at, last: titled.last, mention: titled };
  const phrase = nounPhraseFrom(scene, at);
  if (!phrase) return undefined;
  const source = sourceOf(scene, phrase);
  return withNameBehind(scene, source, source.last) ?? source;
}

const isPossessor = (scene: Scene, at: number): boolean => {
  if (scene.token(at).lower !== 'her') return false;
  const next = scene.near(at, at + 1);
  return (
    next.kind === 'word' &&
    next.case === 'lower' &&
    !PREPOSITIONS.has(next.lower) &&
    !CONJUNCTIONS.has(next.lower) &&
    !isAdverb(next.lower)
  );
};

/** "spokesman Ali Hassan", "Regional Manager Anna Berg": the name that ends a phrase of titles. */
function startOfTitled(scene: Scene, at: number): Mention | undefined {
  for (let first = at; first < at + 8; first++) {
    const mention = scene.mentionStartingAt(first);
    const holder = mention?.weak ? scene.mentionStartingAt(mention.last) : undefined;
    if (holder?.form === 'name' && isPerson(holder)) return holder;
    if (mention) {
      if (mention.form === 'name' && scene.near(at, mention.last).lower === "'s") return undefined;
      return hostOf(scene, mention) ?? mention;
    }
    const token = scene.near(at, first);
    if (token.kind !== 'word' || PREPOSITIONS.has(token.lower) || CONJUNCTIONS.has(token.lower) || cueVerb(token.lower))
      return undefined;
  }
  return undefined;
}

/** "Radio Lund host Jon Holt": somebody with a name and an office at the body that is named first. */
function hostOf(scene: Scene, body: Mention): Mention | undefined {
  if (body.form !== 'name' || isPerson(body)) return undefined;
  for (let at = body.last; at < body.last + 2; at++) {
    const { kind, lower, case: letters } = scene.near(body.first, at);
    if (kind !== 'word' || letters !== 'lower' || CONJUNCTIONS.has(lower) || PREPOSITIONS.has(lower)) return undefined;
    if (cueVerb(lower) || looksLikePast(lower) || isAdverb(lower)) return undefined;
    const name = scene.mentionStartingAt(at + 1);
    if (name) return name.form === 'name' && isPerson(name) ? name : undefined;
  }
  return undefined;
}

/** The subject of the clause that a participle or second verb goes on with: "Anna Berg left the room, saying". */
export function clauseSubject(scene: Scene, at: number): Source | undefined {
  const sentence = scene.sentence(at);
  if (!sentence) return undefined;
  let found: Source | undefined;
  for (let verb = sentence.first + 1, tries = 0; verb < at && tries < 4; verb++) {
    if (!isFiniteVerb(scene, verb)) continue;
    tries++;
    const group = verbGroupAt(scene, verb);
    if (group.form === 'infinitive' || group.form === 'participle') continue;
    const subject = subjectBefore(scene, group.first);
    if (!subject || subject.firstPerson) continue;
    if (!subject.plain) return subject;
    found ??= subject;
  }
  return found;
}

/** The subject of the nearest verb before a place: "He had left and said" goes on with "He". */
export function nearestSubject(scene: Scene, at: number): Source | undefined {
  const floor = scene.sentence(at)?.first ?? at;
  for (let verb = at - 1; verb > floor && verb > at - REACH; verb--) {
    if (!isFiniteVerb(scene, verb)) continue;
    const group = verbGroupAt(scene, verb);
    if (group.form === 'infinitive' || group.form === 'participle') continue;
    const subject = subjectBefore(scene, group.first);
    if (subject && !subject.firstPerson && !subject.plain) return subject;
  }
  return clauseSubject(scene, at);
}

function isFiniteVerb(scene: Scene, at: number): boolean {
  const { lower, kind, clitic } = scene.token(at);
  if (kind !== 'word') return false;
  if (clitic) return lower === "'s" && /^(?:he|she|who)$/.test(scene.token(at - 1).lower);
  if (/^(?:is|are|was|were|has|have|had|will|would|did|does|do|can|could|may|might)$/.test(lower)) return true;
  if (lower.length > 3 && lower.endsWith('ed')) return true;
  const verb = cueVerb(lower);
  if (verb) return !lower.endsWith('ing') && lower !== verb.lemma;
  return PASTS.has(lower) || (lower.endsWith('s') && scene.near(at, at - 1).lower === 'who');
}
