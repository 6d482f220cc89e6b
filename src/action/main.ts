import * as core from '@actions/core';
import { systemClock } from '../core/clock.ts';
import { asKoreaiError, KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { Secrets } from '../core/secrets.ts';
import { proxySecrets } from '../http/proxy.ts';
import { fieldOf, INPUT_NAMES, type InputName } from '../inputs/fields.ts';
import type { Operation } from '../jobs/operation.ts';
import { OPERATIONS, operationNamed } from '../operations/table.ts';
import { mayPass, type Outcome } from '../run/outcome.ts';
import { ownWords } from '../run/outputs.ts';
import { readStep, type Step } from '../run/read-step.ts';
import { asStep } from '../run/resume.ts';
import { commitStatus } from './commit-status.ts';
import { runUrl } from './github-run.ts';
import { type ActionLog, actionLog, annotate, logEnd } from './log.ts';
import { stepOutputs } from './outputs.ts';
import { runTargets } from './run-targets.ts';
import { statusContext } from './status-context.ts';
import { summaryOf } from './summary.ts';

/** How long an upload that cannot be stopped may keep the process after the step has ended, in milliseconds. */
const LINGER_MS = 500;
/** How long a step has to report after an error that nothing caught, in milliseconds. */
const CRASH_LIMIT_MS = 4_000;

/** Runs the action in this process. The exit code is 1 until success is certain. */
export async function main(): Promise<void> {
  process.exitCode = 1;
  // Deprecation warnings of dependencies are of no use to readers of a step's log.
  process.noDeprecation = true;
  let hasCrashed = false;
  let isOver = false;
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const) {
    process.on(name, () => stop.abort(new KoreaiError('cancelled', `The step was cancelled (${name})`)));
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      hasCrashed = true;
      process.exitCode = 1;
      // The step ends the usual way, so that the job's id is reported.
      stop.abort(asKoreaiError(error));
      if (isOver) core.error(`The step had ended, and then failed: ${sanitize(asKoreaiError(error).message)}`);
      setTimeout(() => process.exit(1), CRASH_LIMIT_MS).unref();
    });
  }
  const passes = await runAction(stop.signal);
  isOver = true;
  process.exitCode = passes && !hasCrashed ? 0 : 1;
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

/**
 * Runs the step, from its inputs to its outputs.
 *
 * @returns true only if the step may pass
 */
async function runAction(stop: AbortSignal): Promise<boolean> {
  const startedAt = systemClock.now();
  const secrets = new Secrets((text) => core.setSecret(text), { ownWords: ownWords(OPERATIONS) });
  const log = actionLog(core, secrets);
  maskSecrets(secrets, log);
  const outputsFile = process.env['GITHUB_OUTPUT'];
  const outputs = stepOutputs((name, value) => outputsFile && core.setOutput(name, secrets.redact(value)), log);
  const status = commitStatus({
    token: input('githubToken'),
    context: statusContext(input, process.env),
    operation: input('operation'),
    environment: process.env,
    log,
    stop,
  });
  try {
    if (outputsFile) outputs.check(outputsFile);
    const operation = operationNamed(input('operation'));
    const step = await readStep(operation, inputsOf(operation), {
      now: systemClock.wall(),
      spell: asStep.input,
      isEmpty,
    });
    const outcomes = await runTargets(step, { log, secrets, outputs, signal: stop, onStart: status.begin });
    outputs.finish(outcomes, systemClock.now() - startedAt);
    await writeSummary(() => secrets.redact(summaryOf(outcomes)), log);
    logEnd(log, outcomes);
    await writeComments(step, outcomes, { log, secrets, stop });
    await status.end(outcomes);
    return mayPass(outcomes);
  } catch (thrown) {
    const error = asKoreaiError(thrown);
    const verdict = { conclusion: error.conclusion, errorCode: error.code };
    outputs.finish([], systemClock.now() - startedAt, verdict);
    annotate(log, 'koreai-ci', error);
    await status.end([], verdict);
    return false;
  }
}

/** The client of GitHub's API is loaded only if a comment is wanted. */
async function writeComments(
  step: Step,
  outcomes: readonly Outcome[],
  { log, secrets, stop }: { log: ActionLog; secrets: Secrets; stop: AbortSignal },
): Promise<void> {
  const [{ comment, host }] = step.targets;
  if (!comment) return;
  const { commentPlans } = await import('./plan-comment.ts');
  const about = { host: host.origin, environment: process.env, log, stop };
  await commentPlans(outcomes, { token: input('githubToken'), redact: (text) => secrets.redact(text), ...about });
}

function input(name: InputName | 'operation'): string {
  return core.getInput(name);
}

/** The texts of the inputs, with the default of this workflow run for the comment of a publish. */
function inputsOf({ takes }: Operation): (name: InputName) => string {
  return (name) => input(name) || (name === 'versionComment' && takes.includes(name) ? runComment() : '');
}

/** True for an input that is set, but empty, as the runner sets every input without a default that is not given. */
function isEmpty(name: InputName): boolean {
  return process.env[`INPUT_${name.toUpperCase()}`] !== undefined && core.getInput(name) === '';
}

/** The default comment of a publish: repository, run number and link. */
function runComment(): string {
  const { GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: id, GITHUB_RUN_NUMBER: number = id } = process.env;
  const url = runUrl(process.env);
  return url && `${repository} #${number}: ${url}`;
}

function maskSecrets(secrets: Secrets, log: ActionLog): void {
  const given = INPUT_NAMES.filter((name) => fieldOf(name).isSecret && input(name) !== '');
  const { ACTIONS_RUNTIME_TOKEN: runtimeToken = '' } = process.env;
  for (const secret of [...given.map(input), ...proxySecrets(process.env), runtimeToken]) secrets.add(secret);
  for (const name of given.filter((secret) => secrets.isOwnWord(input(secret)))) {
    log.warning(`${name} is part of a word that this step prints, so it cannot be masked. Use a stronger secret.`);
  }
}

/** Writes the job summary. If that fails there is a warning only: the log says the same. */
async function writeSummary(markdown: () => string, log: ActionLog): Promise<void> {
  if (!process.env['GITHUB_STEP_SUMMARY']) return;
  try {
    await core.summary.addRaw(markdown()).write();
  } catch (error) {
    log.warning(`The job summary could not be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
