import type { PlacedBlock } from '../../article';
import { statementsOf } from '../../attribution/blockAttribution';
import { DISCLOSURE_REACH, disclosuresIn, type Place } from '../../claims/disclosures';
import { escalationsIn } from '../../claims/escalations';
import { inferencesIn } from '../../claims/inferences';
import type { RuleId } from '../../contract';
import { sentenceOf } from '../../cues/sourcesNear';
import { blockAt } from '../../project/blockAt';
import type { ReadArticle } from '../../project/placeArticle';
import { overlaps, type Span, shift } from '../../text/span';
import { citedInNote, type Fix, fixesAt } from './fixPlace';
import { type Blank, blank, insert, type QuickFix } from './quickFix';
import { accordingTo, asReport, evidence } from './wordingFixes';

type Words = readonly (string | Blank)[];

/** Words beside a source, between commas; a formula (“condition of anonymity”) is no source. */
const beside =
  (title: string, ...words: Words): Fix =>
  ({ layers: { block, mentions }, words: { start, end } }) => {
    if (!mentions.some((mention) => mention.start === start)) return undefined;
    const goesOn = /^\s+[\p{L}\d“"]/u.test(block.source.slice(end, end + 8));
    return insert(title, end, ', ', ...words, ...(goesOn ? [','] : []));
  };

const behindWords =
  (title: string, ...words: Words): Fix =>
  ({ words: { end } }) =>
    insert(title, end, ...words);
const atEnd =
  (title: string, ...words: Words): Fix =>
  ({ sentenceEnd }) =>
    insert(title, sentenceEnd, ...words);
const asNext =
  (title: string, ...words: Words): Fix =>
  ({ behindSentence }) =>
    insert(title, behindSentence, ' ', ...words);

const howItKnows = beside('Say how the source knows', 'who ', blank('saw it, took part, was told by whom'));
const whyUnnamed = beside('Give the reason for anonymity', 'who asked not to be named because ', blank('reason'));
const nameSource = beside('Name the source, if it needs no protection', blank('name and office'));
const whyFormula: Fix = (place) =>
  whyUnnamed(place)
    ? undefined
    : behindWords('Give the reason for anonymity', ', because ', blank('reason'), ',')(place);
const inference = atEnd('Mark as inference', ' (an inference of the author’s)');
const secondOrigin = atEnd('Add a second, independent origin', '; ', blank('who'), ' confirms it, independently');

/** What is known comes first, then what the author makes of it. */
const split: Fix = ({ behindSentence, layers: { reading, block }, words }) => {
  const sentence = reading.sentences[sentenceOf(reading, words)];
  if (!sentence || sentence.end !== behindSentence) return undefined;
  const isPlain = /^\p{Lu}/u.test(block.source.slice(sentence.start));
  return isPlain
    ? insert(
        'Split fact from inference',
        sentence.start,
        blank('What is known, and from whom.'),
        ' From this I infer: ',
      )
    : undefined;
};

/** A link around the words that pass something on. */
const linkOriginal: Fix = ({ words: { start, end } }) => ({
  title: 'Link the nearest original',
  edits: [
    { start, end: start, text: ['['] },
    { start: end, end, text: ['](', blank('address'), ')'] },
  ],
});

/** Fixes by rule, the most useful first. None asks for the name of a source alone. */
const FIXES: Readonly<Partial<Record<RuleId, readonly Fix[]>>> = {
  'claim/unnamed-source': [howItKnows, whyUnnamed, whyFormula, nameSource],
  'vague/unexplained-anonymity': [whyUnnamed],
  'claim/hearsay-chain': [linkOriginal],
  'claim/single-source': [secondOrigin, atEnd('Say that it is a single source', ' (a single source)')],
  'claim/unsourced-fact': [accordingTo, atEnd('Mark as your own observation', ' (as the author saw)')],
  'claim/author-speculation': [split, evidence, inference],
  'claim/conflicting-accounts': [
    asNext('Set the other account beside it', blank('Other source'), ' says otherwise: ', blank('account'), '.'),
  ],
  'claim/interested-party': [
    atEnd('Name the interest', ' (', blank('whose interest, and which'), ')'),
    asNext('Add the other side', blank('Other side'), ' said that ', blank('account'), '.'),
  ],
  'claim/presupposed': [accordingTo],
  'claim/imputed-motive': [accordingTo, inference],
  'claim/unverified-media': [
    behindWords('Say where it comes from', ' (', blank('who made it, when, where, original address'), ')'),
  ],
  'claim/acknowledged-unknown': [asNext('Say what would settle it', 'It would be settled by ', blank('evidence'), '.')],
  'claim/certainty-escalation': [asReport],
};

/** Rules whose gap a reference closes. */
const CITED: ReadonlySet<RuleId> = new Set(['claim/hearsay-chain', 'claim/unsourced-fact', 'claim/single-source']);

/** What a writer can do about a claim at a span: say more about it, never less. */
export function claimFixes(article: ReadArticle, span: Span, rule: RuleId): QuickFix[] {
  const found = blockAt(article, span.start);
  if (!found) return [];
  const claim = { placed: found.placed, ...shift(span, -found.placed.start) };
  return [
    ...fixesAt(article, span, FIXES[rule] ?? []),
    ...(CITED.has(rule) ? citedInNote(article, span) : []),
    ...(rule === 'claim/stacked-inference' ? fixesAt(article, span, [condition]) : []),
    ...(rule === 'claim/explicitly-unconfirmed' ? caveats(article, found.index, claim) : []),
    ...(rule === 'claim/certainty-escalation' ? attributionAgain(article, claim) : []),
  ];
}

const condition = atEnd('Repeat the condition', ', if ', blank('the report'), ' is right');

/** How many blocks below an unconfirmed claim are looked through for what builds on it. */
const BUILDS_WITHIN = 12;

/** The doubt beside the claim, where it stands in another sentence; and wherever something builds on the claim. */
function caveats(article: ReadArticle, index: number, claim: Place): QuickFix[] {
  const isClaim = (place: Place | undefined): boolean => place?.placed === claim.placed && overlaps(place, claim);
  const below = article.blocks.slice(index, index + BUILDS_WITHIN);
  const disclosure = below
    .slice(0, DISCLOSURE_REACH + 1)
    .flatMap((placed) => disclosuresIn(article, placed))
    .find(({ covers }) => isClaim(covers));
  if (!disclosure) return [];
  const { placed, cue } = disclosure;
  const isApart = placed !== claim.placed || sentenceIn(placed, cue) !== sentenceIn(placed, claim);
  const built = below
    .flatMap((each) => inferencesIn(article, each))
    .filter(({ premise }) => isClaim(premise))
    .flatMap(({ conclusion }) => fixesAt(article, shift(spanOf(conclusion), conclusion.placed.start), [condition]));
  return [
    ...(isApart ? fixesAt(article, shift(spanOf(claim), claim.placed.start), [notConfirmed]) : []),
    ...(built.length > 0
      ? [
          {
            title: `Repeat the caveat where the claim is built on (${built.length} ${built.length === 1 ? 'place' : 'places'})`,
            edits: built.flatMap(({ edits }) => edits),
          },
        ]
      : []),
  ];
}

const notConfirmed: Fix = ({ words, sentenceEnd }) =>
  insert('Say beside the claim that it is not confirmed', Math.min(words.end, sentenceEnd), ' (not confirmed)');

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const sentenceIn = ({ layers }: PlacedBlock, span: Span): number => sentenceOf(layers.reading, span);

/** Whose word the careful version stands on, put back where the claim is told as a fact. */
function attributionAgain(article: ReadArticle, claim: Place): QuickFix[] {
  const escalation = escalationsIn(article, claim.placed).find(({ bold }) => overlaps(bold, claim));
  if (!escalation) return [];
  const { bold, careful, kind } = escalation;
  const at = bold.placed.start;
  const source = sourceOf(careful) ?? blank('source');
  if (kind === 'fact') return [insert('Restore the attribution', at + bold.end, ', according to ', source, ',')];
  return [
    insert('Restore the attribution', at + bold.end, ', ', source, ' says'),
    insert('Restore the caveat', at + bold.start, 'Unconfirmed: '),
  ];
}

/** The words for whoever says what stands at a place, as they go in the middle of a sentence. */
function sourceOf({ placed: { layers }, ...span }: Place): string | undefined {
  const { source } = statementsOf(layers).find(({ content }) => content.some((part) => overlaps(part, span))) ?? {};
  if (!source) return undefined;
  const words = layers.block.source.slice(source.start, source.end).replace(/\s+/g, ' ');
  const isName = layers.mentions.some(({ form, start }) => form === 'name' && start === source.start);
  return isName ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
