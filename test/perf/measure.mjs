// Timing in one process: medians of several runs after a warm-up, and ratios of runs taken in turn.

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of one call. */
function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Median milliseconds over `runs` calls, after `warmUp` calls that do not count. */
export function medianTime(work, { runs = 9, warmUp = 3 } = {}) {
  for (let i = 0; i < warmUp; i++) work();
  return median(Array.from({ length: runs }, () => timed(work)));
}

/** Median of large/small over pairs of calls taken in turn, so that a machine that slows down slows both. */
export function medianRatio(large, small, { pairs = 3, warmUp = 1 } = {}) {
  for (let i = 0; i < warmUp; i++) {
    large();
    small();
  }
  return median(Array.from({ length: pairs }, () => timed(large) / timed(small)));
}
