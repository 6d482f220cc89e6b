import { join } from 'node:path';
import type { KoreaiError } from '../core/errors.ts';
import type { InputName } from '../inputs/fields.ts';
import { spellInputs, type Texts } from '../inputs/read.ts';
import type { Operation } from '../jobs/operation.ts';
import { dockStatus } from '../operations/dock-status.ts';
import { exportBot } from '../operations/export-bot.ts';
import { exportStatus } from '../operations/export-status.ts';
import { importBot } from '../operations/import-bot.ts';
import { importStatus } from '../operations/import-status.ts';
import { listBots } from '../operations/list-bots.ts';
import { publishBot } from '../operations/publish-bot.ts';
import { publishStatus } from '../operations/publish-status.ts';
import type { Dependencies } from '../run/dependencies.ts';
import { readStep } from '../run/read-step.ts';
import { asStep } from '../run/resume.ts';
import { runStep } from '../run/run-step.ts';
import { NOWHERE } from './calls.ts';
import type { Checked } from './check.ts';
import { foreignAnswerIn } from './foreign-answer.ts';
import { firstBots, readAnonymously, readOnce, type Send, withGiven } from './read-once.ts';
import { type Exchange, recorder } from './recorder.ts';
import { Redaction } from './redaction.ts';
import { judgeSteps, type StepReport, type Tried } from './steps.ts';

/** What `verify` works with. All texts are as given, empty if they were not. */
export interface Wanted {
  readonly texts: Texts;
  /** An import to read the status of (`bir-…`). */
  readonly importJobId: string;
  /** A job of the Agent Platform to read the status of (`ds-…`). */
  readonly dockJobId: string;
  /** A bot to export, import into and publish. */
  readonly sandboxBotId: string;
}

/** The result of `verify`. */
export interface Verified {
  readonly steps: readonly StepReport[];
  readonly checked: readonly Checked[];
  readonly redaction: Redaction;
  /** Why steps failed, by their names; not redacted. */
  readonly errors: ReadonlyMap<string, KoreaiError>;
}

interface Step {
  readonly name: string;
  readonly operation: Operation;
  /** Its inputs besides host and credentials. */
  readonly given: Partial<Record<InputName, string>>;
  /** What is missing if one of them is empty. */
  readonly needs?: string;
  readonly accepts?: Tried['accepts'];
  readonly send?: Send;
}

const UNKNOWN_IMPORT = { operation: importStatus, given: { jobId: `bir-${NOWHERE}` } };

function readsOf({ texts, importJobId, dockJobId }: Wanted): Step[] {
  const [botId, needs] = [texts('botId'), '{botId}'];
  return [
    { name: 'list bots', operation: listBots, send: firstBots, given: {} },
    { name: 'unknown import', ...UNKNOWN_IMPORT, accepts: 'job' },
    { name: 'export status', operation: exportStatus, given: { botId }, needs, accepts: 'export' },
    { name: 'publish status', operation: publishStatus, given: { botId }, needs, accepts: 'publish' },
    { name: 'import status', operation: importStatus, given: { jobId: importJobId }, needs: 'an import (bir-…)' },
    { name: 'dock status', operation: dockStatus, given: { jobId: dockJobId }, needs: 'a dock job (ds-…)' },
  ];
}

/** A verification while it runs. */
interface Progress {
  readonly wanted: Wanted;
  /** With a transport that records. */
  readonly dependencies: Dependencies;
  readonly exchanges: readonly Exchange[];
  readonly onStep: (name: string) => void;
  readonly tried: Tried[];
  /** What all further steps lack; empty if they lack nothing. */
  stop: string;
}

/**
 * Compares the platform's replies with what the operations expect. Read-only, unless a sandbox bot is named.
 *
 * @param onStep - called with each step before it is made
 * @throws KoreaiError if the host cannot be reached; the signal's reason
 */
export async function verify(
  wanted: Wanted,
  dependencies: Dependencies,
  onStep: (name: string) => void = () => {},
): Promise<Verified> {
  const { texts, sandboxBotId, importJobId, dockJobId } = wanted;
  const host = new URL(texts('host'));
  const { transport, exchanges } = recorder(dependencies.transport, host, dependencies.clock);
  const own = { ...dependencies, transport };
  const progress: Progress = { wanted, dependencies: own, exchanges, onStep, tried: [], stop: '' };
  await tryWithoutCredentials(progress);
  await tryReads(progress);
  await trySandbox(progress);
  const given = [...REDACTED_INPUTS.map(texts), importJobId, dockJobId, sandboxBotId, host.hostname];
  const redaction = new Redaction(
    exchanges,
    given.filter((text) => text !== ''),
  );
  const { tried } = progress;
  const errors = tried.flatMap(({ name, error }) => (error ? [[name, error] as const] : []));
  return { ...judgeSteps(tried, redaction), redaction, errors: new Map(errors) };
}

/** @param make - makes the step with the texts of its inputs */
async function tryStep(
  progress: Progress,
  { name, operation, given, needs = '', accepts }: Step,
  make: (texts: Texts) => Promise<Pick<Tried, 'error' | 'hasWarning'>>,
): Promise<Tried> {
  const { wanted, dependencies, exchanges, tried } = progress;
  const { spelling = asStep } = dependencies;
  const missing = [
    Object.values(given).includes('') ? needs : '',
    missingCredentials(operation.credentials, wanted.texts),
  ];
  const lack = progress.stop || missing.filter((text) => text !== '').join(' and ');
  if (lack !== '') {
    tried.push({ name, exchanges: [], needs: spellInputs(lack, spelling.input) });
    return { name, exchanges: [] };
  }
  progress.onStep(name);
  const before = exchanges.length;
  const made = await make(withGiven(wanted.texts, given));
  const step = { name, accepts, ...made, exchanges: exchanges.slice(before) };
  // Without a connection there is nothing to compare.
  if (step.error?.sent === false && tried.every((other) => other.needs !== undefined)) throw step.error;
  tried.push(step);
  return step;
}

/** The first step is sent without credentials: only a host that refuses it in Kore.ai's own form gets any. */
async function tryWithoutCredentials(progress: Progress): Promise<void> {
  const { wanted, dependencies } = progress;
  const step: Step = { name: 'no credentials', ...UNKNOWN_IMPORT, accepts: 'credentials' };
  const { exchanges } = await tryStep(progress, step, () =>
    readAnonymously(importStatus, UNKNOWN_IMPORT.given.jobId, wanted.texts, dependencies),
  );
  const answer = exchanges.at(-1)?.answer;
  if (answer && (answer.status < 400 || foreignAnswerIn(answer) !== undefined)) {
    progress.stop = 'an answer of Kore.ai: something else answers here, and gets no credentials';
  }
}

async function tryReads(progress: Progress): Promise<void> {
  for (const read of readsOf(progress.wanted)) {
    await tryStep(progress, read, async (texts) => {
      const { state, error } = await readOnce(read.operation, texts, progress.dependencies, read.send);
      return { error, hasWarning: state?.kind === 'running' && state.warning !== undefined };
    });
  }
}

/** Maximum time for one step that starts a job. */
const JOB_TIMEOUT = '30m';

/** Each step needs the one before: an import its archive, a publish a bot that was imported as it was. */
async function trySandbox(progress: Progress): Promise<void> {
  const { wanted, dependencies } = progress;
  const { clock, signal, workspace, spelling = asStep } = dependencies;
  const needs = 'a sandbox bot, which is exported, imported into and published';
  let archive = '';
  const run = async (name: string, operation: Operation, more: Step['given']): Promise<void> => {
    const given = { botId: wanted.sandboxBotId, timeout: JOB_TIMEOUT, ...more };
    const { error } = await tryStep(progress, { name, operation, given, needs, accepts: 'publish' }, async (texts) => {
      const step = await readStep(operation, texts, { now: clock.wall(), spell: spelling.input });
      const [outcome] = await runStep(step, dependencies);
      if (outcome?.file) archive = join(workspace, outcome.file.path);
      return { error: outcome?.error };
    });
    // The error says which job is still running, and how to resume it.
    if (signal.aborted) throw error ?? signal.reason;
    if (error) progress.stop = 'the step before it';
  };
  await run('export of the sandbox bot', exportBot, { exportType: 'latest' });
  await run('import into the sandbox bot', importBot, { archive });
  await run('publish of the sandbox bot', publishBot, {
    allowAwaitingApproval: 'true',
    versionComment: 'koreai-ci verify',
  });
}

/** Inputs whose values must not be in a report. */
const REDACTED_INPUTS: readonly InputName[] = ['botId', 'clientId', 'clientSecret', 'jwt', 'apiKey'];

/** What is missing; empty if nothing is. */
function missingCredentials(kind: Operation['credentials'], texts: Texts): string {
  if (kind === 'key') return texts('apiKey') === '' ? '{apiKey}' : '';
  const hasApp = texts('clientId') !== '' && texts('clientSecret') !== '';
  return hasApp || texts('jwt') !== '' ? '' : 'the credentials of an app: {clientId} and {clientSecret}, or {jwt}';
}
