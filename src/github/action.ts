import { proxyAgents, proxySecrets } from '../http/proxy.ts';
import { abortable } from '../kernel/abortable.ts';
import { systemClock } from '../kernel/clock.ts';
import { asKoreaiError, KoreaiError } from '../kernel/errors.ts';
import type { Engine } from '../operations/engine.ts';
import { definitionOf, INPUT_NAMES, type InputName, type Inputs } from '../operations/inputs.ts';
import { narrate } from '../operations/narrate.ts';
import type { Outcome } from '../operations/outcome.ts';
import { readInputs } from '../operations/read-inputs.ts';
import { OPERATIONS } from '../operations/table.ts';
import { VERSION } from '../operations/version.ts';
import { Commands } from './commands.ts';
import { Outputs } from './outputs.ts';

/** The process that the action runs in. */
export interface ActionProcess {
  env: Record<string, string | undefined>;
  cwd(): string;
  write(text: string): void;
  /** Calls back when the runner wants the step to stop. */
  onStop(stop: (signalName: string) => void): void;
  /** Calls back with an error that nothing caught; the step must not pass any more. */
  onCrash(stop: (error: unknown) => void): void;
}

/**
 * Runs the action from its inputs to its outputs.
 *
 * @returns true only where the step may pass
 */
export async function action(process: ActionProcess): Promise<boolean> {
  const commands = new Commands((text) => process.write(text), process.env);
  const outputs = new Outputs((name, value) => commands.output(name, value));
  const stop = new AbortController();
  process.onStop((name) => stop.abort(new KoreaiError('cancelled', `The step was cancelled (${name})`)));
  // The run ends on its one path then, with all that is known by now.
  process.onCrash((error) => stop.abort(asKoreaiError(error)));
  try {
    const raw = (name: InputName): string => process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
    maskSecrets(commands, raw, process.env);
    const inputs = await readInputs(raw, { operations: OPERATIONS, wallMs: systemClock.wall() });
    const outcome = await runOperation(process, { commands, outputs, inputs, signal: stop.signal });
    outputs.finish([outcome]);
    await writeSummary(commands, outcome, process.env);
    if (outcome.error) annotate(commands, outcome.operation, outcome.error);
    else commands.info(`${outcome.conclusion || 'started'}: ${outcome.operation} ${outcome.target}`);
    return mayPass(outcome);
  } catch (thrown) {
    tellEarlyEnd(commands, outputs, thrown);
    return false;
  }
}

/** The end of a step that has no outcome. */
function tellEarlyEnd(commands: Commands, outputs: Outputs, thrown: unknown): void {
  const error = asKoreaiError(thrown);
  annotate(commands, 'koreai-ci', error);
  try {
    outputs.finishEarly(error.conclusion, error.code);
  } catch (unwritable) {
    // The annotation tells why the step failed; that the outputs cannot is all there is to add.
    commands.debug(asKoreaiError(unwritable).message);
  }
}

/** A success, or a job that was only meant to be started and has an id. */
function mayPass(outcome: Outcome): boolean {
  if (outcome.error) return false;
  return outcome.conclusion === 'success' || (outcome.conclusion === '' && outcome.jobId !== '');
}

function maskSecrets(commands: Commands, raw: (name: InputName) => string, env: ActionProcess['env']): void {
  for (const name of INPUT_NAMES) {
    if (definitionOf(name).secret && raw(name) !== '') commands.secrets.add(raw(name));
  }
  for (const secret of proxySecrets(env)) commands.secrets.add(secret);
}

interface Step {
  commands: Commands;
  outputs: Outputs;
  inputs: Inputs;
  signal: AbortSignal;
}

async function runOperation(process: ActionProcess, { commands, outputs, inputs, signal }: Step): Promise<Outcome> {
  const operation = OPERATIONS.find((candidate) => candidate.name === inputs.operation);
  if (!operation) throw new KoreaiError('input-invalid', `Unknown operation ${inputs.operation}`);
  // What comes after the inputs is loaded when they are good: a step that is refused ends before.
  const [{ run }, { nodeTransport }] = await Promise.all([
    import('../operations/run.ts'),
    import('../http/node-transport.ts'),
  ]);
  const agentFor = proxyAgents(process.env);
  const transport = nodeTransport(agentFor ? { agentFor } : {});
  const tell = narrate(commands, systemClock);
  const engine: Engine = {
    clock: systemClock,
    random: Math.random,
    transport,
    log: commands,
    secrets: commands.secrets,
    userAgent: `koreai-ci/${VERSION} (GitHub Actions)`,
    workspace: process.env['GITHUB_WORKSPACE'] || process.cwd(),
    signal,
    onEvent: (event) => {
      tell(event);
      if ('outcome' in event) outputs.update(event.outcome);
    },
    unpackTar: async (path, into, flags, signal) => {
      const { extractTar } = await import('@actions/tool-cache');
      // It cannot be stopped: after an abort it is left to itself.
      await abortable(extractTar(path, into, [...flags]), signal);
    },
    upload: async (file, signal) => {
      const { uploadArtifact } = await import('./artifact.ts');
      return uploadArtifact(file, process.env, signal);
    },
  };
  try {
    return await run(operation, inputs, engine);
  } finally {
    transport.close();
  }
}

async function writeSummary(commands: Commands, outcome: Outcome, env: ActionProcess['env']): Promise<void> {
  if (!env['GITHUB_STEP_SUMMARY']) return;
  try {
    const [{ summary }, { summaryOf }] = await Promise.all([import('@actions/core'), import('./summary.ts')]);
    await summary.addRaw(commands.secrets.redact(summaryOf(outcome))).write();
  } catch (error) {
    // The summary is told in the log too; whether the step passes does not hang on it.
    commands.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The one annotation of a step that does not pass. */
function annotate(commands: Commands, title: string, error: KoreaiError): void {
  commands.error(`${title}: ${error.code}`, error.hint === undefined ? [error.message] : [error.message, error.hint]);
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    commands.debug(cause.stack ?? cause.message);
}
