import Sequencer from '@jest/test-sequencer';

/** Tests that wait for processes and jobs, those that wait the longest first. */
const WAITING = [
  'workflows/ci.',
  'client/package.',
  'workflows/',
  'recipes/',
  'client/examples.',
  'cli/',
  'scenarios/',
  'action/artifact.',
  'chaos/',
];

/** Begins with the tests that wait, so that the others run meanwhile: a clean checkout has no recorded durations. */
export default class WaitingFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ path }) {
  const rank = WAITING.findIndex((start) => path.replaceAll('\\', '/').includes(`/__tests__/${start}`));
  return rank < 0 ? WAITING.length : rank;
}
