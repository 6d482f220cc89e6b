import { formatDuration } from '../core/duration.ts';
import { asKoreaiError, type KoreaiError } from '../core/errors.ts';
import type { Outcome } from '../run/outcome.ts';
import type { OutputFile } from './dotenv.ts';
import { exitCode } from './exit-code.ts';
import { findingsOf } from './findings.ts';
import { completeOf, type Ended, jsonOf, NOTHING_REPORTED, type Reported, tally } from './result.ts';
import type { ResumeCommand } from './resume.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

/** Maximum number of targets whose errors are listed; `--json` has all of them. */
const MOST_REPORTED = 20;

/** A target that has ended. `words` is `undefined` if it ended before its inputs were read. */
export interface Arrived {
  readonly outcome: Readonly<Outcome>;
  readonly words: ResumeCommand | undefined;
}

/** Reports how a step ended: in lines, in the outputs file, and as JSON. @returns the exit code */
export function finish(
  arrived: readonly [Arrived, ...Arrived[]],
  durationMs: number,
  { line, terminal }: Session,
  outputs: OutputFile,
): number {
  const [first, ...others] = arrived;
  const ends: [Ended, ...Ended[]] = [endOf(first), ...others.map(endOf)];
  const outcomes = ends.map(({ outcome }) => outcome);
  let code = exitCode(outcomes);
  try {
    outputs.end(completeOf([first.outcome, ...outcomes.slice(1)], durationMs));
  } catch (thrown) {
    // The next step of the pipeline may need the outputs, so this is a failure.
    terminal.error(asKoreaiError(thrown).message);
    code = code || 1;
  }
  if (ends.length > 1) reportAll(ends, durationMs, terminal);
  else reportOne(ends[0], terminal, line.has('json'));
  if (line.has('json')) terminal.json(jsonOf(ends, durationMs));
  return code;
}

function endOf({ outcome, words }: Arrived): Ended {
  if (outcome.error) return { outcome, reported: reportedOf(outcome.error, words) };
  if (outcome.conclusion !== '') return { outcome, reported: NOTHING_REPORTED };
  return { outcome, reported: { ...NOTHING_REPORTED, resume: words?.of(outcome.jobId, outcome) ?? '' } };
}

function reportedOf({ message, hint = '' }: KoreaiError, words: ResumeCommand | undefined): Reported {
  const { hint: rest, command } = words?.split(hint) ?? { hint, command: '' };
  return { message, hint: rest, resume: command };
}

function reportOne({ outcome, reported }: Ended, terminal: Terminal, wantsJson: boolean): void {
  const what = `${outcome.operation} ${outcome.target}`.trimEnd();
  for (const finding of findingsOf(outcome)) terminal.info(finding);
  if (!wantsJson) for (const { id, name } of outcome.bots ?? []) terminal.row([id, name]);
  if (outcome.error) reportError('', outcome.errorCode, reported, terminal);
  else if (outcome.conclusion === '') {
    terminal.success(`started: ${what}, job ${outcome.jobId}`);
    terminal.info(`Resume with: ${reported.resume}`);
  } else {
    terminal.success(`${outcome.conclusion}: ${what} in ${formatDuration(outcome.durationMs)}`);
  }
}

function reportAll(ends: readonly Ended[], durationMs: number, terminal: Terminal): void {
  const outcomes = ends.map(({ outcome }) => outcome);
  for (const { outcome, reported } of ends) {
    for (const finding of findingsOf(outcome)) terminal.info(`${outcome.target}: ${finding}`);
    if (outcome.error || outcome.conclusion !== '') continue;
    terminal.info(`${outcome.target}: started, job ${outcome.jobId}; resume with: ${reported.resume}`);
  }
  const failed = ends.filter(({ outcome }) => outcome.error !== undefined);
  for (const { outcome, reported } of failed.slice(0, MOST_REPORTED)) {
    reportError(`${outcome.target}: `, outcome.errorCode, reported, terminal);
  }
  if (failed.length > MOST_REPORTED) terminal.error(`and ${failed.length - MOST_REPORTED} more`);
  const { operation, conclusion } = completeOf([ends[0]?.outcome as Outcome, ...outcomes.slice(1)], durationMs);
  const took = `in ${formatDuration(durationMs)}`;
  if (failed.length > 0) terminal.error(`${conclusion}: ${operation}, ${tally(outcomes)}, ${took}`);
  else terminal.success(`${conclusion || 'started'}: ${operation}, ${outcomes.length} targets ${took}`);
}

function reportError(target: string, code: string, { message, hint, resume }: Reported, terminal: Terminal): void {
  terminal.error(`${target}${code}: ${message}`);
  if (hint !== '') terminal.advice(`${target}${hint}`);
  if (resume !== '') terminal.advice(resume);
}
