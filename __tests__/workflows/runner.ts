import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../recipes/page.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { runAction } from '../support/run-action.ts';
import { type Contexts, fill, holds, type Status } from './expression.ts';
import { type Machine, runStep, type Step, texts } from './step.ts';

interface Job {
  needs?: string | string[];
  if?: string;
  uses?: string;
  outputs?: Record<string, string>;
  environment?: string;
  concurrency?: unknown;
  strategy?: { matrix: unknown; 'fail-fast'?: boolean };
  steps: Step[];
}

interface Declared {
  type?: string;
  required?: boolean;
  default?: unknown;
  value?: string;
}

export interface Workflow {
  on: { workflow_call: Record<'inputs' | 'secrets' | 'outputs', Record<string, Declared>> };
  permissions?: unknown;
  concurrency?: { group: string };
  jobs: Record<string, Job>;
}

/** A stand-in for the action: gets its inputs, its workspace and what earlier steps have set in the environment. */
export type Action = (
  inputs: Record<string, string>,
  workspace: string,
  env: Readonly<Record<string, string>>,
) => Promise<{ code: number; outputs: Record<string, string>; stdout?: string }>;

/** The action as it is built. */
export const built: Action = (inputs, workspace, env) =>
  runAction(inputs, { env: { ...env, GITHUB_WORKSPACE: workspace } });

export interface Call {
  inputs?: Record<string, unknown>;
  secrets?: Record<string, string>;
  /** More of what GitHub sets in the environment. */
  env?: Record<string, string>;
  action: Action;
  /** Which attempt of the run this is. */
  attempt?: number;
  /** The attempt before, of which this one is "Re-run failed jobs". */
  failed?: Run;
  /** A repository that `actions/checkout` without a `repository` clones. */
  origin?: string;
  /** The artifact that gets lost although its upload succeeds. */
  losing?: string;
}

export interface Done {
  result: Status | 'skipped';
  outputs: Record<string, string>;
}

export interface Run {
  jobs: Record<string, Done>;
  outputs: Record<string, string>;
  /** Folders of the artifacts, by name. */
  artifacts: Map<string, string>;
  /** Everything that was printed. */
  log: string;
  summary: string;
  /** The GitHub environment of each job that ran; empty for none. */
  environments: Record<string, string>;
}

export function readWorkflow(name: string): Workflow {
  return parse(readFileSync(join(root, '.github/workflows', name), 'utf8')) as Workflow;
}

/**
 * Calls a reusable workflow as GitHub does: inputs and secrets are checked, jobs run by their needs and conditions,
 * each on its own machine, scripts in bash, expressions in GitHub's own evaluator. Other actions have stand-ins;
 * permissions, environments and concurrency groups have no effect.
 */
export async function callWorkflow(name: string, call: Call): Promise<Run> {
  const workflow = readWorkflow(name);
  const inputs = given(workflow.on.workflow_call.inputs, call.inputs ?? {}, 'input');
  const secrets = given(workflow.on.workflow_call.secrets, call.secrets ?? {}, 'secret');
  const collection = temporaryFolder();
  const run: Run = {
    jobs: {},
    outputs: {},
    artifacts: new Map(call.failed?.artifacts),
    log: '',
    summary: '',
    environments: {},
  };
  const github = {
    repository: 'octo/fleet',
    sha: 'c0ffee',
    ref: 'refs/heads/main',
    token: 'a-token-of-the-job',
    run_attempt: String(call.attempt ?? 1),
    server_url: 'https://github.com',
  };
  for (const [id, job] of Object.entries(workflow.jobs)) {
    const before = call.failed?.jobs[id];
    if (before?.result === 'success') {
      run.jobs[id] = before;
      continue;
    }
    const needs = Object.fromEntries([job.needs ?? []].flat().map((need) => [need, run.jobs[need]]));
    const contexts = { inputs, secrets, github, needs };
    run.jobs[id] = await runJob(id, job, contexts, run, call, join(collection, id));
  }
  const outputs = Object.entries(workflow.on.workflow_call.outputs).map(([output, { value }]) => [output, value]);
  run.outputs = texts(fill(Object.fromEntries(outputs), { inputs, jobs: run.jobs }) as object);
  return run;
}

function given(declared: Record<string, Declared> = {}, values: Record<string, unknown>, kind: string): Contexts {
  for (const name of Object.keys(values)) {
    if (!declared[name]) throw new Error(`There is no ${kind} ${name}`);
  }
  return Object.fromEntries(
    Object.entries(declared).map(([name, { type, required, default: preset }]) => {
      const value = values[name] ?? preset;
      if (required && value === undefined) throw new Error(`The ${kind} ${name} is required`);
      if (type !== undefined && value !== undefined && typeof value !== type) {
        throw new Error(`The ${kind} ${name} is a ${typeof value}, no ${type}`);
      }
      return [name, value ?? ''];
    }),
  );
}

async function runJob(
  id: string,
  job: Job,
  contexts: Contexts,
  run: Run,
  call: Call,
  collection: string,
): Promise<Done> {
  const needs = Object.values(contexts['needs'] as Record<string, Done>);
  const status: Status = needs.every(({ result }) => result === 'success') ? 'success' : 'failure';
  if (!holds(job.if, contexts, status)) return { result: 'skipped', outputs: {} };
  const matrix = fill(job.strategy?.matrix ?? { include: [{}] }, contexts) as { include: Contexts[] };
  // GitHub refuses both.
  if (matrix.include.length === 0 || matrix.include.length > 256) throw new Error(`${id}: not a matrix`);
  run.environments[id] = String(fill(job.environment ?? '', contexts));
  const done: Done[] = [];
  for (const [index, entry] of matrix.include.entries()) {
    // With `fail-fast`, the others are cancelled.
    if (job.strategy?.['fail-fast'] !== false && done.some(({ result }) => result !== 'success')) break;
    const workspace = join(collection, String(index));
    mkdirSync(workspace, { recursive: true });
    done.push(await runOn({ workspace, run, call, env: {} }, job, { ...contexts, matrix: entry }));
  }
  const failed = done.find(({ result }) => result !== 'success');
  return { result: failed?.result ?? 'success', outputs: Object.assign({}, ...done.map(({ outputs }) => outputs)) };
}

/** Runs a job for one entry of its matrix. */
async function runOn(machine: Machine, job: Job, contexts: Contexts): Promise<Done> {
  const steps: Record<string, unknown> = {};
  let status: Status = 'success';
  for (const step of job.steps) {
    const known = { ...contexts, steps, job: { status } };
    if (!holds(step.if, known, status)) continue;
    const { code, outputs } = await runStep(step, fill(step, known, status) as Step, machine);
    const outcome = code === 0 ? 'success' : 'failure';
    if (step.id !== undefined) steps[step.id] = { outcome, outputs };
    if (code !== 0 && !step['continue-on-error']) status = 'failure';
  }
  return { result: status, outputs: texts(fill(job.outputs ?? {}, { ...contexts, steps }) as object) };
}
