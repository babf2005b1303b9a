import fc from 'fast-check';

/**
 * Looking for the smallest failing case goes on for as long as it finds smaller ones, and holds up its worker: no time
 * limit of a test ends it. It stops here, below that limit, and the test fails with the smallest case found until then.
 * Where none fails, a slow machine tries fewer cases; how many is printed.
 */
fc.configureGlobal({ interruptAfterTimeLimit: 40_000 * Math.max(1, Number(process.env.FUZZ ?? 1)) });

export default fc;
