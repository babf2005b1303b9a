import type { BlockLayers } from '../../blockLayers';
import { citesPrimary, primaryNotes } from '../../citations/citationMarks';
import { isQuoted } from '../../cues/sourcesNear';
import { findAtTokens, type Reading, tokenInSentence } from '../../language/reading';
import { wordTest } from '../../language/wordTest';
import type { ArticleRule, Draft } from '../rule';

const isOne = wordTest((lower) => /^(?:single|lone|sole|only|one)$/.test(lower));
const SOURCES: ReadonlySet<string> = new Set('source witness informant eyewitness'.split(' '));
/** Adjectives that may stand between: "one unnamed source". */
const BETWEEN: ReadonlySet<string> = new Set(
  'unnamed anonymous surviving known named independent military security'.split(' '),
);
const NO_PERSON: ReadonlySet<string> = new Set('of for code'.split(' '));

/** A single source, the only witness: the text itself says that it has one origin. */
export const claimSingleSource: ArticleRule = {
  id: 'claim/single-source',
  title: 'One origin only',
  severity: 'information',
  rationale:
    'The text says that it has this from one source. That is honest, and one good source can be enough. It also means that nobody else has borne it out, however many pass it on.',
  exceptions: [
    'Sources of a river, of income, of a program.',
    'Several sources.',
    'Quoted words.',
    'Sentences that cite what somebody has marked as a primary source.',
  ],
  remedies: ['Look for a second origin that is independent of the first.', 'Keep saying that it is one source.'],
  standards: [
    'BBC Editorial Guidelines 3.3.4: rely on more than one source.',
    'Reuters Handbook, Accuracy: two or more sources are better than one.',
  ],
  flags: [
    'The figure goes back to ⟦a single source⟧.',
    'The raid is known from ⟦one witness⟧, a pedlar.',
    '⟦One unnamed source⟧ told the Mercury that the vault was empty.',
    'The monk is ⟦the only witness⟧ of the fire.',
  ],
  passes: [
    'Fishing is the only source of income here.',
    'Two sources told the Mercury that the vault was empty.',
    '“We had one source,” the editor said.',
    'More than one source said so.',
    'No one witness saw all of it.',
    'Each party may bring one witness.',
  ],
  reach: 0,
  frameOf: primaryNotes,
  concerns: (layers) => draftsIn(layers).length > 0,
  checkArticle: (article, concerned) =>
    concerned.flatMap((placed) =>
      draftsIn(placed.layers).flatMap((draft) => (citesPrimary(article, placed, draft) ? [] : { placed, ...draft })),
    ),
};

const kept = new WeakMap<BlockLayers, readonly Draft[]>();

/** Kept with the block. */
function draftsIn(layers: BlockLayers): readonly Draft[] {
  const drafts = kept.get(layers) ?? findDrafts(layers);
  kept.set(layers, drafts);
  return drafts;
}

function findDrafts(layers: BlockLayers): Draft[] {
  const { reading, block } = layers;
  if (block.kind !== 'paragraph') return [];
  return findAtTokens(reading, (token, at) => {
    const end = isOne(token) ? endOfSource(reading, at) : undefined;
    if (end === undefined || isCounted(reading, at)) return undefined;
    const article = /^(?:a|the|its|his|her|their)$/.test(tokenInSentence(reading, at, at - 1).lower);
    const start = article ? tokenInSentence(reading, at, at - 1).start : token.start;
    if (isQuoted(layers, { start, end })) return undefined;
    return { start, end, type: 'one origin', message: 'One origin only, as the text says. Who else could know?' };
  });
}

/** "more than one source", "no one witness", "one of", "at least one": a count that says something else. */
const isCounted = (reading: Reading, at: number): boolean =>
  /^(?:than|no|not|least|another|every|any)$/.test(tokenInSentence(reading, at, at - 1).lower);

/** "known from one witness"; one may also bring one witness, or see one. */
const isKnownFrom = (reading: Reading, at: number): boolean =>
  /^(?:from|on|by|to)$/.test(tokenInSentence(reading, at, at - 1).lower);

function endOfSource(reading: Reading, at: number): number | undefined {
  let noun = at + 1;
  while (noun < at + 3 && BETWEEN.has(tokenInSentence(reading, at, noun).lower)) noun++;
  const token = tokenInSentence(reading, at, noun);
  const next = tokenInSentence(reading, at, noun + 1).lower;
  if (!SOURCES.has(token.lower) || (NO_PERSON.has(next) && token.lower === 'source')) return undefined;
  if (token.lower.endsWith('witness') && tokenInSentence(reading, at, at).lower === 'one' && !isKnownFrom(reading, at))
    return undefined;
  return token.end;
}
