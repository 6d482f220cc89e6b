import fc from 'fast-check';

const isFull = process.env['KOREAI_FULL_PROPERTIES'] === '1';

// The settings of every property test. A property that holds until the time limit passes, so a slow machine tries fewer
// values, and a nightly run with KOREAI_FULL_PROPERTIES=1 many more. A test sets `numRuns` only if its runs are slow.
fc.configureGlobal({
  numRuns: isFull ? 2_000 : 40,
  interruptAfterTimeLimit: isFull ? 60_000 : 2_000,
  markInterruptAsFailure: false,
});
