import { autoInterval } from '../../src/jobs/poll-interval.ts';
import { factLine, ratioLines, valueLine } from '../report.mjs';
import { polledAt } from '../waiting.mjs';

const OURS = { name: 'auto', interval: autoInterval };
const WITH_PERCENT = { name: 'auto, with a percentage', interval: autoInterval, reportsPercent: true };

/** As in most actions: fixed, or growing by a factor from one second up to a limit. In seconds. */
const fixed = (seconds) => () => seconds;
const growing = (factor, most) => (polls) => Math.min(most, factor ** polls);
const THEIRS = [
  { name: '5 s', wait: fixed(5) },
  { name: '10 s', wait: fixed(10) },
  { name: '30 s', wait: fixed(30) },
  { name: '1 s × 1.5 to 30 s', wait: growing(1.5, 30) },
  { name: '1 s × 2 to 60 s', wait: growing(2, 60) },
];

const MEDIANS = { '20 s': 20, '2 min': 120, '15 min': 900 };
/** Always the same jobs, so that the figures change only with the policy. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7];
const JOBS = 500;

export const waiting = {
  name: 'waiting',
  title: 'Waiting: delay after the end of a job, and requests, in virtual time',
  async run({ say }) {
    const lines = [];
    for (const [median, seconds] of Object.entries(MEDIANS)) {
      const what = `jobs of ${median}`;
      say(what);
      const ours = await measured(OURS, seconds);
      const knowing = await measured(WITH_PERCENT, seconds);
      const theirs = await Promise.all(THEIRS.map((policy) => measured(policy, seconds)));
      const better = theirs.filter((other) => other.lag <= ours.lag && other.requests <= ours.requests);
      const reach = median === '2 min' ? { share: 8, requests: 40, withPercent: { 'lag without': 0.5 } } : {};
      lines.push(
        ...theirs.map((other) => ({ what, ours: ours.text, against: other.name, theirs: other.text })),
        factLine(`${what}: none is sooner with fewer requests`, better.length === 0, namesOf(better)),
        valueLine(`${what}: lag in % of their length`, ours.of('share'), { unit: '%', reach: reach.share }),
        valueLine(`${what}: requests`, ours.of('requests'), { unit: 'requests', reach: reach.requests }),
        ...ratioLines(
          `${what}: lag with a percentage`,
          { ours: knowing.of('lag'), 'lag without': ours.of('lag') },
          { unit: 's', reach: reach.withPercent },
        ),
      );
    }
    return lines;
  },
};

const namesOf = (better) => better.map(({ name }) => name).join(', ') || 'yes';

/** A policy and its means over all jobs. */
async function measured(policy, median) {
  const samples = [];
  for (const seed of SEEDS) samples.push(await polledAt(policy, { median, jobs: JOBS, seed }));
  const of = (key) => samples.map((sample) => sample[key]);
  const [lag, requests] = ['lag', 'requests'].map((key) => of(key).reduce((sum, one) => sum + one) / samples.length);
  return { name: policy.name, of, lag, requests, text: `${lag.toFixed(1)} s late for ${requests.toFixed(1)} requests` };
}
