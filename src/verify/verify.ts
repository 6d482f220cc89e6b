import type { KoreaiError } from '../core/errors.ts';
import type { InputName } from '../inputs/fields.ts';
import { spellInputs } from '../inputs/read.ts';
import type { Operation } from '../jobs/operation.ts';
import { dockStatus } from '../operations/dock-status.ts';
import { exportStatus } from '../operations/export-status.ts';
import { importStatus } from '../operations/import-status.ts';
import { listBots } from '../operations/list-bots.ts';
import { publishStatus } from '../operations/publish-status.ts';
import type { Dependencies } from '../run/dependencies.ts';
import { asStep } from '../run/resume.ts';
import { NOWHERE } from './calls.ts';
import type { Checked } from './check.ts';
import { firstBots, readOnce, type Send, type Texts, withGiven, withMadeUpCredentials } from './read-once.ts';
import { recorder, withoutCredentials } from './recorder.ts';
import { Redaction } from './redaction.ts';
import { type Note, SANDBOX_STEPS, trySandbox } from './sandbox.ts';
import { judgeSteps, type StepReport, type Tried } from './steps.ts';
import { strangerIn } from './stranger.ts';

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

/** Everything that was found out. */
export interface Verified {
  readonly steps: readonly StepReport[];
  readonly checked: readonly Checked[];
  readonly redaction: Redaction;
  /** Why steps failed, by their names; not redacted. */
  readonly errors: ReadonlyMap<string, KoreaiError>;
}

interface Read {
  readonly name: string;
  readonly operation: Operation;
  /** Its inputs besides host and credentials. */
  readonly given: Partial<Record<InputName, string>>;
  /** What is missing if one of them is empty. */
  readonly needs: string;
  readonly accepts?: Tried['accepts'];
  readonly send?: Send;
}

function readsOf({ texts, importJobId, dockJobId }: Wanted): Read[] {
  const botId = texts('botId');
  return [
    { name: 'list bots', operation: listBots, send: firstBots, given: {}, needs: '' },
    { name: 'unknown import', operation: importStatus, given: { jobId: `bir-${NOWHERE}` }, needs: '', accepts: 'job' },
    { name: 'export status', operation: exportStatus, given: { botId }, needs: '{botId}', accepts: 'export' },
    { name: 'publish status', operation: publishStatus, given: { botId }, needs: '{botId}', accepts: 'publish' },
    { name: 'import status', operation: importStatus, given: { jobId: importJobId }, needs: 'an import (bir-…)' },
    { name: 'dock status', operation: dockStatus, given: { jobId: dockJobId }, needs: 'a dock job (ds-…)' },
  ];
}

/**
 * Compares the platform's replies with what the operations expect. Read-only, unless a sandbox bot is named.
 *
 * @param onStep - called with each step when it has been made
 * @throws KoreaiError if the host cannot be reached; the signal's reason
 */
export async function verify(
  wanted: Wanted,
  dependencies: Dependencies,
  onStep: (name: string) => void = () => {},
): Promise<Verified> {
  const { texts } = wanted;
  const host = new URL(texts('host'));
  const { transport, exchanges } = recorder(dependencies.transport, host, dependencies.clock);
  const own: Dependencies = { ...dependencies, transport };
  const untried: StepReport[] = [];
  const tried: Tried[] = [];
  const note: Note = async (name, work) => {
    onStep(name);
    const before = exchanges.length;
    const result = { name, ...(await work()), exchanges: exchanges.slice(before) };
    // Without a connection there is nothing to compare.
    if (tried.length === 0 && result.error?.sent === false) throw result.error;
    tried.push(result);
    return result;
  };
  const hasApp = missingCredentials('bot', texts).length === 0;
  const isStranger = hasApp && (await askWithoutCredentials(texts, own, note));
  const stop = isStranger ? 'an answer of Kore.ai: something else answers here, and gets no credentials' : '';
  for (const read of readsOf(wanted)) {
    const missing = stop || missingFor(read, texts);
    if (missing !== '') untried.push({ name: read.name, result: 'not tried', why: `needs ${missing}` });
    else {
      await note(read.name, async () => {
        const { state, error } = await readOnce(read.operation, withGiven(texts, read.given), own, read.send);
        const hasWarning = state?.kind === 'running' && state.warning !== undefined;
        return { error, hasWarning, ...(read.accepts ? { accepts: read.accepts } : {}) };
      });
    }
  }
  const { sandboxBotId } = wanted;
  const missing =
    stop ||
    [
      ...(sandboxBotId === '' ? ['a sandbox bot, which is exported, imported into and published'] : []),
      ...missingCredentials('bot', texts),
    ].join(' and ');
  if (missing === '') untried.push(...(await trySandbox(sandboxBotId, texts, own, note)));
  else for (const name of SANDBOX_STEPS) untried.push({ name, result: 'not tried', why: `needs ${missing}` });
  const given = [...GIVEN_NAMES.map(texts), wanted.importJobId, wanted.dockJobId, wanted.sandboxBotId];
  const redaction = new Redaction({ exchanges, texts: [...given, host.hostname].filter((text) => text !== '') });
  const { input } = dependencies.spelling ?? asStep;
  const { steps, checked } = judgeSteps(tried, redaction);
  return {
    steps: inOrder([...steps, ...untried], wanted).map((step) => ({ ...step, why: spellInputs(step.why, input) })),
    checked,
    redaction,
    errors: new Map(tried.flatMap(({ name, error }) => (error ? [[name, error] as const] : []))),
  };
}

/** Steps that were not tried stand among the others. */
function inOrder(steps: readonly StepReport[], wanted: Wanted): StepReport[] {
  const names: readonly string[] = ['no credentials', ...readsOf(wanted).map(({ name }) => name), ...SANDBOX_STEPS];
  return [...steps].sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name));
}

/** Kore.ai refuses it in its own form. @returns true if something else answers, which must not get credentials */
async function askWithoutCredentials(texts: Texts, dependencies: Dependencies, note: Note): Promise<boolean> {
  const transport = withoutCredentials(dependencies.transport);
  const given = withGiven(withMadeUpCredentials(texts), { jobId: `bir-${NOWHERE}` });
  const { exchanges } = await note('no credentials', async () => {
    const { error } = await readOnce(importStatus, given, { ...dependencies, transport });
    return { error, hasWarning: false, accepts: 'credentials' };
  });
  const answer = exchanges.at(-1)?.answer;
  return answer !== undefined && (answer.status < 400 || strangerIn(answer) !== undefined);
}

/** Inputs that must not be in a report. */
const GIVEN_NAMES: readonly InputName[] = ['botId', 'clientId', 'clientSecret', 'jwt', 'apiKey'];

function missingFor({ operation, given, needs }: Read, texts: Texts): string {
  const missing = Object.values(given).includes('') ? [needs] : [];
  return [...missing, ...missingCredentials(operation.credentials, texts)].join(' and ');
}

function missingCredentials(kind: Operation['credentials'], texts: Texts): string[] {
  if (kind === 'key') return texts('apiKey') === '' ? ['{apiKey}'] : [];
  const hasApp = texts('clientId') !== '' && texts('clientSecret') !== '';
  return hasApp || texts('jwt') !== '' ? [] : ['the credentials of an app: {clientId} and {clientSecret}, or {jwt}'];
}
