import type { Mention } from '../actors/mention';
import { CONJUNCTIONS, looksLikePast, PREPOSITIONS } from '../language/en/wordClasses';
import type { BlockAttribution } from './blockAttribution';
import { type Complement, complementOf, hearerBehind } from './complement';
import { clauseFrom, contentBefore, quotationFrom } from './content';
import { describedSubject } from './describedSubject';
import { BARE, BEFORE, type CueVerb, cueVerb, HEARER, QUOTE } from './en/cueVerbs';
import { FINITE, hasVerb } from './finiteVerb';
import { FARTHEST, inverted } from './inverted';
import { isVerbHere } from './isVerbHere';
import { infinitive, participle } from './nonfinite';
import { isTime } from './nounPhrase';
import { leadsToTime } from './opener';
import { attributionOf } from './parts';
import { passive, reducedPassive } from './passive';
import type { Passage, Scene } from './scene';
import { speakerOf } from './speaker';
import { type Source, sourceFrom } from './subject';
import { isAdverb, type VerbGroup, verbGroupAt } from './verbGroup';

/** The attribution of a verb at a token, with subject and content, if it is one here. */
export function byVerb(scene: Scene, at: number, earlier: readonly BlockAttribution[]): BlockAttribution | undefined {
  const token = scene.token(at);
  const verb = token.kind === 'word' ? cueVerb(token.lower) : undefined;
  if (!verb) return undefined;
  const group = verbGroupAt(scene, at);
  if (!isVerbHere(scene, group, verb) || namesItsNoun(scene, group, verb)) return undefined;
  if (group.form === 'passive' || isAccused(scene, group)) return passive(scene, group, verb);
  if (group.form === 'infinitive') return infinitive(scene, group, verb, earlier);
  if (group.form === 'participle') return participle(scene, group, verb, earlier);
  const reduced = reducedPassive(scene, group, verb);
  if (reduced) return reduced;
  const described = describedSubject(scene, group.first);
  const turned = described ? undefined : inverted(scene, group, verb);
  if (turned) return turned;
  const source = speakerOf(scene, group, earlier, described);
  return source && withSubject(scene, group, verb, source);
}

/** "an officer called Josiah Venn reports that": no more than a name, as another verb follows or the clause ends. */
function namesItsNoun(scene: Scene, { first, verb: at, helped }: VerbGroup, { lemma }: CueVerb): boolean {
  if (lemma !== 'call' || helped || scene.token(first - 1).kind !== 'word') return false;
  const name = scene.mentionStartingAt(at + 1);
  if (name?.form !== 'name') return false;
  const next = scene.near(at, name.last);
  return (
    next.start < 0 ||
    next.kind === 'punctuation' ||
    FINITE.has(next.lower) ||
    looksLikePast(next.lower) ||
    cueVerb(next.lower) !== undefined
  );
}

/** "an accountant accused of fraud told": no more than a participle, and who accuses is left out. */
const isAccused = (scene: Scene, { form, helped, verb }: VerbGroup): boolean =>
  form === 'finite' &&
  !helped &&
  /^(?:accused|suspected)$/.test(scene.token(verb).lower) &&
  scene.near(verb, verb + 1).lower === 'of';

function withSubject(scene: Scene, group: VerbGroup, verb: CueVerb, source: Source): BlockAttribution | undefined {
  const behind = complementOf(scene, group, verb);
  if (verb.lemma === 'read' && !isWritten(scene, source)) return undefined;
  const told = canQuote(scene, group, verb) ? saidBefore(scene, group, verb, source, behind) : undefined;
  const gapped = behind ? undefined : gappedClause(scene, group, verb, source);
  if (gapped)
    return attributionOf(scene, {
      source,
      cue: { first: group.first, last: group.verb + 1 },
      lemma: verb.lemma,
      type: verb.senses[0]?.type ?? 'assertion',
      content: [gapped],
    });
  const rest = behind
    ? undefined
    : told
      ? clauseGoingOn(scene, group, told)
      : clauseBehindAs(scene, group, source, verb);
  const before = told && saysSomething(scene, told, rest) && !isDenied(scene, told, source) ? told : undefined;
  const content = [...(before ? [before] : []), ...(rest ? [rest] : []), ...(behind?.content ?? [])];
  if (content.length === 0) return undefined;
  const recipient = behind?.recipient ?? hearerBehind(scene, group.verb + 1, verb);
  return attributionOf(scene, {
    source,
    cue: { first: group.first, last: behind?.cueEnd ?? group.verb + 1 + (verb.lemma === 'put' ? 1 : 0) },
    lemma: verb.lemma,
    ...(behind?.topic && !before ? { topic: true } : {}),
    type: behind?.type ?? verb.senses[0]?.type ?? 'assertion',
    content,
    ...(recipient ? { recipient } : {}),
    ...originOf(scene, group, verb),
  });
}

/** "gifts which she said were paid for by the firm", "what the senators said was a breach": the clause behind a gap. */
function gappedClause(
  scene: Scene,
  { verb: at }: VerbGroup,
  { frames }: CueVerb,
  { first }: Source,
): Passage | undefined {
  const opener = scene.near(first, first - 1);
  const { lower, clitic } = scene.near(at, at + 1);
  if (!(frames & BARE) || clitic || !FINITE.has(lower) || !/^(?:which|that|who|what|whom)$/.test(opener.lower))
    return undefined;
  return clauseFrom(scene, at + 1);
}

/** The frames of a verb, with those of the particle behind it: "put it". */
const framesAt = (scene: Scene, at: number, { frames, senses }: CueVerb): number => {
  const next = scene.near(at, at + 1).lower;
  return senses.reduce((all, sense) => (sense.particle === next ? all | sense.frames : all), frames);
};

/** "“It is late,” the letter reads", but Anna Berg reads a sign aloud. */
const isWritten = (scene: Scene, { plain, head, last }: Source): boolean =>
  plain === true &&
  /^(?:letter|statement|sign|text|message|e-?mail|mail|post|notice|note|tweet|headline|caption|memo|banner|placard|inscription|plaque|report|description|petition|resolution|label|entry)$/.test(
    scene.token(head ?? last - 1).lower,
  );

/** "He did not respond": whoever does not say it is not quoted. */
const canQuote = (scene: Scene, { first, verb: at }: VerbGroup, verb: CueVerb): boolean => {
  if (!(framesAt(scene, at, verb) & (BEFORE | QUOTE))) return false;
  for (let before = first; before < at; before++)
    if (/^(?:not|n't|never)$/.test(scene.token(before).lower)) return false;
  return true;
};

/** "None of this means that it is a forgery, as papers have suggested": they did not suggest all of that. */
const isDenied = (scene: Scene, { first }: Passage, source: Source): boolean =>
  scene.token(source.first - 1).lower === 'as' &&
  /^(?:none|nothing|neither|nor|no|not|nobody)$/.test(scene.token(first).lower);

/** "Migrants, he said, can work" and "During those years, he said, it grew" need their rest; "However" is no part of it. */
function saysSomething(scene: Scene, told: Passage, rest: Passage | undefined): boolean {
  if (scene.quotationOpenedAt(told.first) !== undefined) return true;
  const opener = scene.token(told.first).lower;
  if (told.last - told.first === 1)
    return rest !== undefined && !isAdverb(opener) && !CONJUNCTIONS.has(opener) && !LINKS.has(opener);
  if (rest !== undefined || commaInside(scene, told) || !SUBORDINATE.has(opener)) return true;
  return PREPOSITIONS.has(opener) && !CONJUNCTIONS.has(opener) && hasVerb(scene, told.first + 2, told.last);
}

const LINKS: ReadonlySet<string> = new Set('however meanwhile moreover furthermore besides nevertheless'.split(' '));

/** "heard from Anna Berg that …": whom the source has it from. */
function originOf(scene: Scene, { verb: at }: VerbGroup, { lemma }: CueVerb): { origin?: Mention } {
  if ((lemma !== 'hear' && lemma !== 'learn') || scene.near(at, at + 1).lower !== 'from') return {};
  const mention = sourceFrom(scene, at + 2)?.mention;
  return mention ? { origin: mention } : {};
}

/** "The plan, she said, would cost too much": what was begun before the comma goes on behind the next one. */
function clauseGoingOn(scene: Scene, { verb }: VerbGroup, before: Passage): Passage | undefined {
  const isQuoted = scene.quotationOpenedAt(before.first) !== undefined;
  for (let at = verb + 1; at < verb + FARTHEST; at++) {
    const token = scene.near(verb, at);
    if (token.start < 0) return undefined;
    if (scene.quotationOpenedAt(at))
      return isQuoted || scene.token(at - 1).text === ',' ? quotationFrom(scene, at) : undefined;
    if (token.text === ',' && !isQuoted && goesOnAt(scene, at + 1, before)) return clauseFrom(scene, at + 1);
  }
  return undefined;
}

/** Behind "If it succeeds, she said," a clause follows, whatever it begins with; what somebody cites is none of hers. */
function goesOnAt(scene: Scene, at: number, before: Passage): boolean {
  const { lower, case: letters } = scene.token(at);
  if (letters === 'lower') return !(lower.endsWith('ing') && cueVerb(lower));
  const sentence = scene.sentence(at);
  return (
    SUBORDINATE.has(scene.token(before.first).lower) && sentence !== undefined && hasVerb(scene, at, sentence.last)
  );
}

/** "As Heywood warned long ago, paper keeps": what is said begins behind the comma. */
function clauseBehindAs(scene: Scene, { verb: at }: VerbGroup, { first }: Source, verb: CueVerb): Passage | undefined {
  const as = first - 1;
  if (!(framesAt(scene, at, verb) & BEFORE) || scene.token(as).lower !== 'as' || scene.sentence(first)?.first !== as)
    return undefined;
  for (let comma = at + 1; comma < at + SHORT; comma++) {
    if (scene.near(at, comma).start < 0) return undefined;
    if (scene.token(comma).text === ',') return clauseFrom(scene, comma + 1);
  }
  return undefined;
}
/** Between verb and comma stands no more than when and where it was said. */
const SHORT = 7;

/** A quotation or clause before the subject: "“…,” she said", "The quay was safe, the ministry said". */
function saidBefore(
  scene: Scene,
  group: VerbGroup,
  verb: CueVerb,
  source: Source,
  behind: Complement | undefined,
): Passage | undefined {
  if (/^(?:who|which|that)$/.test(scene.token(source.first).lower)) return undefined;
  const start = phraseStart(scene, source.first);
  const before = contentBefore(scene, start, 1);
  if (!before) return undefined;
  const isQuoted =
    scene.quotationOpenedAt(before.first) !== undefined && scene.quotationClosedBefore(start) !== undefined;
  // What the sentence before quotes is somebody else's, where this one says something of its own.
  const isFromBefore = scene.token(before.first).sentence !== scene.token(group.verb).sentence;
  const particle = verb.frames & (BEFORE | QUOTE) ? 0 : 1;
  if (isQuoted && isFromBefore && (behind || particle > 0 || !opensSentence(scene, before.first))) return undefined;
  if (isQuoted) return behind && !startsWithQuote(scene, behind) && behind.type !== 'assertion' ? undefined : before;
  if (!(framesAt(scene, group.verb, verb) & BEFORE)) return undefined;
  if (source.plain && verb.lemma === 'continue') return undefined; // "…, killings continued": they went on
  const ends = scene.near(group.verb, group.verb + 1 + particle);
  if (behind) return isBegunBefore(scene, before, behind) ? before : undefined;
  if (
    ends.start >= 0 &&
    ends.kind === 'word' &&
    !isTime(ends) &&
    !leadsToTime(scene, group.verb + 1) &&
    !PREPOSITIONS.has(ends.lower) &&
    !isAdverb(ends.lower) &&
    !CONJUNCTIONS.has(ends.lower) &&
    !(verb.frames & HEARER)
  )
    return undefined;
  return isSurelySaid(verb) || hasVerb(scene, before.first, before.last) ? before : undefined;
}

/** "Her uncle, she wrote, “never forgave the rain”": the subject of what is quoted behind the speaker. */
const isBegunBefore = (scene: Scene, { first, last }: Passage, behind: Complement): boolean =>
  startsWithQuote(scene, behind) &&
  scene.token((behind.content[0]?.first ?? 0) - 1).text === ',' &&
  /^(?:the|his|her|its|their|my|our|this|that|these|those)$/.test(scene.token(first).lower) &&
  !hasVerb(scene, first, last);

/** “We lost.” rather than: He called it “a loss”. */
const opensSentence = (scene: Scene, at: number): boolean => scene.sentence(at)?.first === at;

/** Verbs that hardly ever stand without something said. */
const SURE: ReadonlySet<string> = new Set('say tell add argue warn note insist claim write explain'.split(' '));
const isSurelySaid = ({ lemma }: CueVerb): boolean => SURE.has(lemma);

const SUBORDINATE: ReadonlySet<string> = new Set(
  'when if while as after before although though because since in on at during for with despite amid asked speaking following'.split(
    ' ',
  ),
);

const commaInside = (scene: Scene, { first, last }: Passage): boolean => {
  for (let at = first; at < last; at++) if (scene.token(at).text === ',') return true;
  return false;
};

const startsWithQuote = (scene: Scene, { content }: Complement): boolean =>
  scene.quotationOpenedAt(content[0]?.first ?? -1) !== undefined;

/** "…, longtime pollster Pat Caddell told": the words that lead up to a name belong to it. */
function phraseStart(scene: Scene, first: number): number {
  for (let at = first; at > first - LONGEST_TITLE && at > 0; at--) {
    const before = scene.near(first, at - 1);
    if (before.text === ',' || /^(?:[”"—–]|'')$/.test(before.text)) return at;
    if (before.lower === 'as' && /^[,”"]$/.test(scene.near(first, at - 2).text)) return at - 1;
    if (before.kind !== 'word' || cueVerb(before.lower) || CONJUNCTIONS.has(before.lower)) return first;
  }
  return first;
}
const LONGEST_TITLE = 8;
