import { formatDuration } from '../core/clock.ts';
import { asKoreaiError } from '../core/errors.ts';
import { sizeOf } from '../run/log-run.ts';
import type { OutputFile } from './dotenv.ts';
import { exitCode } from './exit-code.ts';
import { findingsOf } from './findings.ts';
import { completeOf, type Ended, resultJson, tally } from './result.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

/** Maximum number of targets whose errors are listed; `--json` has all of them. */
const MOST_REPORTED = 20;

/** Reports how a step ended: in the outputs file, as the result on stdout, and its errors on stderr. @returns the exit code */
export async function finish(
  ends: readonly [Ended, ...Ended[]],
  durationMs: number,
  { line, terminal }: Session,
  outputs: OutputFile,
): Promise<number> {
  const outcomes = ends.map(({ outcome }) => outcome);
  const complete = completeOf([ends[0].outcome, ...outcomes.slice(1)], durationMs);
  let code = exitCode(outcomes);
  try {
    outputs.end(complete);
  } catch (thrown) {
    // The next step of the pipeline may need the outputs, so this is a failure.
    terminal.error(asKoreaiError(thrown).message);
    code = code || 1;
  }
  const isBadUsage = code === 2;
  if (line.format !== 'table') await terminal.data(resultJson(ends, durationMs, terminal.warnings));
  else if (ends.length > 1)
    reportAll(ends, `${complete.conclusion || 'started'}: ${complete.operation}`, durationMs, terminal);
  else if (!isBadUsage) reportOne(ends[0], terminal);
  const failed = ends.filter(({ outcome }) => outcome.error !== undefined);
  for (const end of failed.slice(0, MOST_REPORTED)) reportError(end, ends.length > 1, terminal);
  if (failed.length > MOST_REPORTED) terminal.error(`and ${failed.length - MOST_REPORTED} more`);
  return code;
}

function reportOne({ outcome, resume }: Ended, terminal: Terminal): void {
  const { conclusion, operation, target, durationMs, bots, file, jobId } = outcome;
  const verdict = `${conclusion || 'started'}: ${`${operation} ${target}`.trimEnd()} in ${formatDuration(durationMs)}`;
  if (bots) {
    // A list is for other programs, too.
    terminal.table(bots.map(({ id, name }) => [id, name]));
    terminal.info(verdict);
    return;
  }
  terminal.report(verdict, outcome.error ? 'red' : 'green');
  const facts = [
    ['job', jobId],
    ['file', file ? `${file.path} (${sizeOf(file.size)})` : ''],
    ['SHA-256', file?.sha256 ?? ''],
    ['extracted to', outcome.extractedPath],
    ['bot', outcome.botId],
    ['report', outcome.reportPath],
    ['page', outcome.pagePath],
    ['resume with', outcome.error ? '' : resume],
  ].filter(([, fact]) => fact !== '');
  terminal.table(facts);
  for (const finding of findingsOf(outcome)) terminal.report(finding);
}

/** A line for each target, and one for all. */
function reportAll(ends: readonly Ended[], verdict: string, durationMs: number, terminal: Terminal): void {
  const outcomes = ends.map(({ outcome }) => outcome);
  terminal.table(
    ends.map(({ outcome: { target, conclusion, errorCode, file, jobId } }) => [
      target,
      conclusion || 'started',
      errorCode || file?.path || jobId,
    ]),
  );
  for (const { outcome, resume } of ends) {
    for (const finding of findingsOf(outcome)) terminal.report(`${outcome.target}: ${finding}`);
    if (!outcome.error && resume !== '') terminal.table([[`${outcome.target}: resume with`, resume]]);
  }
  const what = tally(outcomes) || `${outcomes.length} targets`;
  const colour = outcomes.some(({ error }) => error) ? 'red' : 'green';
  terminal.report(`${verdict}, ${what}, in ${formatDuration(durationMs)}`, colour);
}

function reportError({ outcome, message, hint, resume }: Ended, isOneOfSeveral: boolean, terminal: Terminal): void {
  const target = isOneOfSeveral ? `${outcome.target}: ` : '';
  terminal.error(`${target}${outcome.errorCode}: ${message}`);
  if (hint !== '') terminal.advice(`${target}${hint}`);
  if (resume !== '') terminal.command(resume);
}
