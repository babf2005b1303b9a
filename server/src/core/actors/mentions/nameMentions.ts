import { SPEECH_FORMS } from '../../attribution/en/speechVerbs';
import type { ActorKind } from '../../contract';
import { looksLikePast, MODALS, PREPOSITIONS } from '../../language/en/wordClasses';
import type { Reading } from '../../language/reading';
import { tokenAt, tokenInSentence } from '../../language/reading';
import { wordTest } from '../../language/wordTest';
import type { Block } from '../../markdown/block';
import {
  AMBIGUOUS_OUTLETS,
  BODIES,
  CITIES,
  COUNTRIES,
  DEMONYMS,
  FIRST_NAMES,
  NO_ACTOR_OPENERS,
  NO_ACTORS,
  OUTLET_OPENERS,
  OUTLETS,
  PEOPLES,
  PERSONAL_TITLES,
  TITLES,
} from '../en/names';
import { UNNAMED_HEADS } from '../en/people';
import { SHORT_RANKS } from '../en/personWords';
import type { Mention } from '../mention';
import { type NameSpan, nameSpans, phraseAt } from '../names/nameSpans';
import { shippedModel } from '../names/shippedModel';
import type { NameType } from '../names/tags';
import { isOffice, officeAt } from '../offices';
import { addVotes } from '../votes';
import { isAuthorOfWork, isOwnSpelling, isSpeakingPaper } from './emphasis';
import { kindHints } from './kindHints';
import { isLocation, isModifier } from './location';
import { boundedSpans } from './nameBounds';
import { isOpener } from './opening';
import { rolesOf, titleOf } from './roles';
import { headBehind } from './smallHeads';
import { isThing, isTicker, isWork } from './things';
import { unitAt } from './units';
import { spanOf, textOf } from './words';

/** Names in a block as mentions, left to right: the model's, and those that lists know better. */
export function nameMentions(reading: Reading, block: Block): Mention[] {
  return withListed(reading, boundedSpans(reading, nameSpans(reading, shippedModel())))
    .map((span) => mentionOf(reading, block, span))
    .filter((mention) => mention !== undefined);
}

/** A list's word on the kind of a name outweighs what the model can say. */
const LIST_WEIGHT = 8;

/** What the model decides in context counts for more than what the words look like one by one. */
const DECISION_WEIGHT = 4;
const LOOKS_WEIGHT = 0.02;
const KIND_OF_TYPE: Partial<Record<NameType, ActorKind>> = { PER: 'person', ORG: 'organisation', LOC: 'place' };

interface KnownSpan extends NameSpan {
  kind?: ActorKind;
}

/** Puts in the names that stand in lists, in place of shorter ones and of nothing; longer names keep theirs. */
function withListed(reading: Reading, spans: readonly NameSpan[]): KnownSpan[] {
  const known: KnownSpan[] = [];
  let next = 0;
  for (let at = 0; at < reading.tokens.length; at++) {
    while (next < spans.length && (spans[next] as NameSpan).last <= at) next++;
    const listed = listedAt(reading, at);
    if (!listed) continue;
    const around = spans[next];
    if (
      around?.type &&
      around.first <= at &&
      around.last >= listed.last &&
      around.last - around.first > listed.last - at
    )
      continue;
    known.push({ ...listed, scores: around?.scores ?? NO_SCORES });
    at = listed.last - 1;
  }
  const free = spans.filter((span) => !known.some((each) => each.first < span.last && each.last > span.first));
  const whole = free.map((span) => {
    const head = headBehind(reading, span);
    return head ? { ...span, ...head } : span;
  });
  const isSwallowed = (span: KnownSpan) =>
    whole.some((each) => each !== span && each.first < span.first && each.last > span.first);
  return [...known, ...whole.filter((span) => !isSwallowed(span))].sort((a, b) => a.first - b.first);
}

const NO_SCORES: NameSpan['scores'] = { PER: 0, ORG: 0, LOC: 0, MISC: 0 };

function listedAt(reading: Reading, at: number): Pick<KnownSpan, 'first' | 'last' | 'kind'> | undefined {
  const token = tokenAt(reading, at);
  if (token.kind === 'number') return unitAt(reading, at);
  if (token.kind !== 'word' || token.case === 'lower' || token.case === 'none') return undefined;
  if (isWriterHere(reading, at)) return { first: at, last: at + 1, kind: 'person' };
  const mayBeListed = startsListed(token);
  const outlet = mayBeListed ? phraseAt(reading, at, OUTLETS) : 0;
  if (outlet > 0) return { first: at, last: at + outlet, kind: 'outlet' };
  const body = mayBeListed ? phraseAt(reading, at, BODIES) : 0;
  if (body > 1 && tokenAt(reading, at + body - 1).case !== 'lower')
    return { first: at, last: at + body, kind: 'organisation' };
  if (AMBIGUOUS_OUTLETS.has(token.lower) && isOutletHere(reading, at))
    return { first: at, last: at + 1, kind: 'outlet' };
  if (WHOLE_PEOPLES.has(token.lower) && isPeopleActing(reading, at)) return { first: at, last: at + 1, kind: 'place' };
  if (PEOPLES.has(token.lower) && isBodyOfPeople(reading, at)) return { first: at, last: at + 1, kind: 'place' };
  return officeAt(reading, at);
}

/** What stands before the first mark or space. */
const headOf = (phrase: string): string => /^[\p{L}\p{N}]*/u.exec(phrase)?.[0] ?? '';
const LISTED_HEADS: ReadonlySet<string> = new Set([...OUTLETS, ...BODIES].map(headOf));
const startsListed = wordTest((lower) => LISTED_HEADS.has(headOf(lower)));

/** "Holt et al., 2011", "Dear Anna,": nobody but a person stands there. */
function isWriterHere(reading: Reading, at: number): boolean {
  const next = tokenInSentence(reading, at, at + 1).lower;
  if (next === 'et' && tokenInSentence(reading, at, at + 2).lower.startsWith('al'))
    return tokenAt(reading, at).text.length > 2;
  const isAddressed = tokenInSentence(reading, at, at - 1).lower === 'dear' && isOpener(reading, at - 1);
  return isAddressed && (next === ',' || next === ':');
}

/** "The Iranians", "Americans will judge": the people as one body, unlike "millions of Americans". */
const isBodyOfPeople = (reading: Reading, at: number): boolean =>
  !NOT_ALL.has(tokenInSentence(reading, at, at - 1).lower) && tokenInSentence(reading, at, at - 1).kind !== 'number';

/** "the Japanese occupied", "the British have refused": the word for what is theirs, as the subject of a verb. */
function isPeopleActing(reading: Reading, at: number): boolean {
  const { lower, case: letters } = tokenInSentence(reading, at, at + 1);
  const acts = looksLikePast(lower) || MODALS.has(lower) || /^(?:have|had|were|are|did)$/.test(lower);
  return tokenInSentence(reading, at, at - 1).lower === 'the' && letters === 'lower' && acts;
}

const WHOLE_PEOPLES: ReadonlySet<string> = new Set(
  'british english scottish irish french dutch spanish portuguese swiss danish swedish polish turkish japanese chinese taiwanese vietnamese burmese lebanese sudanese'.split(
    ' ',
  ),
);

const NOT_ALL: ReadonlySet<string> = new Set('of many most some few several other fellow called young'.split(' '));

/** "TIME has not been able to", "that Time quote", "told the Post": a common word that stands for an outlet. */
function isOutletHere(reading: Reading, at: number): boolean {
  const token = tokenAt(reading, at);
  const before = tokenInSentence(reading, at, at - 1);
  const after = tokenInSentence(reading, at, at + 1);
  const stands = (word: typeof token) => word.kind !== 'word' || word.case === 'lower' || word.clitic;
  if (!stands(before) || !stands(after)) return false;
  if (before.lower === 'that' && /^(?:quote|report|story|article|piece|interview)$/.test(after.lower)) return true;
  if (before.lower === 'the' && TOLD.has(tokenInSentence(reading, at, at - 2).lower)) return true;
  if (before.lower === 'the' && isCheck(reading, at)) return true;
  const inside = tokenInSentence(reading, at, at - 2);
  if (before.lower === 'the' && inside.lower === 'in' && after.kind !== 'word' && PAPERS.has(token.lower)) return true;
  const reports = SPEECH_FORMS.has(after.lower) || /^(?:told|tell|tells|by|quoted|to)$/.test(before.lower);
  if (token.case === 'upper') return reports || reading.sentences[token.sentence]?.titled !== true;
  return SPEECH_FORMS.has(after.lower) && !/^(?:time|people|press|science|nature)$/.test(token.lower);
}

/** Of these names, those that nothing is "in" but what a paper prints: "in the Observer". */
const PAPERS: ReadonlySet<string> = new Set(
  'guardian telegraph times mirror courier herald mercury gazette chronicle observer examiner inquirer dispatch echo sentinel argus'.split(
    ' ',
  ),
);

const TOLD: ReadonlySet<string> = new Set(['told', 'tell', 'tells', 'telling']);

/** "the Mercury could not verify", "the Post has not independently confirmed": only newsrooms write so of themselves. */
function isCheck(reading: Reading, at: number): boolean {
  const [modal, not, first, second] = [1, 2, 3, 4].map((n) => tokenInSentence(reading, at, at + n).lower);
  const verb = first === 'independently' || first === 'yet' ? second : first;
  return (
    /^(?:could|can|ca|has|have)$/.test(modal ?? '') &&
    /^n(?:o|')t$/.test(not ?? '') &&
    /^(?:verif|confirm)/.test(verb ?? '')
  );
}

function mentionOf(reading: Reading, block: Block, span: KnownSpan): Mention | undefined {
  const { first, last } = span;
  const isKnown = span.type !== undefined || span.kind !== undefined;
  if (!isKnown && last - first > 1 && isTitled(reading, first)) return undefined;
  if ((!isKnown || isRanks(reading, span)) && isTitleOfName(reading, span)) return undefined;
  if (span.kind === undefined && last - first === 1 && DEMONYMS.has(tokenAt(reading, first).lower)) return undefined;
  if (isAnyHolder(reading, span) || isTicker(reading, first)) return undefined;
  if (last - first === 1 && isOpener(reading, first) && OUTLET_OPENERS.has(tokenAt(reading, first).lower))
    return undefined;
  if (last - first === 1 && isOpener(reading, first) && UNNAMED_HEADS.has(tokenAt(reading, first).lower))
    return undefined;
  if (isMaidenName(reading, first) || isInitialsOnly(reading, span) || isNationality(reading, span)) return undefined;
  const { start, end } = spanOf(reading, first, last);
  const text = textOf(reading, first, last);
  const roles = rolesOf(reading, block, span);
  const mention: Mention = { start, end, form: 'name', text, first, last, votes: votesOf(reading, span), roles };
  if (span.kind === undefined && isDoubtful(reading, span)) mention.doubtful = true;
  const isPaper = isSpeakingPaper(reading, block, mention);
  if (isPaper) addVotes(mention.votes, { outlet: LIST_WEIGHT });
  if (isAuthorOfWork(reading, block, mention)) addVotes(mention.votes, { person: LIST_WEIGHT });
  const isSaid = isPaper || isOwnSpelling(reading, span) || isSaidToBe(mention);
  const isName = isActor(reading, span) || isSaid;
  if (span.kind === undefined && (!isName || (!isPaper && isWork(reading, block, mention)))) mention.weak = true;
  if (isLocation(reading, first, last)) mention.location = true;
  if (tokenInSentence(reading, first, last).lower === "'s") mention.owns = true;
  const title = titleOf(reading, block, span);
  if (title) mention.title = title;
  return mention;
}

/** Votes that only a legal form, a list or the text itself gives: "Tellmark AB", "Vanholt, the truckmaker,". */
const isSaidToBe = ({ votes, first, last }: Mention): boolean =>
  (votes.organisation ?? 0) >= (last - first > 1 ? 10 : 30);

/** "President" of "President Anna Berg", "Col." of "Col. Igor Petrenko", "Det Insp" of "Det Insp Jo Farrell". */
function isTitleOfName(reading: Reading, { first, last }: KnownSpan): boolean {
  const next = tokenInSentence(reading, first, last);
  const isTitle =
    (last - first === 1 && TITLES.has(tokenAt(reading, first).lower)) || isRanks(reading, { first, last });
  return next.kind === 'word' && next.case === 'initial' && (isTitle || isOffice(textOf(reading, first, last)));
}

/** "a President", "no Senator": whoever holds the office. */
const isAnyHolder = (reading: Reading, { first, last }: KnownSpan): boolean =>
  /^(?:a|an|any|no|every|each|another)$/.test(tokenInSentence(reading, first, first - 1).lower) &&
  isOffice(textOf(reading, first, last));

/** "(née Laird)": an earlier name of the one before. */
const isMaidenName = (reading: Reading, first: number): boolean =>
  /^(?:née|nee|né)$/.test(tokenInSentence(reading, first, first - 1).lower);

/** "Van den Bergh, G. D.": what a list of works puts behind a surname. */
const isInitialsOnly = (reading: Reading, { first, last }: KnownSpan): boolean =>
  tokenInSentence(reading, first, first - 1).text === ',' &&
  reading.tokens.slice(first, last).every(({ text }) => /^\p{Lu}\.?$/u.test(text));

/** "Valdorian forces", "her black Corolla": where something is from, and a make. */
function isNationality(reading: Reading, { first, last, type, kind }: KnownSpan): boolean {
  if (kind !== undefined || last - first !== 1) return false;
  const { lower, case: letters } = tokenAt(reading, first);
  if (letters !== 'initial') return false;
  const before = tokenInSentence(reading, first, first - 1);
  if (before.case === 'lower' && COLOURS.has(before.lower)) return true;
  const isAdjective = lower.length > 6 && /(?:[^e]ian|ese|ish)$/.test(lower) && !FIRST_NAMES.has(lower);
  if (!isAdjective || type === 'PER') return false;
  // "Valdorian forces on the road": a noun, whatever verb looks the same.
  const [noun, behind] = [0, 1].map((step) => tokenInSentence(reading, first, last + step));
  const isPlural = noun?.case === 'lower' && noun.lower.endsWith('s') && PREPOSITIONS.has(behind?.lower ?? '');
  return isPlural || isModifier(reading, first, last);
}

const COLOURS: ReadonlySet<string> = new Set(
  'white black red blue green yellow silver grey gray brown orange'.split(' '),
);

const isRanks = (reading: Reading, { first, last }: { first: number; last: number }): boolean =>
  reading.tokens.slice(first, last).every(({ lower }) => SHORT_RANKS.has(lower));

const isListed = (phrase: string): boolean => COUNTRIES.has(phrase) || CITIES.has(phrase) || BODIES.has(phrase);

function isActor(reading: Reading, { first, last, type }: NameSpan): boolean {
  if (PERSONAL_TITLES.has(tokenInSentence(reading, first, first - 1).lower)) return true;
  if (isListed(textOf(reading, first, last).toLowerCase())) return true;
  if (type === undefined || type === 'MISC') return false;
  const { lower, case: letters } = tokenAt(reading, first);
  if (last - first > 1) return !NO_ACTOR_OPENERS.has(lower) && (type === 'PER' || !isThing(reading, first, last));
  const isCode = letters !== 'initial' && /\d/.test(lower);
  return !isCode && !NO_ACTORS.has(lower);
}

const isTitled = (reading: Reading, at: number): boolean =>
  reading.sentences[tokenAt(reading, at).sentence]?.titled === true;

/** Could the capital be there for another reason than a name? */
function isDoubtful(reading: Reading, { first, last }: NameSpan): boolean {
  const token = tokenAt(reading, first);
  const isCommon = last - first === 1 && token.case === 'initial' && !COUNTRIES.has(token.lower);
  return isCommon && (isOpener(reading, first) || isTitled(reading, first));
}

function votesOf(reading: Reading, { first, last, type, scores, kind }: KnownSpan): Mention['votes'] {
  const most = Math.max(0, scores.PER, scores.ORG, scores.LOC, scores.MISC);
  const votes: Mention['votes'] = {
    person: (scores.PER - most) * LOOKS_WEIGHT,
    organisation: (scores.ORG - most) * LOOKS_WEIGHT,
    place: (scores.LOC - most) * LOOKS_WEIGHT,
  };
  const taken = type && KIND_OF_TYPE[type];
  if (taken) votes[taken] = DECISION_WEIGHT;
  addVotes(votes, kindHints(reading, first, last));
  if (kind) votes[kind] = Math.max(0, ...Object.values(votes)) + LIST_WEIGHT;
  return votes;
}
