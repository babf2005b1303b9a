import type { Article } from '../../article';
import type { Cited, CitedPlace } from '../../citations/sources';
import { actorsOf } from '../citedActors';
import type { CitedFacts } from '../citedFacts';
import type { CitationsFilter, TreeNode } from './treeNode';

export type Keeps = (cited: Cited) => boolean;

/** Which places a reader wants to see; undefined when all. Problems are those of rows. */
export function keptPlaces(
  article: Article,
  facts: CitedFacts,
  { only, actor }: { only: CitationsFilter | undefined; actor: string | undefined },
): Keeps | undefined {
  const isKept = keptBy(facts, only);
  if (actor === undefined) return isKept && (({ place }) => isKept(place));
  return (cited) => (isKept?.(cited.place) ?? true) && actorsOf(article, facts, cited).includes(actor);
}

function keptBy(facts: CitedFacts, only: CitationsFilter | undefined): ((place: CitedPlace) => boolean) | undefined {
  switch (only) {
    case 'unlinked':
      return ({ hasNoLink }) => hasNoLink;
    case 'unnamed':
      return (place) => facts.claimsOf(place).some((claim) => facts.isFromUnnamed(claim));
    case 'author':
      return (place) => facts.claimsOf(place).some(({ voice }) => voice.who === 'author' && !voice.quoted);
    case 'quoted':
      return (place) => facts.claimsOf(place).some(({ voice }) => voice.quoted);
    case 'reported':
      return (place) => facts.claimsOf(place).some(({ voice }) => voice.who !== 'author' && !voice.quoted);
    default:
      return undefined;
  }
}

/** The rows with problems, or with certain words, and the sections around them. */
export function keptRows<Range>(
  rows: TreeNode<Range>[],
  only: CitationsFilter | undefined,
  words = '',
): TreeNode<Range>[] {
  const wanted = words.trim().toLowerCase();
  if (only !== 'problems' && wanted === '') return rows;
  const isKept = (row: TreeNode<Range>): boolean =>
    (only !== 'problems' || row.problem === true) && (wanted === '' || hasWords(row, wanted));
  return rows.flatMap((row) => pruned(row, isKept));
}

function pruned<Range>(row: TreeNode<Range>, isKept: (row: TreeNode<Range>) => boolean): TreeNode<Range>[] {
  if (row.kind !== 'section') return isKept(row) ? [row] : [];
  const children = row.children.flatMap((child) => pruned(child, isKept));
  return children.length === 0 ? [] : [{ ...row, description: String(children.length), children }];
}

const hasWords = ({ label, description = '', tooltip = '', children }: TreeNode<unknown>, wanted: string): boolean =>
  `${label}\n${description}\n${tooltip}`.toLowerCase().includes(wanted) ||
  children.some((child) => hasWords(child, wanted));
