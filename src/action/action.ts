import { systemClock } from '../core/clock.ts';
import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import { proxySecrets } from '../http/proxy.ts';
import { fieldOf, INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import { operationNamed } from '../operations/table.ts';
import type { Outcome } from '../run/outcome.ts';
import { readStep } from '../run/read-step.ts';
import { asStep } from '../run/resume.ts';
import { annotate, annotateAll } from './annotate.ts';
import { Commands } from './commands.ts';
import { Outputs } from './outputs.ts';
import { statusOfCommit } from './status-of-commit.ts';

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
  const startedAt = systemClock.now();
  const commands = new Commands((text) => process.write(text), process.env);
  const outputs = new Outputs((name, value) => commands.output(name, value));
  const stop = new AbortController();
  process.onStop((name) => stop.abort(new KoreaiError('cancelled', `The step was cancelled (${name})`)));
  // The run ends on its one path then, with all that is known by now.
  process.onCrash((error) => stop.abort(asKoreaiError(error)));
  const raw = rawInputs(process.env);
  maskSecrets(commands, raw, process.env);
  const status = statusOfCommit(raw, process.env, commands, stop.signal);
  try {
    commands.checkOutputs();
    // The runner sets every input that has no default to an empty text.
    const has = (name: InputName): boolean => process.env[`INPUT_${name.toUpperCase()}`]?.trim() === '';
    const empty = { has, isCertain: false };
    const operation = operationNamed(raw('operation'));
    const step = await readStep(operation, raw, { now: systemClock.wall(), spell: asStep.input, empty });
    // What comes after the inputs is loaded when they are good: a step that is refused ends before.
    const { runTargets } = await import('./run-targets.ts');
    const outcomes = await runTargets(process, { commands, outputs, step, signal: stop.signal, onStart: status.begin });
    outputs.finish(outcomes, systemClock.now() - startedAt);
    await writeSummary(commands, outcomes);
    reportEnd(commands, outcomes);
    const passes = outcomes.length > 0 && outcomes.every(mayPass);
    await status.end(outcomes);
    return passes;
  } catch (thrown) {
    const error = asKoreaiError(thrown);
    reportEarlyEnd(commands, outputs, error);
    await status.fail(error);
    return false;
  }
}

/** The inputs as the runner hands them over, and the one default that only a run knows. */
function rawInputs(env: ActionProcess['env']): (name: InputName | 'operation') => string {
  return (name) => {
    const given = env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '';
    return given === '' && name === 'versionComment' ? runComment(env) : given;
  };
}

/** Where a publish came from: repository, run number and link. */
function runComment(env: ActionProcess['env']): string {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_NUMBER: number, GITHUB_RUN_ID: id } = env;
  if (!repository || !id) return '';
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  return `${repository} #${number ?? id}: ${server}/${repository}/actions/runs/${id}`;
}

/** The end of a step that has no outcome. */
function reportEarlyEnd(commands: Commands, outputs: Outputs, error: KoreaiError): void {
  annotate(commands, 'koreai-ci', error);
  outputs.finishEarly(error.conclusion, error.code);
}

function reportEnd(commands: Commands, outcomes: readonly Outcome[]): void {
  const [first] = outcomes;
  if (!first) return;
  if (outcomes.length > 1) annotateAll(commands, outcomes);
  else if (first.error) annotate(commands, first.operation, first.error);
  else commands.info(`${first.conclusion || 'started'}: ${first.operation} ${first.target}`.trimEnd());
}

/** A success, or a job that was only meant to be started and has an id. */
function mayPass(outcome: Outcome): boolean {
  if (outcome.error) return false;
  return outcome.conclusion === 'success' || (outcome.conclusion === '' && outcome.jobId !== '');
}

const UNMASKABLE = 'is part of a word that this step prints itself, so it cannot be masked. Use a stronger secret.';

function maskSecrets(commands: Commands, raw: (name: InputName) => string, env: ActionProcess['env']): void {
  const given = INPUT_NAMES.filter((name) => fieldOf(name).isSecret && raw(name) !== '');
  for (const name of given) commands.secrets.add(raw(name));
  for (const secret of proxySecrets(env)) commands.secrets.add(secret);
  // Said when all are masked.
  for (const name of given) {
    if (commands.secrets.isOwnWord(raw(name))) commands.warning(`${name} ${UNMASKABLE}`);
  }
}

async function writeSummary(commands: Commands, outcomes: readonly Outcome[]): Promise<void> {
  if (!commands.hasSummary) return;
  try {
    const { summaryOf } = await import('./summary.ts');
    commands.summary(summaryOf(outcomes));
  } catch (error) {
    // The summary is told in the log too; whether the step passes does not hang on it.
    commands.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
