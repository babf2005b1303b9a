import type { Mention } from '../../actors/mention';
import type { Article } from '../../article';
import { type BlockAttribution, isStatement } from '../../attribution/blockAttribution';
import { isOutletName, type Link, linksOf } from '../../attribution/chain';
import type { BlockLayers } from '../../blockLayers';
import { citesPrimary, primaryNotes } from '../../citations/citationMarks';
import { readable } from '../../citations/places';
import { isCited, sentenceOf } from '../../cues/sourcesNear';
import type { Span } from '../../text/span';
import type { ArticleRule, Draft } from '../rule';

/** A claim that comes through two or more hands before it reaches the reader. */
export const claimHearsayChain: ArticleRule = {
  id: 'claim/hearsay-chain',
  title: 'Second hand',
  severity: 'information',
  rationale:
    'The article has this from somebody who has it from somebody else: an outlet that a source spoke to, or a person who repeats another one. Every hand can leave out a doubt or change a word, and several articles that copy one outlet are still one origin. Nearer to the origin is better.',
  exceptions: [
    'The writer’s own interview: “told me”, “told this newspaper”, or the outlet in the dateline.',
    'A link, note or key in the sentence leads to a hand of the chain.',
    'Hearers that pass nothing on: “told police”, “told his wife”.',
    'Somebody’s report of what he himself has said.',
    'What somebody asks, and what somebody calls a thing: neither is passed on as a claim.',
    'What somebody has marked as a primary source is cited in the sentence.',
  ],
  remedies: [
    'Link the nearest original: the interview, the transcript, the document.',
    'Quote the origin rather than the report about it.',
    'Say who heard what from whom.',
  ],
  standards: [
    'Torsten Thurén, Källkritik: a witness at second hand is worth less than one at first hand.',
    'Langlois and Seignobos, Introduction to the Study of History (1898), II.vii: whether the author observed it himself.',
    'Mike Caulfield, SIFT (2019): trace claims to the original context.',
  ],
  flags: [
    'A clerk ⟦told⟧ CNN that the vault was empty.',
    'Reuters ⟦reported⟧ that the bank would close, citing two traders.',
    'Anna Berg said that the harbour master ⟦told⟧ her crew that the quay was safe.',
    'The abbot writes that the pilgrim ⟦swore⟧ that the count fell from a ladder.',
  ],
  passes: [
    'A clerk told me that the vault was empty.',
    'A clerk told police that the vault was empty.',
    'A clerk [told CNN](https://example.org/vault) that the vault was empty.',
    'BASEL (Reuters) — A clerk told Reuters that the vault was empty.',
    'Anna Berg said that she had denied the story.',
    '“My mother asked if she was ill,” he said.',
    'The town, which its neighbours call “the oven”, is hot, Anna Berg said.',
    'Anna Berg said that if the clerk had not told the crew that the vault was empty, it would be full.',
  ],
  concerns: (layers) => layers.attributions.some((each, index) => passesOn(layers, each, index, NOBODY)),
  reach: 0,
  frameOf: (article) => [...ownOutlets(article), primaryNotes(article)].join('|'),
  checkArticle(article, concerned) {
    const own = ownOutlets(article);
    return concerned.flatMap((placed) =>
      draftsIn(placed.layers, own).flatMap((draft) =>
        citesPrimary(article, placed, draft) ? [] : { placed, ...draft },
      ),
    );
  },
};

const NOBODY: ReadonlySet<string> = new Set();

function draftsIn(layers: BlockLayers, own: ReadonlySet<string>): Draft[] {
  const bySentence = new Map<number, { draft: Draft; depth: number }>();
  layers.attributions.forEach((each, index) => {
    if (!each.cue || !passesOn(layers, each, index, own) || isCited(layers, each.cue)) return;
    const links = linksOf(layers, index, isRelay(own));
    const sentence = sentenceOf(layers.reading, each.cue);
    if ((bySentence.get(sentence)?.depth ?? 0) >= links.length) return;
    bySentence.set(sentence, { draft: draftFor(layers, each.cue, links), depth: links.length });
  });
  return [...bySentence.values()].map(({ draft }) => draft);
}

function draftFor({ block }: BlockLayers, { start, end }: Span, links: readonly Link[]): Draft {
  const names = links.map(({ span }) => readable(block, span));
  return {
    start,
    end,
    type: `depth ${links.length}`,
    message: `Second hand: you ← this article ← ${names.join(' ← ')}. No link leads to any of them.`,
  };
}

const isRelay =
  (own: ReadonlySet<string>) =>
  (mention: Mention): boolean =>
    isOutletName(mention) && !own.has(mention.text.toLowerCase());

/** Does a statement come through an outlet, through somebody else's mouth, or from somebody who is cited? */
function passesOn(layers: BlockLayers, each: BlockAttribution, index: number, own: ReadonlySet<string>): boolean {
  const { mentions, attributions } = layers;
  if (!isStatement(each) || each.firstPerson || each.source === null || NO_CLAIM.has(each.lemma)) return false;
  const hearer = each.recipientMention === undefined ? undefined : mentions[each.recipientMention];
  if (hearer && isRelay(own)(hearer)) return true;
  if (isDenied(layers, each)) return false;
  if (each.origin !== undefined) return true;
  const outer = attributions[each.within ?? -1];
  const isOther = outer && isStatement(outer) && !outer.firstPerson && outer.source !== null;
  return isOther === true && !speaksOfItself(layers, each) && linksOf(layers, index, isRelay(own)).length > 1;
}

/** Who asks or names passes nothing on. */
const NO_CLAIM: ReadonlySet<string> = new Set('ask wonder query call label brand dub nickname'.split(' '));

/** "if he had not told so many": it was not passed on. */
const isDenied = ({ block }: BlockLayers, { cue }: BlockAttribution): boolean =>
  cue !== null && /\b(?:not|never)\b|n[’']t\b/.test(block.source.slice(cue.start, cue.end));

/** "She said that she had denied it": a pronoun may mean the one who speaks. */
const speaksOfItself = ({ block }: BlockLayers, { source }: BlockAttribution): boolean =>
  source !== null && /^(?:he|she|they|it|who|we|his|her|their)$/i.test(block.source.slice(source.start, source.end));

/** How many blocks at the start may hold a dateline. */
const FRONT = 3;

/** The outlet whose article this is, by its dateline: "BASEL (Reuters) —". */
function ownOutlets({ blocks }: Article): ReadonlySet<string> {
  const own = new Set<string>();
  for (const { layers } of blocks.slice(0, FRONT)) {
    const dateline = /^[^()\n]{0,60}\(([^()\n]{2,30})\)\s*[—–-]/.exec(layers.block.prose);
    if (dateline?.[1]) own.add(dateline[1].toLowerCase());
  }
  return own;
}
