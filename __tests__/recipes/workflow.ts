import { parse } from 'yaml';
import { runAction } from '../support/run-action.ts';
import { type Contexts, fill } from '../workflows/expression.ts';
import { type Step, texts } from '../workflows/step.ts';
import type { Workshop } from './shell.ts';

interface Job {
  env?: Record<string, string>;
  steps: Step[];
}

export interface Done {
  outcome: 'success' | 'failure';
  stdout: string;
  outputs: Record<string, string>;
}

/** The only job of a workflow. */
export function jobOf(text: string): Job {
  const { jobs } = parse(text) as { jobs: Record<string, Job> };
  const [job] = Object.values(jobs);
  if (!job) throw new Error('It has no job');
  return job;
}

/**
 * Runs the steps of a job as a runner does: scripts in bash, and this action as it is built. What other actions would
 * do is there already.
 */
export async function runJob(job: Job, shop: Workshop, contexts: Contexts = {}): Promise<Map<string, Done>> {
  const done = new Map<string, Done>();
  const filled = (values: object = {}): Record<string, string> =>
    texts(fill(values, { env: job.env, ...contexts, steps: Object.fromEntries(done) }) as object);
  for (const step of job.steps) {
    if (step.if !== undefined) continue;
    const env = { RUNNER_TEMP: shop.folder, ...filled({ ...job.env, ...step.env }) };
    let end: { code: number; stdout: string; stderr: string; outputs?: Record<string, string> };
    if (step.run !== undefined) end = await shop.run(step.run, env, ['-eo', 'pipefail']);
    else if (step.uses?.startsWith('your-org/koreai-ci@')) {
      end = await runAction(filled(step.with), { env: { GITHUB_WORKSPACE: shop.folder } });
    } else continue;
    const { code, stdout, outputs = {} } = end;
    done.set(step.id ?? step.name ?? '', { outcome: code === 0 ? 'success' : 'failure', stdout, outputs });
    if (code !== 0 && !step['continue-on-error']) throw new Error(`${step.name}: ${end.stdout}${end.stderr}`);
  }
  return done;
}
