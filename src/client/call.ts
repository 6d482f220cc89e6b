import { asKoreaiError } from '../core/errors.ts';
import { Secrets } from '../core/secrets.ts';
import { spellInputs } from '../inputs/read.ts';
import type { Operation, ResultPart } from '../jobs/operation.ts';
import { OPERATIONS } from '../operations/table.ts';
import { logRun } from '../run/log-run.ts';
import { emptyOutcome, type Outcome } from '../run/outcome.ts';
import { ownWords } from '../run/outputs.ts';
import type { RunInputs } from '../run/read-step.ts';
import { resumeOf } from '../run/resume.ts';
import { run } from '../run/run.ts';
import { type Client, partsOf, secretsOf } from './client.ts';
import type { Params, Result } from './declared.ts';
import { asRunEvent, type RunEvent } from './events.ts';
import { JobError, redactError } from './job-error.ts';
import { asLog, reportTo } from './logger.ts';
import { type RunOptions, stopWith } from './options.ts';
import { readParams, spellParam } from './read-params.ts';
import { failureParts, jobFacts, partOf, type ReportedJob, reported, type StartedJob } from './results.ts';
import { type ResumeToken, resumeCall, tokenOf } from './resume-token.ts';
import { asRun, type Run } from './running.ts';

/** Runs an operation until it ends. */
export function call<O extends Operation>(
  operation: O,
  client: Client,
  params: Params<O>,
  options: RunOptions = {},
): Run<Result<O>> {
  return perform<Result<O>>({ operation, client, params, options, waits: true }, resultOf);
}

/** Runs an operation without a job, whose result is a list. */
export function callForList<O extends Operation, P extends keyof Result<O>>(
  operation: O,
  part: P,
  client: Client,
  params: Params<O>,
  options: RunOptions = {},
): Run<Result<O>[P]> {
  const listOf = (state: CallState): Result<O>[P] | undefined => resultOf<Result<O>>(state)?.[part];
  return perform({ operation, client, params, options, waits: true }, listOf);
}

/** Starts an operation's job, and does not wait for it. */
export function start(operation: Operation, client: Client, params: object, options: RunOptions = {}): Run<StartedJob> {
  return perform({ operation, client, params, options, waits: false }, (state) => {
    const { jobId, ...job } = jobOf(state);
    return jobId === undefined ? undefined : { jobId, ...job };
  });
}

/** One call of the library. */
export interface Call {
  operation: Operation;
  client: Client;
  params: object;
  options: RunOptions;
  waits: boolean;
}

/** What is known of a call while it runs, and in the end. */
interface CallState extends Call {
  /** `undefined` if the parameters cannot be used. */
  inputs: RunInputs | undefined;
  outcome: Readonly<Outcome>;
  /** The folder that the paths of the outcome are relative to. */
  root: string;
  warnings: string[];
}

function jobOf({ operation, params, inputs, outcome }: CallState): ReportedJob {
  const resume = inputs && resumeOf(operation, inputs, outcome);
  return jobFacts(outcome, resume && tokenOf(resume, params, inputs));
}

/** A job that failed has ended, so only an error that says how to resume it has a token. */
function tokenOfFailure({ params, inputs, outcome }: CallState): ResumeToken | undefined {
  const resume = outcome.error?.resume;
  return resume && inputs && tokenOf(resume, params, inputs);
}

/** The result, if the run succeeded and has everything that its operation declares. */
export function resultOf<T>(state: CallState): T | undefined {
  const { operation, outcome, root, warnings } = state;
  if (outcome.conclusion !== 'success') return undefined;
  const result: Record<string, unknown> = { ...reported(jobOf(state), outcome, warnings), conclusion: 'success' };
  for (const name of operation.result) {
    const part = name.replace('?', '') as ResultPart;
    const value = partOf(outcome, part, root);
    if (value !== undefined) result[part] = value;
    else if (part === name) return undefined;
  }
  return result as T;
}

/** @param success - gives the result; without one the run has failed */
export function perform<T>(asked: Call, success: (state: CallState) => T | undefined): Run<T> {
  return asRun<T, RunEvent>(async (report) => {
    const { operation, client } = asked;
    let secrets = new Secrets();
    const outcome = emptyOutcome(operation.name, '');
    const state: CallState = { ...asked, inputs: undefined, outcome, root: '', warnings: [] };
    try {
      secrets = secretsOf(partsOf(client), ownWords(OPERATIONS));
      await runAsked(state, secrets, report);
      const result = state.outcome.error ? undefined : success(state);
      if (result !== undefined) return result;
      throw state.outcome.error ?? new Error('a run without a success and without an error');
    } catch (thrown) {
      const error = redactError(asKoreaiError(thrown), secrets);
      const job = jobFacts(state.outcome, tokenOfFailure(state));
      throw new JobError(error, {
        ...reported(job, state.outcome, state.warnings),
        ...failureParts(state.outcome, state.root),
      });
    }
  });
}

async function runAsked(state: CallState, secrets: Secrets, report: (event: RunEvent) => void): Promise<void> {
  const { operation, client, params, options, waits } = state;
  const parts = partsOf(client);
  const { inputs, root, notices, failureLimits } = await readParams(operation, parts, params, options, waits);
  state.inputs = inputs;
  state.root = root;
  const { variables } = inputs;
  for (const value of Object.values(variables)) secrets.addVariable(value);
  const log = asLog(parts.log, secrets, state.warnings);
  for (const { message } of notices) log.warning(spellInputs(message, spellParam));
  const logEvent = logRun(log, parts.clock);
  const reportEvent = reportTo(report, options.onProgress, log);
  const used = new Set<string>();
  const stop = stopWith(options.signal);
  try {
    state.outcome = await run(
      operation,
      { ...inputs, variables: {} },
      {
        ...parts,
        log,
        secrets,
        failureLimits,
        workspace: root,
        variable: (name) => {
          used.add(name);
          return variables[name];
        },
        signal: stop.signal,
        spelling: { input: spellParam, resume: (resume) => resumeCall(resume, params, inputs) },
        onEvent: (inner) => {
          logEvent(inner);
          const event = asRunEvent(inner, {
            root,
            jobOf: (outcome) => jobOf({ ...state, outcome }),
            errorOf: (error) => redactError(error, secrets),
          });
          if (event) reportEvent(event);
        },
      },
    );
    if (state.outcome.jobId === '') return;
    for (const name of Object.keys(variables)) {
      if (!used.has(name)) log.warning(`${name} is in no placeholder of the archive.`);
    }
  } finally {
    stop.clear();
  }
}
