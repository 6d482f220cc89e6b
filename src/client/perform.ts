import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import { type Log, silentLog } from '../core/log.ts';
import { sanitizeText } from '../core/sanitize.ts';
import { Secrets } from '../core/secrets.ts';
import type { Operation } from '../jobs/operation.ts';
import { logRun } from '../run/log-run.ts';
import { emptyOutcome, type Outcome } from '../run/outcome.ts';
import { OWN_WORDS } from '../run/own-words.ts';
import { run } from '../run/run.ts';
import { asFunctionCall } from './as-call.ts';
import { type Client, partsOf } from './client.ts';
import { asRunEvent, type OnProgress } from './events.ts';
import { JobError, withoutSecrets } from './job-error.ts';
import { readParams, type WaitOptions } from './raw-inputs.ts';
import { fileOf, isArchive, type JobResult, jobFacts, leftBehind, reported, type StartedJob } from './results.ts';
import { asRun, type Run } from './running.ts';

/** What every function takes that runs an operation; nothing of it is needed. */
export interface RunOptions extends WaitOptions {
  /** Gets each event when it happens. What it throws is thrown again outside of the run, as with event listeners. */
  onProgress?: OnProgress | undefined;
}

/** What a run left behind, with what its paths are relative to. */
export interface Ended {
  outcome: Outcome;
  root: string;
  warnings: string[];
}

const SECRET_CREDENTIALS = ['clientSecret', 'jwt', 'apiKey'] as const;

/**
 * Runs an operation to its end.
 *
 * @param more - what its success has besides; where that is missing, it is no success
 */
export function endWith<M extends object>(
  operation: Operation,
  { client, params, options }: Asked,
  more: (ended: Ended) => M | undefined,
): Run<JobResult & M> {
  const call = { operation, client, params, options, wait: true };
  return perform<JobResult & M>(call, (ended) => {
    const { outcome, warnings } = ended;
    const rest = outcome.conclusion === 'success' ? more(ended) : undefined;
    return rest && { ...reported(outcome, warnings), conclusion: 'success', ...rest };
  });
}

/** What a caller asked for. */
export interface Asked {
  client: Client;
  params: object;
  options: RunOptions | undefined;
}

/** Runs an operation whose success has an archive. */
export function exportWith(operation: Operation, client: Client, params: object, options?: RunOptions) {
  return endWith(operation, { client, params, options }, withArchive);
}

export function withArchive({ outcome, root }: Ended) {
  const file = fileOf(outcome, root);
  return isArchive(file) ? { file } : undefined;
}

/** The archive of a bot, and what a normalized folder tells. */
export function withChanges(ended: Ended) {
  const { changes, changed, suspects: suspectedSecrets } = ended.outcome;
  const archive = withArchive(ended);
  return archive && { ...archive, changes, changed, suspectedSecrets };
}

/** Runs an operation whose success is a word. */
export function waitWith(operation: Operation, client: Client, params: object, options?: RunOptions) {
  return endWith(operation, { client, params, options }, () => ({}));
}

/** Runs an operation up to the id of the job that it starts. */
export function startWith(operation: Operation, client: Client, params: object, options?: RunOptions) {
  const call = { operation, client, params, options, wait: false };
  return perform<StartedJob>(call, ({ outcome }) => (outcome.jobId === '' ? undefined : jobFacts(outcome)));
}

interface Call extends Asked {
  operation: Operation;
  wait: boolean;
}

/** @param success - the result, where the run has one: whatever gives none is a failure */
function perform<T>(call: Call, success: (ended: Ended) => T | undefined): Run<T> {
  return asRun<T>(async (report) => {
    const secrets = new Secrets((secret) => partsOf(call.client).mask(secret), { ownWords: OWN_WORDS });
    const warnings: string[] = [];
    const ended: Ended = { outcome: emptyOutcome(call.operation.name, ''), root: '', warnings };
    try {
      await runCall(call, ended, secrets, report);
      const result = ended.outcome.error ? undefined : success(ended);
      if (result !== undefined) return result;
      throw ended.outcome.error ?? new Error('a run without a success and without an error');
    } catch (thrown) {
      const { outcome, root } = ended;
      const error = withoutSecrets(asKoreaiError(thrown), secrets);
      throw new JobError(error, { ...reported(outcome, warnings), ...leftBehind(outcome, root) });
    }
  });
}

async function runCall(call: Call, ended: Ended, secrets: Secrets, report: OnProgress): Promise<void> {
  const { operation, client, params, options = {}, wait } = call;
  const parts = partsOf(client);
  for (const name of SECRET_CREDENTIALS) secrets.add(parts.credentials[name] ?? '');
  const { inputs, root, variables, emptyGuards } = await readParams(operation, parts, params, options, wait);
  ended.root = root;
  for (const value of variables.secrets) secrets.addVariable(value);
  const log = keptLog(parts.log, secrets, ended.warnings);
  for (const { message } of emptyGuards) log.warning(message);
  const say = logRun(log, parts.clock);
  const stop = stopWith(options.signal);
  try {
    ended.outcome = await run(operation, inputs, {
      ...parts,
      log,
      secrets,
      workspace: root,
      variable: variables.valueOf,
      signal: stop.signal,
      spellResume: asFunctionCall,
      onEvent: (inner) => {
        say(inner);
        const event = asRunEvent(inner, root);
        if (!event) return;
        report(event);
        callBack(options.onProgress, event);
      },
    });
    if (ended.outcome.jobId === '') return;
    for (const name of variables.unused()) log.warning(`${name} is in no placeholder of the archive.`);
  } finally {
    stop.clear();
  }
}

/** The caller's log, sanitized and without secrets; what it warns of also goes into the result. */
function keptLog(log: Log, secrets: Secrets, warnings: string[]): Log {
  const clean = (line: string): string => secrets.redact(sanitizeText(secrets.redact(line)));
  const warning = (line: string): void => {
    const cleaned = clean(line);
    warnings.push(cleaned);
    log.warning(cleaned);
  };
  // Every request adds a token to look for: where nobody listens, that is no work to do.
  if (log === silentLog) return { ...silentLog, warning };
  return {
    debug: (line) => log.debug(clean(line)),
    info: (line) => log.info(clean(line)),
    warning,
  };
}

/** A listener that throws is no news of the job: its error goes where those of event listeners go. */
function callBack(onProgress: OnProgress | undefined, event: Parameters<OnProgress>[0]): void {
  try {
    onProgress?.(event);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** A signal that aborts with `cancelled` whatever the caller's aborts with, and that can be let go of. */
export function stopWith(signal: AbortSignal | undefined): { signal: AbortSignal; clear: () => void } {
  const stop = new AbortController();
  const onAbort = (): void => {
    const cause: unknown = signal?.reason;
    const reported = cause instanceof Error && cause.name !== 'AbortError' ? ` (${cause.name})` : '';
    stop.abort(new KoreaiError('cancelled', `Cancelled by the caller${reported}`, { cause }));
  };
  if (signal?.aborted) onAbort();
  else signal?.addEventListener('abort', onAbort, { once: true });
  return { signal: stop.signal, clear: () => signal?.removeEventListener('abort', onAbort) };
}
