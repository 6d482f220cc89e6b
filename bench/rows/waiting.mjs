import { factLine, ratioLines, valueLine } from '../report/lines.mjs';
import { polledAt } from '../waiting/jobs.mjs';
import { dominatedBy, POLICIES } from '../waiting/policies.mjs';

const OURS = 'auto';
const WITH_PERCENT = 'auto, with a percentage';
const MEDIANS = { '20 s': 20, '2 min': 120, '15 min': 900 };
/** Always the same jobs, so that the figures change only with the policy. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7];
const JOBS = 500;
const HALF = { 'lag without': 0.5 };

export const waiting = {
  name: 'waiting',
  title: 'Waiting: delay after the end of a job, and requests, in virtual time',
  async run({ say }) {
    const panels = [];
    for (const [median, seconds] of Object.entries(MEDIANS)) {
      say(`jobs of about ${median}`);
      const points = [];
      for (const policy of POLICIES) {
        const samples = [];
        for (const seed of SEEDS) samples.push(await polledAt(policy, { median: seconds, jobs: JOBS, seed }));
        points.push({ name: policy.name, isOurs: policy.isOurs === true, samples, ...means(samples) });
      }
      panels.push({ median, points });
    }
    return panels.flatMap(linesOf);
  },
};

function linesOf({ median, points }) {
  const what = `jobs of ${median}`;
  const [ours, knowing] = [OURS, WITH_PERCENT].map((name) => points.find((point) => point.name === name));
  const theirs = points.filter((point) => !point.isOurs);
  const better = dominatedBy(ours, theirs);
  const of = (key) => ours.samples.map((sample) => sample[key]);
  const reach = median === '2 min' ? { share: 8, requests: 40, withPercent: HALF } : {};
  return [
    ...theirs.map((point) => ({
      what,
      reported: reportedOf(ours),
      against: point.name,
      theirsReported: reportedOf(point),
      ...both(ours, point),
    })),
    {
      ...factLine(`${what}: on the front`, better.length === 0, better.length === 0 ? 'yes' : 'no'),
      ...beaten(better),
    },
    valueLine(`${what}: lag in % of their length`, of('share'), { unit: '%', reach: reach.share }),
    valueLine(`${what}: requests`, of('requests'), { unit: 'requests', reach: reach.requests }),
    ...ratioLines(
      `${what}: lag with a percentage`,
      { ours: lags(knowing), 'lag without': lags(ours) },
      { unit: 's', reach: reach.withPercent },
    ),
  ];
}

function lags({ samples }) {
  return samples.map(({ lag }) => lag);
}

function reportedOf({ lag, requests }) {
  return `${lag.toFixed(1)} s late for ${requests.toFixed(1)} requests`;
}

function both(ours, theirs) {
  const metrics = ({ lag, share, requests }) => ({ lagSeconds: lag, lagPercent: share, requests });
  return { metrics: { ours: metrics(ours), theirs: metrics(theirs) } };
}

function beaten(names) {
  return names.length === 0 ? {} : { against: names.join(', '), theirsReported: 'sooner, for fewer requests' };
}

function means(samples) {
  const mean = (key) => samples.reduce((sum, sample) => sum + sample[key], 0) / samples.length;
  return { lag: mean('lag'), share: mean('share'), requests: mean('requests') };
}
