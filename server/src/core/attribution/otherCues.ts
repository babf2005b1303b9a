import type { Mention } from '../actors/mention';
import type { Sentence } from '../language/reading';
import type { Block } from '../markdown/block';
import type { BlockAttribution } from './blockAttribution';
import { bareClauseFrom, clauseFrom, contentBefore, quotationFrom, startsPhrase } from './content';
import { behindDateline } from './dateline';
import { endOfPhrase, hasVerb } from './finiteVerb';
import { attributionOf } from './parts';
import type { Passage, Scene } from './scene';
import { type Source, sourceFrom } from './subject';

const NO_SPEAKER: ReadonlySet<string> = new Set(
  'plan plans schedule age size rank tradition law legend type weight height need needs taste circumstances ground hoyle custom rules'.split(
    ' ',
  ),
);

export const DASHES: ReadonlySet<string> = new Set(['—', '–', '―', '--']);

/** "according to Anna Berg", before or behind what is said. */
export function accordingTo(scene: Scene, at: number): BlockAttribution | undefined {
  if (scene.token(at).lower !== 'according' || scene.near(at, at + 1).lower !== 'to') return undefined;
  const source = accountAt(scene, at + 2) ?? sourceFrom(scene, at + 2);
  if (!source || isNoSpeaker(scene, source)) return undefined;
  if (/^(?:what|whom|whoever|how)$/.test(scene.token(source.first).lower)) return undefined;
  const content = saidAround(scene, at, source);
  if (content.length === 0) return undefined;
  return attributionOf(scene, {
    source,
    cue: { first: at, last: at + 2 },
    lemma: 'according to',
    type: 'assertion',
    content,
  });
}

/** "according to plan", "according to the rules of the house"; but "people familiar with the plans" speak. */
const isNoSpeaker = (scene: Scene, { mention, head, last }: Source): boolean =>
  !mention?.unnamed &&
  (NO_SPEAKER.has(scene.token(head ?? last - 1).lower) || NO_SPEAKER.has(scene.token(last - 1).lower));

/** "according to one, …; according to another, …". */
function accountAt(scene: Scene, at: number): Source | undefined {
  const isAlone = scene.near(at, at + 1).kind === 'punctuation';
  return isAlone && /^(?:one|another|some|others|many|most)$/.test(scene.token(at).lower)
    ? { first: at, last: at + 1, head: at, plain: true }
    : undefined;
}

/** "For Anna Berg, the plan was “a farce”": a view, where her words stand in it. */
export function byFor(scene: Scene, at: number): BlockAttribution | undefined {
  if (scene.token(at).lower !== 'for' || scene.sentence(at)?.first !== at) return undefined;
  const mention = scene.mentionStartingAt(at + 1);
  if (mention?.form !== 'name') return undefined;
  const comma = behindRelative(scene, mention.last);
  const content = scene.token(comma).text === ',' ? clauseFrom(scene, comma + 1) : undefined;
  if (!content || !holdsQuotation(scene, content)) return undefined;
  return attributionOf(scene, {
    source: { first: at + 1, last: mention.last, mention },
    cue: { first: at, last: at + 1 },
    lemma: 'for',
    type: 'belief',
    content: [content],
  });
}

const holdsQuotation = (scene: Scene, { first, last }: Passage): boolean =>
  scene.reading.quotations.some((quotation) => quotation.first > first && quotation.last < last);

/** “The samples were old, and according to Berg …”: what is said comes behind. */
const CLAUSE_OPENERS: ReadonlySet<string> = new Set([
  'and',
  'but',
  'yet',
  'or',
  'so',
  'that',
  'because',
  'since',
  'while',
  ':',
  ';',
]);

function saidAround(scene: Scene, at: number, source: Source): Passage[] {
  const sentence = scene.sentence(at);
  if (!sentence) return [];
  const opensClause = at > sentence.first && CLAUSE_OPENERS.has(scene.token(at - 1).lower);

  // What the sentence before quotes is somebody else's, where this one says something of its own.
  const opensSentence = at === sentence.first;
  const told = sentenceBefore(scene, at, sentence);
  if (told) return [told];
  const before = opensClause || opensSentence ? undefined : contentBefore(scene, at);
  if (before) return [before, ...restBehindAside(scene, before, source)];
  const first = behindDateline(scene, sentence.first);
  if (!opensClause && at - first > 3) return [{ first, last: at }];
  const behind = clauseWithoutComma(scene, source.last) ?? behindComma(scene, at, source);
  if (behind) return [behind];
  const isPlain = startsPhrase(scene, source.last);
  return list(
    bareClauseFrom(scene, source.last, true) ??
      (isPlain ? clauseFrom(scene, source.last) : opensSentence ? contentBefore(scene, at) : undefined),
  );
}

/** "That's according to the mayor": what the sentence before says. */
function sentenceBefore(scene: Scene, at: number, { first }: Sentence): Passage | undefined {
  const isThat =
    /^(?:that|this)$/.test(scene.token(first).lower) && /^(?:'s|is|was)$/.test(scene.token(first + 1).lower);
  if (!isThat || at !== first + 2) return undefined;
  return (
    (first > 0 ? clauseFrom(scene, scene.sentence(first - 1)?.first ?? first) : undefined) ?? { first, last: first + 1 }
  );
}

const list = (passage: Passage | undefined): Passage[] => (passage ? [passage] : []);

/** "The barge, according to the log, left at nine", "Under strong light, according to Berg, it reads": the verb stands behind the aside. */
function restBehindAside(scene: Scene, before: Passage, { last }: Source): Passage[] {
  if (scene.near(last - 1, last).text !== ',' || hasVerb(scene, before.first, before.last)) return [];
  if (/^(?:and|but|or|who|which|while)$/.test(scene.near(last, last + 1).lower)) return [];
  return list(clauseFrom(scene, last + 1));
}

/** "According to the log the barge left at nine, heading south." */
function clauseWithoutComma(scene: Scene, first: number): Passage | undefined {
  if (!/^(?:the|an?|his|her|its|their|he|she|it|they|no)$/.test(scene.near(first - 1, first).lower)) return undefined;
  const sentence = scene.sentence(first);
  const end = sentence ? endOfPhrase(scene, first, sentence.last) : first;
  return hasVerb(scene, first + 1, end - 1) ? clauseFrom(scene, first) : undefined;
}

function behindComma(scene: Scene, at: number, source: Source): Passage | undefined {
  for (let comma = behindRole(scene, source); comma < source.last + 30; comma++) {
    const token = scene.near(at, comma);
    if (token.start < 0) break;
    if (token.text === ',') return quotationFrom(scene, comma + 1) ?? clauseFrom(scene, comma + 1);
  }
  return undefined;
}

/** "According to Anna Berg, an analyst at the port, the quay …": the comma behind the role. */
function behindRole(scene: Scene, { last: end, mention }: Source): number {
  const last = behindRelative(scene, end);
  const { end: from } = scene.token(last - 1);
  const role = mention?.roles.find(({ start }) => start > from && start <= from + 2);
  let at = last;
  if (role) while (scene.near(last - 1, at).start >= 0 && scene.token(at).start < role.end) at++;
  return at;
}

/** "According to Anna Berg of the port, who has seen the plans, the quay …": the comma behind what tells more of her. */
function behindRelative(scene: Scene, last: number): number {
  for (let at = last; at < last + LONGEST_ASIDE && scene.near(last - 1, at).start >= 0; at++) {
    if (scene.token(at).text !== ',') continue;
    const and = scene.near(at, at + 1).lower === 'and' ? 1 : 0;
    const opener = scene.near(at, at + 1 + and).lower;
    if (!/^(?:who|which|whose|writing|speaking)$/.test(opener)) return last;
    for (let end = at + 2; end < at + LONGEST_ASIDE; end++) {
      const goesOn = /^(?:who|which|whose)$/.test(scene.near(at, end + 2).lower);
      if (scene.near(at, end).text === ',' && !goesOn) return end;
    }
    return last;
  }
  return last;
}
const LONGEST_ASIDE = 20;

/** The last line of a quoted block: "— Anna Berg, Radio Lund". */
export function creditLine(scene: Scene, block: Block): BlockAttribution | undefined {
  if (block.quoteDepth === 0) return undefined;
  const last = scene.reading.sentences.at(-1);
  if (!last) return undefined;
  for (let at = last.first; at < last.last; at++) {
    if (!DASHES.has(scene.token(at).text)) continue;
    const source = sourceFrom(scene, at + 1);
    if (source?.mention?.form !== 'name') continue;
    const content = scene.spanOf({ first: 0, last: at });
    if (content.end <= content.start) return undefined;
    return {
      source: scene.spanOf(source),
      sourceMention: scene.mentions.indexOf(source.mention),
      cue: null,
      lemma: 'credit',
      type: 'assertion',
      content: [content],
      kind: 'direct',
    };
  }
  return undefined;
}

/** "“The quay is safe.” — Anna Berg": a dash behind a quotation, then nothing but a name. */
export function byDash(scene: Scene, at: number): BlockAttribution | undefined {
  if (!DASHES.has(scene.token(at).text)) return undefined;
  const quotation = scene.quotationClosedBefore(at);
  const mention = scene.mentionStartingAt(at + 1);
  if (!quotation || mention?.form !== 'name' || mention.text.split(' ').length < 2 || !endsLine(scene, mention))
    return undefined;
  return {
    source: scene.spanOf({ first: at + 1, last: mention.last }),
    sourceMention: scene.mentions.indexOf(mention),
    cue: scene.spanOf({ first: at, last: at + 1 }),
    lemma: '—',
    type: 'assertion',
    content: [scene.spanOf({ first: quotation.first - 1, last: quotation.last + 1 })],
    kind: 'direct',
  };
}

/** Behind the name the block ends, or the next quotation begins. */
const endsLine = (scene: Scene, { last }: Mention): boolean => {
  const at = scene.token(last).text === '.' ? last + 1 : last;
  return scene.token(at).start < 0 || scene.quotationOpenedAt(at) !== undefined;
};
