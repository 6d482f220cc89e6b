import { join } from 'node:path';
import { CREDENTIALS, runStep, runStepTo } from '../measure/step.mjs';
import { factLine, skippedLine, valueLine } from '../report/lines.mjs';
import { withServer } from '../server/start.mjs';

const JOBS = 200;
const AT_ONCE = 32;
/** As many as the limit of a minute lets through without spreading them out, so that the row takes no longer than it must. */
const POLLS = 30;
const REPORTED_POLLS = 10_000;
/** A run takes half a minute. */
const MOST_RUNS = 3;
/** The platform's limits for the jobs of one bot, per window of so many seconds. */
const LIMITS = [
  [60, 60],
  [1_800, 3_600],
];

export const fanOut = {
  name: 'fan-out',
  title: `Fan-out: ${JOBS} jobs watched by one process`,
  run: ({ runs, folder, say }) =>
    withServer(async (server) => {
      const step = { folder: join(folder, 'step'), measuresUsage: true };
      const inputs = { operation: 'publish-status', host: server.http, ...CREDENTIALS };
      const botId = ids(JOBS, `st-${POLLS}-looks`);
      const all = { ...inputs, botId, concurrency: AT_ONCE, pollInterval: '100ms', timeout: '150s' };
      const first = await runStep({ ...inputs, botId: ids(2, 'st-bench') }, step);
      if (first.outputs.errorCode === 'input-invalid') {
        return [skippedLine(`${JOBS} jobs`, 'the bundle refuses several bots in one step')];
      }
      const [rss, cpu, facts] = [[], [], []];
      for (let run = 0; run < Math.min(runs, MOST_RUNS); run++) {
        say(`run ${run + 1}`);
        await server.ask('forget');
        const small = await runStepTo('success', { ...inputs, botId: 'st-bench' }, step);
        await server.ask('forget');
        const end = await runStepTo('success', all, step);
        const polls = Object.values(await server.ask('looks'));
        const count = polls.reduce((sum, times) => sum + times.length, 0);
        rss.push(end.rssMb);
        cpu.push(((end.cpuSeconds - small.cpuSeconds) / count) * REPORTED_POLLS);
        facts.push({ sockets: await server.ask('mostSockets'), keepsLimits: polls.every(isInsideLimits), count });
      }
      const sockets = Math.max(...facts.map((fact) => fact.sockets));
      return [
        valueLine(`${JOBS} jobs: peak RSS`, rss, { unit: 'MB', reach: 120 }),
        valueLine(`${JOBS} jobs: CPU for ${REPORTED_POLLS} looks`, cpu, { unit: 's', reach: 2 }),
        // Beside its kept connection, a job has a fresh one for the poll that confirms its success.
        factLine(
          `${JOBS} jobs: sockets within twice the concurrency of ${AT_ONCE}`,
          sockets <= 2 * AT_ONCE,
          `${sockets} at most`,
        ),
        factLine(
          `${JOBS} jobs: the limits of each job`,
          facts.every((fact) => fact.keepsLimits && fact.count === JOBS * (POLLS + 1)),
          `${facts[0].count} looks`,
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
