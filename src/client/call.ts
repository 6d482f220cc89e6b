import { asKoreaiError } from '../core/errors.ts';
import { type Log, silentLog } from '../core/log.ts';
import { sanitizeText } from '../core/sanitize.ts';
import { Secrets } from '../core/secrets.ts';
import { spellInputs } from '../inputs/read.ts';
import type { Operation, ResultPart } from '../jobs/operation.ts';
import { OPERATIONS } from '../operations/table.ts';
import { logRun } from '../run/log-run.ts';
import { emptyOutcome, type Outcome } from '../run/outcome.ts';
import { ownWords } from '../run/own-words.ts';
import { run } from '../run/run.ts';
import { type Client, partsOf } from './client.ts';
import type { Params, Result, StartParams } from './declared.ts';
import { asRunEvent, type OnProgress } from './events.ts';
import { JobError, redactError } from './job-error.ts';
import { type RunOptions, stopWith } from './options.ts';
import { readParams, SPELLING } from './read-params.ts';
import { jobFacts, leftBehind, partsOfResult, propertyOf, reported, type StartedJob } from './results.ts';
import { asRun, type Run } from './running.ts';

/** An argument that may be left out if all of its properties may. */
type Arguments<P> = object extends P
  ? [params?: P | undefined, options?: RunOptions | undefined]
  : [params: P, options?: RunOptions | undefined];

/** Runs an operation until it ends. */
export type Call<O> = (client: Client, ...rest: Arguments<Params<O>>) => Run<Result<O>>;

/** Starts a job, and does not wait for it. */
export type Start<O> = (client: Client, ...rest: Arguments<StartParams<O>>) => Run<StartedJob>;

/** The function of the library that runs an operation. */
export function call<O extends Operation>(operation: O): Call<O> {
  return (client, params?: object, options: RunOptions = {}) =>
    perform({ operation, client, params: params ?? {}, options, waits: true }, resultOf) as Run<Result<O>>;
}

/** The function of the library that starts an operation's job. */
export function start<O extends Operation>(operation: O): Start<O> {
  return (client, params?: object, options: RunOptions = {}) =>
    perform({ operation, client, params: params ?? {}, options, waits: false }, ({ outcome }) =>
      outcome.jobId === '' ? undefined : jobFacts(outcome),
    );
}

interface Asked {
  operation: Operation;
  client: Client;
  params: object;
  options: RunOptions;
  waits: boolean;
}

/** What is known of a run, and the folder that its paths are relative to. */
interface Ended {
  operation: Operation;
  outcome: Outcome;
  root: string;
  warnings: string[];
}

/** The result, if the run succeeded and has everything that its operation declares. */
function resultOf({ operation, outcome, root, warnings }: Ended): object | undefined {
  if (outcome.conclusion !== 'success') return undefined;
  const parts = partsOfResult(outcome, root);
  const result: Record<string, unknown> = { ...reported(outcome, warnings), conclusion: 'success' };
  for (const name of operation.result) {
    const part = name.replace('?', '') as ResultPart;
    if (parts[part] !== undefined) result[propertyOf(part)] = parts[part];
    else if (part === name) return undefined;
  }
  return result;
}

/** @param success - gives the result; without one the run has failed */
function perform<T>(asked: Asked, success: (ended: Ended) => T | undefined): Run<T> {
  return asRun<T>(async (report) => {
    const { operation, client } = asked;
    const secrets = new Secrets((secret) => partsOf(client).mask(secret), { ownWords: ownWords(OPERATIONS) });
    const ended: Ended = { operation, outcome: emptyOutcome(operation.name, ''), root: '', warnings: [] };
    try {
      await runAsked(asked, ended, secrets, report);
      const result = ended.outcome.error ? undefined : success(ended);
      if (result !== undefined) return result;
      throw ended.outcome.error ?? new Error('a run without a success and without an error');
    } catch (thrown) {
      const { outcome, root, warnings } = ended;
      const error = redactError(asKoreaiError(thrown), secrets);
      throw new JobError(error, { ...reported(outcome, warnings), ...leftBehind(outcome, root) });
    }
  });
}

async function runAsked(asked: Asked, ended: Ended, secrets: Secrets, report: OnProgress): Promise<void> {
  const { operation, client, params, options, waits } = asked;
  const parts = partsOf(client);
  const { clientSecret, jwt, apiKey } = parts.credentials;
  for (const secret of [clientSecret, jwt, apiKey]) secrets.add(secret ?? '');
  const { inputs, root, notes } = await readParams(operation, parts, params, options, waits);
  ended.root = root;
  const { variables } = inputs;
  for (const value of Object.values(variables)) secrets.addVariable(value);
  const log = keptLog(parts.log, secrets, ended.warnings);
  for (const { message } of notes.emptyGuards) log.warning(spellInputs(message, SPELLING.input));
  const logEvent = logRun(log, parts.clock);
  const used = new Set<string>();
  const stop = stopWith(options.signal);
  try {
    ended.outcome = await run(
      operation,
      { ...inputs, variables: {} },
      {
        ...parts,
        log,
        secrets,
        workspace: root,
        variable: (name) => {
          used.add(name);
          return variables[name];
        },
        signal: stop.signal,
        spelling: SPELLING,
        onEvent: (inner) => {
          logEvent(inner);
          const event = asRunEvent(inner, root);
          if (!event) return;
          report(event);
          callBack(options.onProgress, event);
        },
      },
    );
    if (ended.outcome.jobId === '') return;
    for (const name of Object.keys(variables)) {
      if (!used.has(name)) log.warning(`${name} is in no placeholder of the archive.`);
    }
  } finally {
    stop.clear();
  }
}

/** The caller's log, sanitized and without secrets; its warnings also go into the result. */
function keptLog(log: Log, secrets: Secrets, warnings: string[]): Log {
  const clean = (line: string): string => secrets.redact(sanitizeText(secrets.redact(line)));
  const warning = (line: string): void => {
    const cleaned = clean(line);
    warnings.push(cleaned);
    log.warning(cleaned);
  };
  if (log === silentLog) return { ...silentLog, warning };
  return { debug: (line) => log.debug(clean(line)), info: (line) => log.info(clean(line)), warning };
}

/** An error of a listener does not affect the job: it is thrown outside of the run, as an uncaught exception. */
function callBack(onProgress: OnProgress | undefined, event: Parameters<OnProgress>[0]): void {
  try {
    onProgress?.(event);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
