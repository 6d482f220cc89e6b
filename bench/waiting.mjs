import { fakeClock, seededRandom } from '../__tests__/support/fake-clock.ts';
import { sleep } from '../src/core/clock.ts';
import { startDeadline } from '../src/core/deadline.ts';
import { paceWithin } from '../src/jobs/pace.ts';
import { watch } from '../src/jobs/poll-loop.ts';

/** The spread of the lengths. */
const SIGMA = 0.7;
/** A request and its answer, in milliseconds; the platform reads the status in the middle. */
const LATENCY_MS = 200;
/** Longer than any job. In milliseconds. */
const TIMEOUT_MS = 24 * 3_600_000;
const NEVER = new AbortController().signal;

/**
 * Polls jobs of lognormal length, each from its start.
 *
 * @param median of their length, in seconds
 * @returns means over the jobs: `lag` in seconds, `share` of it in the job's length in percent, `requests`
 */
export async function polledAt(policy, { median, jobs, seed }) {
  const random = seededRandom(seed);
  const lengths = Array.from({ length: jobs }, () => median * 1_000 * Math.exp(SIGMA * normal(random)));
  const watched = policy.interval
    ? await Promise.all(lengths.map((length, index) => watchOurs(policy, length, seededRandom(seed * jobs + index))))
    : lengths.map((length) => watchTheirs(policy, length));
  const mean = (valueFrom) => watched.reduce((sum, one, index) => sum + valueFrom(one, lengths[index]), 0) / jobs;
  return {
    lag: mean(({ knownAt }, length) => (knownAt - length) / 1_000),
    share: mean(({ knownAt }, length) => ((knownAt - length) / length) * 100),
    requests: mean(({ requests }) => requests),
  };
}

async function watchOurs({ interval, reportsPercent }, length, random) {
  // One timer is that of the deadline, which is never reached.
  const clock = fakeClock({ kept: 1 });
  const pace = paceWithin(clock);
  const deadline = startDeadline(clock, TIMEOUT_MS, NEVER);
  let requests = 0;
  const poll = async () => {
    await pace.take(NEVER);
    requests += 1;
    await sleep(clock, LATENCY_MS / 2, NEVER);
    const done = clock.now() / length;
    await sleep(clock, LATENCY_MS / 2, NEVER);
    if (done >= 1) return { kind: 'succeeded', status: 'success', link: '' };
    return { kind: 'running', status: 'pending', ...(reportsPercent && { percent: Math.floor(done * 100) }) };
  };
  await watch(poll, { clock, random, deadline, interval, pace, pollsAtOnce: false });
  deadline.clear();
  return { knownAt: clock.now(), requests };
}

function watchTheirs({ wait }, length) {
  let [now, requests] = [0, 0];
  for (;;) {
    now += wait(requests) * 1_000;
    requests += 1;
    const isOver = now + LATENCY_MS / 2 >= length;
    now += LATENCY_MS;
    if (isOver) return { knownAt: now, requests };
  }
}

/** Box and Muller. */
function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
