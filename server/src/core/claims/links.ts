import type { Article } from '../article';
import { type Span, shift } from '../text/span';
import { conflictsIn, speaksOfClash } from './conflicts';
import { disclosuresIn, hasDisclosure, type Place } from './disclosures';
import { canEscalate, escalationsIn } from './escalations';
import { inferencesIn, pointsBack } from './inferences';

/** How the claims of an article hang together. Absolute offsets. */
interface ClaimLinks {
  /** Which claim a disclosure covers. */
  disclosures: { disclosure: Span; claim: Span | undefined }[];
  /** What rests on what: an inference on its premise, a bold version on the careful one. */
  dependencies: { claim: Span; on: Span }[];
  conflicts: { claim: Span; other: Span }[];
}

const absolute = ({ placed, start, end }: Place): Span => shift({ start, end }, placed.start);

/** Looks at every block once; linear in the blocks that have something to link. */
export function linksIn(article: Article): ClaimLinks {
  const links: ClaimLinks = { disclosures: [], dependencies: [], conflicts: [] };
  for (const placed of article.blocks) {
    const { layers } = placed;
    if (hasDisclosure(layers)) {
      for (const { cue, covers } of disclosuresIn(article, placed))
        links.disclosures.push({
          disclosure: shift({ start: cue.start, end: cue.end }, placed.start),
          claim: covers && absolute(covers),
        });
    }
    if (pointsBack(layers)) {
      for (const { conclusion, premise } of inferencesIn(article, placed))
        links.dependencies.push({ claim: absolute(conclusion), on: absolute(premise) });
    }
    if (canEscalate(layers)) {
      for (const { bold, careful } of escalationsIn(article, placed))
        links.dependencies.push({ claim: absolute(bold), on: absolute(careful) });
    }
    if (speaksOfClash(layers)) {
      for (const { here, there } of conflictsIn(article, placed))
        for (const other of there) links.conflicts.push({ claim: absolute(here), other: absolute(other) });
    }
  }
  return links;
}
