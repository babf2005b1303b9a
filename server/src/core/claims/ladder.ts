import type { Article } from '../article';
import { overlaps } from '../text/span';
import { conflictsIn, speaksOfClash } from './conflicts';
import { DISCLOSURE_REACH, disclosuresIn, hasDisclosure, type Place } from './disclosures';
import { canEscalate, ESCALATION_REACH, escalationsIn } from './escalations';
import { inferencesIn, pointsBack } from './inferences';

/** One passage of a ladder: it builds on the rungs below it. */
export interface Rung {
  place: Place;
  /** What the text says against leaning on it. */
  weakness?: 'unconfirmed' | 'guess';
  /** 0 for what rests on nothing further. */
  depth: number;
  isHere: boolean;
}

/** What hangs together with a passage. */
interface Ladder {
  /** From the lowest premise up; only the passage itself where nothing builds on anything. */
  rungs: Rung[];
  /** The words by which the text says that the passage is not confirmed. */
  disclosure?: Place;
  clashes: Place[];
}

interface Step {
  above: Place;
  below: Place;
  weakness?: Rung['weakness'];
}

const MOST_RUNGS = 12;

/**
 * What a passage rests on and what rests on it, over as many steps as the text takes. Only blocks are read that can
 * link to the passage, so that asking costs the same in a note and in a book.
 */
export function ladderAt(article: Article, index: number, here: Place): Ladder {
  const near = article.blocks.slice(Math.max(0, index - ESCALATION_REACH), index + ESCALATION_REACH + 1);
  const steps = near.flatMap((placed): Step[] => [
    ...(pointsBack(placed.layers) ? inferencesIn(article, placed) : []).map(({ conclusion, premise, basis }) => ({
      above: conclusion,
      below: premise,
      weakness: basis,
    })),
    ...(canEscalate(placed.layers) ? escalationsIn(article, placed) : []).map(({ bold, careful }) => ({
      above: bold,
      below: careful,
    })),
  ]);
  const disclosure = article.blocks
    .slice(index, index + DISCLOSURE_REACH + 1)
    .filter(({ layers }) => hasDisclosure(layers))
    .flatMap((placed) => disclosuresIn(article, placed))
    .find(({ covers }) => covers && isSame(covers, here));
  const clashes = near
    .filter(({ layers }) => speaksOfClash(layers))
    .flatMap((placed) => conflictsIn(article, placed))
    .flatMap((clash) =>
      isSame(clash.here, here) ? clash.there : clash.there.some((each) => isSame(each, here)) ? [clash.here] : [],
    );
  return {
    rungs: climb(steps, here),
    clashes,
    ...(disclosure ? { disclosure: { placed: disclosure.placed, ...spanOf(disclosure.cue) } } : {}),
  };
}

const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end });

const isSame = (a: Place, b: Place): boolean => a.placed === b.placed && overlaps(a, b);

/** Down to what carries the passage, then up again to all that rests on it. */
function climb(steps: readonly Step[], here: Place): Rung[] {
  const down: Step[] = [];
  for (let at: Place | undefined = here; at && down.length < MOST_RUNGS; ) {
    const from: Place = at;
    const step = steps.find(({ above }) => isSame(above, from));
    if (!step || down.some((known) => isSame(known.below, step.below))) break;
    down.push(step);
    at = step.below;
  }
  const rungs: Rung[] = [];
  const put = (place: Place, depth: number, weakness: Rung['weakness']): void => {
    rungs.push({ place, depth, isHere: isSame(place, here), ...(weakness ? { weakness } : {}) });
  };
  for (const [depth, { below, weakness }] of down.toReversed().entries()) put(below, depth, weakness);
  const up = (place: Place, depth: number): void => {
    const own = steps.filter(({ below }) => isSame(below, place));
    put(place, depth, own.find(({ weakness }) => weakness)?.weakness);
    for (const { above } of own) {
      if (rungs.length < MOST_RUNGS && !rungs.some((rung) => isSame(rung.place, above))) up(above, depth + 1);
    }
  };
  up(here, down.length);
  return rungs;
}
