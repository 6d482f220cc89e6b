import { join } from 'node:path';
import { CREDENTIALS, runStep, runStepTo } from '../measure/step.mjs';
import { factLine, skippedLine, valueLine } from '../report.mjs';
import { withServer } from '../server/start.mjs';

const JOBS = 200;
const AT_ONCE = 32;
/** Within the limit of a minute, so that the row takes no longer than necessary. */
const POLLS = 30;
/** A run takes half a minute. */
const MAX_RUNS = 3;
/** The platform's limits for the jobs of one bot: requests, and in how many seconds. */
const LIMITS = [
  [60, 60],
  [1_800, 3_600],
];

export const fanOut = {
  name: 'fan-out',
  title: `Fan-out: ${JOBS} jobs in one step`,
  run: ({ runs, folder, say }) =>
    withServer(async (server) => {
      const step = { folder: join(folder, 'step'), measuresUsage: true };
      const inputs = { operation: 'publish-status', host: server.http, ...CREDENTIALS };
      const botId = ids(JOBS, `st-${POLLS}-polls`);
      const all = { ...inputs, botId, concurrency: AT_ONCE, pollInterval: '100ms', timeout: '150s' };
      const first = await runStep({ ...inputs, botId: ids(2, 'st-bench') }, step);
      if (first.outputs.errorCode === 'input-invalid') {
        return [skippedLine(`${JOBS} jobs`, 'the bundle refuses several bots in one step')];
      }
      const [rss, facts] = [[], []];
      for (let run = 0; run < Math.min(runs, MAX_RUNS); run++) {
        say(`run ${run + 1}`);
        await server.ask('forget');
        const end = await runStepTo('success', all, step);
        const polls = Object.values(await server.ask('polls'));
        const count = polls.reduce((sum, times) => sum + times.length, 0);
        rss.push(end.rssMb);
        facts.push({ sockets: await server.ask('mostSockets'), keepsLimits: polls.every(isInsideLimits), count });
      }
      const sockets = Math.max(...facts.map((fact) => fact.sockets));
      return [
        valueLine(`${JOBS} jobs: peak RSS`, rss, { unit: 'MB', reach: 150 }),
        // Besides its kept connection, a job has a fresh one for the poll that confirms its success.
        factLine(
          `${JOBS} jobs: sockets within twice the concurrency of ${AT_ONCE}`,
          sockets <= 2 * AT_ONCE,
          `${sockets} at most`,
        ),
        factLine(
          `${JOBS} jobs: the limits of each job`,
          facts.every((fact) => fact.keepsLimits && fact.count === JOBS * (POLLS + 1)),
          `${facts[0].count} polls`,
        ),
      ];
    }),
};

function ids(count, prefix) {
  return Array.from({ length: count }, (_, index) => `${prefix}-${index}`).join('\n');
}

function isInsideLimits(times) {
  return LIMITS.every(([most, seconds]) => times.every((at, index) => !(times[index + most] - at < seconds)));
}
