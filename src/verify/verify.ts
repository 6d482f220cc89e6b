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
import { foreignAnswerIn } from './foreign-answer.ts';
import { firstBots, readAnonymously, readOnce, type Send, type Texts, withGiven } from './read-once.ts';
import { recorder } from './recorder.ts';
import { Redaction } from './redaction.ts';
import { type TryStep, trySandbox } from './sandbox.ts';
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

interface Read {
  readonly name: string;
  readonly operation: Operation;
  /** Its inputs besides host and credentials. */
  readonly given: Partial<Record<InputName, string>>;
  /** What is missing if one of them is empty. */
  readonly needs?: string;
  readonly accepts?: Tried['accepts'];
  readonly send?: Send;
}

function readsOf({ texts, importJobId, dockJobId }: Wanted): Read[] {
  const [botId, needs] = [texts('botId'), '{botId}'];
  return [
    { name: 'list bots', operation: listBots, send: firstBots, given: {} },
    { name: 'unknown import', operation: importStatus, given: { jobId: `bir-${NOWHERE}` }, accepts: 'job' },
    { name: 'export status', operation: exportStatus, given: { botId }, needs, accepts: 'export' },
    { name: 'publish status', operation: publishStatus, given: { botId }, needs, accepts: 'publish' },
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
  const { texts, sandboxBotId, importJobId, dockJobId } = wanted;
  const host = new URL(texts('host'));
  const { transport, exchanges } = recorder(dependencies.transport, host, dependencies.clock);
  const own: Dependencies = { ...dependencies, transport };
  const { input } = dependencies.spelling ?? asStep;
  const tried: Tried[] = [];
  const tryStep: TryStep = async (name, missing, make) => {
    if (missing !== '') {
      tried.push({ name, exchanges: [], needs: spellInputs(missing, input) });
      return { name, exchanges: [] };
    }
    onStep(name);
    const before = exchanges.length;
    const result = { name, ...(await make()), exchanges: exchanges.slice(before) };
    // Without a connection there is nothing to compare.
    if (result.error?.sent === false && tried.every(({ needs }) => needs !== undefined)) throw result.error;
    tried.push(result);
    return result;
  };
  const isForeign = missingCredentials('bot', texts) === '' && (await askWithoutCredentials(texts, own, tryStep));
  const stop = isForeign ? 'an answer of Kore.ai: something else answers here, and gets no credentials' : '';
  for (const { name, operation, given, needs = '', accepts, send } of readsOf(wanted)) {
    const missing = both(
      Object.values(given).includes('') ? needs : '',
      missingCredentials(operation.credentials, texts),
    );
    await tryStep(name, stop || missing, async () => {
      const { state, error } = await readOnce(operation, withGiven(texts, given), own, send);
      return { error, accepts, hasWarning: state?.kind === 'running' && state.warning !== undefined };
    });
  }
  const sandbox = sandboxBotId === '' ? 'a sandbox bot, which is exported, imported into and published' : '';
  await trySandbox(sandboxBotId, texts, own, tryStep, stop || both(sandbox, missingCredentials('bot', texts)));
  const given = [...GIVEN_NAMES.map(texts), importJobId, dockJobId, sandboxBotId, host.hostname];
  const redaction = new Redaction(
    exchanges,
    given.filter((text) => text !== ''),
  );
  const errors = tried.flatMap(({ name, error }) => (error ? [[name, error] as const] : []));
  return { ...judgeSteps(tried, redaction), redaction, errors: new Map(errors) };
}

/** Kore.ai refuses it in its own form. @returns true if something else answers, which must not get credentials */
async function askWithoutCredentials(texts: Texts, dependencies: Dependencies, tryStep: TryStep): Promise<boolean> {
  const { exchanges } = await tryStep('no credentials', '', async () => {
    const { error } = await readAnonymously(importStatus, `bir-${NOWHERE}`, texts, dependencies);
    return { error, accepts: 'credentials' };
  });
  const answer = exchanges.at(-1)?.answer;
  return answer !== undefined && (answer.status < 400 || foreignAnswerIn(answer) !== undefined);
}

/** Inputs that must not be in a report. */
const GIVEN_NAMES: readonly InputName[] = ['botId', 'clientId', 'clientSecret', 'jwt', 'apiKey'];

/** What is missing; empty if nothing is. */
function missingCredentials(kind: Operation['credentials'], texts: Texts): string {
  if (kind === 'key') return texts('apiKey') === '' ? '{apiKey}' : '';
  const hasApp = texts('clientId') !== '' && texts('clientSecret') !== '';
  return hasApp || texts('jwt') !== '' ? '' : 'the credentials of an app: {clientId} and {clientSecret}, or {jwt}';
}

function both(...missing: readonly string[]): string {
  return missing.filter((text) => text !== '').join(' and ');
}
