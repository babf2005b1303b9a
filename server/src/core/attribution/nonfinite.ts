import type { BlockAttribution } from './blockAttribution';
import { type Complement, complementOf } from './complement';
import { type CueVerb, cueVerb } from './en/cueVerbs';
import { nounPhraseEndingAt } from './nounPhrase';
import { attributionOf } from './parts';
import { isPlausible } from './plausible';
import type { Passage, Scene } from './scene';
import { clauseSubject, nearestSubject, type Source, sourceFrom, sourceOf, subjectBefore } from './subject';
import { isAdverb, type VerbGroup, verbGroupAt } from './verbGroup';

/** "… and said", "… but added": the subject of the verb before goes on. */
export function shared(scene: Scene, first: number, earlier: readonly BlockAttribution[]): Source | undefined {
  const joint = scene.near(first, first - 1).lower;
  if (!/^(?:and|but|then|or)$/.test(joint)) return undefined;
  return previousSource(scene, first, earlier) ?? nearestSubject(scene, first);
}

/** Who spoke before in the same sentence. */
function previousSource(scene: Scene, at: number, earlier: readonly BlockAttribution[]): Source | undefined {
  const sentence = scene.sentence(at);
  if (!sentence) return undefined;
  for (let index = earlier.length - 1; index >= 0 && index > earlier.length - 4; index--) {
    const { source, cue, sourceMention, firstPerson } = earlier[index] ?? {};
    if (!source || !cue || cue.start < sentence.start || cue.end > scene.token(at).start) continue;
    // "…, said the ministry, adding": the speaker behind the verb, if it stands before this one.
    if (source.start > cue.end && source.end > scene.token(at).start) continue;
    const passage = passageAt(scene, source.start, source.end, sentence.first, at);
    if (!passage) continue;
    const mention = sourceMention === undefined ? undefined : scene.mentions[sourceMention];
    return { ...passage, ...(mention ? { mention } : {}), ...(firstPerson ? { firstPerson } : {}) };
  }
  return undefined;
}

function passageAt(scene: Scene, start: number, end: number, from: number, to: number): Passage | undefined {
  let first = -1;
  for (let at = from; at < to; at++) {
    const token = scene.token(at);
    if (token.start === start) first = at;
    if (token.end === end && first >= 0) return { first, last: at + 1 };
  }
  return undefined;
}

const DOCUMENTS: ReadonlySet<string> = new Set(
  'statement letter tweet email e-mail speech op-ed message post memo release note column essay article report ad video interview'.split(
    ' ',
  ),
);
const BEFORE_PARTICIPLE: ReadonlySet<string> = new Set(
  'by in while before after of for without from when and but or'.split(' '),
);

/** "…, saying the court has no business there", "in calling the vote a farce", "people saying". */
export function participle(
  scene: Scene,
  group: VerbGroup,
  verb: CueVerb,
  earlier: readonly BlockAttribution[],
): BlockAttribution | undefined {
  const complement = complementOf(scene, group, verb);
  if (!complement) return undefined;
  const before = scene.near(group.first, group.first - 1);
  if (before.lower === 'of' && IDEAS.test(scene.near(group.first, group.first - 2).lower)) return undefined;
  if (/^(?:keeps?|kept|started|began|stopped)$/.test(before.lower)) return keptSaying(scene, group, verb, complement);
  const isFronted =
    before.start < 0 || (BEFORE_PARTICIPLE.has(before.lower) && scene.near(group.first, group.first - 2).start < 0);
  const ahead = isFronted ? subjectAhead(scene, group.verb) : undefined;
  const quoter = quotedBefore(scene, before.lower === 'as' ? group.first - 1 : group.first);
  const source = isFronted
    ? ahead
    : quoter
      ? quoter
      : before.kind === 'punctuation' || BEFORE_PARTICIPLE.has(before.lower) || isAdverb(before.lower)
        ? (previousSource(scene, group.first, earlier) ??
          openingSubject(scene, group.first, verb) ??
          clauseSubject(scene, group.first))
        : nounBefore(scene, group.first);
  if (!source) return undefined;
  return attributionOf(scene, {
    source,
    cue: { first: group.first, last: complement.cueEnd },
    lemma: verb.lemma,
    type: complement.type,
    ...(complement.topic ? { topic: true } : {}),
    content: ahead ? complement.content.map((each) => upTo(each, ahead)) : complement.content,
    ...(complement.recipient ? { recipient: complement.recipient } : {}),
  });
}

/** "kept saying that it was over": the subject is that of the verb before. */
function keptSaying(
  scene: Scene,
  group: VerbGroup,
  verb: CueVerb,
  complement: Complement,
): BlockAttribution | undefined {
  const source = subjectBefore(scene, verbGroupAt(scene, group.first - 1).first);
  if (!source) return undefined;
  return attributionOf(scene, {
    source,
    cue: { first: group.first - 1, last: complement.cueEnd },
    lemma: verb.lemma,
    type: complement.type,
    ...(complement.topic ? { topic: true } : {}),
    content: complement.content,
  });
}

/** "no recollection of discussing it", "the risk of calling it so": nobody does. */
const IDEAS =
  /^(?:recollection|memory|record|intention|intentions|idea|hope|risk|danger|thought|question|habit|point|way)$/;

/** "Radio Lund quoted an officer as saying that", "quoted “a senior aide” saying": whoever is quoted. */
function quotedBefore(scene: Scene, end: number): Source | undefined {
  const marked = scene.token(end).lower === 'as' || scene.token(end - 1).kind === 'punctuation';
  if (!marked) return undefined;
  const quotation = scene.quotationClosedBefore(end);
  const phrase = quotation
    ? { first: quotation.first, last: quotation.last, head: quotation.last - 1 }
    : nounPhraseEndingAt(scene, end);
  const verb = phrase && cueVerb(scene.near(end, phrase.first - (quotation ? 2 : 1)).lower)?.lemma;
  if (!phrase || (verb !== 'quote' && verb !== 'cite')) return undefined;
  const mention = quotation && scene.mentionStartingAt(quotation.first);
  return mention ? { ...phrase, mention } : sourceOf(scene, phrase);
}

/** "Reuters, citing a spokesman, said": the name that opens the sentence, before its verb. */
function openingSubject(scene: Scene, at: number, { lemma }: CueVerb): Source | undefined {
  if (!/^(?:cite|quote)$/.test(lemma) || scene.token(at - 1).text !== ',') return undefined;
  const phrase = nounPhraseEndingAt(scene, at - 1);
  return phrase && scene.near(phrase.first, phrase.first - 1).start < 0 ? sourceOf(scene, phrase) : undefined;
}

/** "Saying that it was late, Anna Berg left": what is said ends at the comma before the subject. */
const upTo = ({ first, last }: Passage, { first: subject }: Source): Passage => ({
  first,
  last: first < subject - 1 && subject < last ? subject - 1 : last,
});

/** "people saying that", but "a statement saying that" is whoever made the statement. */
function nounBefore(scene: Scene, end: number): Source | undefined {
  const phrase = nounPhraseEndingAt(scene, end);
  if (!phrase) return undefined;
  if (DOCUMENTS.has(scene.token(phrase.head).lower)) return clauseSubject(scene, end) ?? sourceOf(scene, phrase);
  const source = sourceOf(scene, phrase);
  return isPlausible(scene, verbGroupAt(scene, end), source) ? source : undefined;
}

/** "Calling the vote a farce, Anna Berg left": the subject comes behind the comma. */
function subjectAhead(scene: Scene, from: number): Source | undefined {
  for (let at = from; at < from + 30; at++) {
    const token = scene.near(from, at);
    if (token.start < 0) return undefined;
    if (token.text !== ',') continue;
    const next = scene.near(from, at + 1);
    if (/^(?:he|she|they)$/.test(next.lower) || next.case === 'initial' || next.lower === 'the')
      return sourceFrom(scene, at + 1);
  }
  return undefined;
}

/** Verbs before an infinitive that only say how: "went on to say", "tried to explain", "declined to say". */
const CONTROL: ReadonlySet<string> = new Set(
  'try tries tried trying go goes went continue continues continued begin begins began start starts started seek seeks sought use used rush rushed move moved need needs needed get got fail failed manage managed choose chose come came tend tends decline declined declines refuse refused refuses want wants wanted have has had on quick eager reluctant happy first able appear appears appeared seem seems seemed took takes attempt attempted prepare prepared likely forced compelled willing ready careful loath hesitant'.split(
    ' ',
  ),
);

/** "declined to say whether", "went on to call": the subject is that of the verb before. */
export function infinitive(
  scene: Scene,
  group: VerbGroup,
  verb: CueVerb,
  earlier: readonly BlockAttribution[],
): BlockAttribution | undefined {
  const governor = group.first - 1;
  const word = scene.near(group.verb, governor);
  if (!CONTROL.has(word.lower)) return undefined;
  const complement = complementOf(scene, group, verb);
  if (!complement) return undefined;
  const verbAt = word.lower === 'on' ? governor - 1 : governor;
  const outer = verbGroupAt(scene, verbAt);
  const source = subjectBefore(scene, outer.first) ?? shared(scene, outer.first, earlier);
  if (!source) return undefined;
  return attributionOf(scene, {
    source,
    cue: { first: outer.first, last: complement.cueEnd },
    lemma: verb.lemma,
    type: UNSAID.test(word.lower) ? 'eventuality' : complement.type,
    ...(complement.topic ? { topic: true } : {}),
    content: complement.content,
    ...(complement.recipient ? { recipient: complement.recipient } : {}),
  });
}

/** "declined to say whether": nothing is said. */
const UNSAID = /^(?:declin|refus|fail)/;
