import { formatDuration } from '../core/clock.ts';
import { sanitize } from '../core/sanitize.ts';
import { sizeOf } from '../run/log-run.ts';
import type { Outcome } from '../run/outcome.ts';
import { exitCode } from './exit-code.ts';
import type { OutputFile } from './output-file.ts';
import { type Ended, resultJson, stepOutcome, tally } from './result.ts';
import type { Session } from './session.ts';
import type { Terminal } from './terminal.ts';

/** Maximum number of targets whose errors are listed; `--json` has all of them. */
const MAX_ERRORS = 20;
/** Maximum number of changes that are listed. */
const MAX_CHANGES = 20;
const MAX_NAME = 200;

/** Reports how a step ended: in the outputs file, as the result on stdout, and its errors on stderr. @returns the exit code */
export async function finish(
  ends: readonly Ended[],
  durationMs: number,
  { line, terminal }: Session,
  outputs: OutputFile,
): Promise<number> {
  const step = stepOutcome(ends, durationMs);
  let code = exitCode(ends.map(({ outcome }) => outcome));
  const problem = outputs.write(step);
  if (problem !== '') {
    // The next step of the pipeline may need the outputs, so this is a failure.
    const job = step.jobId === '' ? '' : `; the job is ${step.jobId}`;
    terminal.error(`--output-env: the outputs could not be written to the file (${problem})${job}`);
    code ||= 1;
  }
  const isOneOfSeveral = ends.length > 1;
  if (line.format !== 'table') await terminal.data(resultJson(ends, durationMs, terminal.warnings));
  else if (isOneOfSeveral) reportAll(ends, step, terminal);
  else if (code !== 2) for (const end of ends) reportOne(end, terminal);
  const failed = ends.filter(({ outcome }) => outcome.error !== undefined);
  for (const { outcome, resume } of failed.slice(0, MAX_ERRORS)) {
    const { target: name, errorCode, error } = outcome;
    const target = isOneOfSeveral ? `${name}: ` : '';
    terminal.error(`${target}${errorCode}: ${error?.message}`);
    if (error?.hint) terminal.advice(`${target}${error.hint}`);
    if (resume !== '') terminal.command(resume);
  }
  if (failed.length > MAX_ERRORS) terminal.error(`and ${failed.length - MAX_ERRORS} more`);
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
    ['bot', outcome.botId ?? ''],
    ['report', outcome.reportPath],
    ['page', outcome.pagePath],
    ['resume with', outcome.error ? '' : resume],
  ].filter(([, fact]) => fact !== '');
  terminal.table(facts);
  for (const finding of findingsOf(outcome)) terminal.report(finding);
}

/** A line for each target, and one for all. */
function reportAll(ends: readonly Ended[], step: Readonly<Outcome>, terminal: Terminal): void {
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
  const failures = tally(ends);
  const verdict = `${step.conclusion || 'started'}: ${step.operation}`;
  const time = formatDuration(step.durationMs);
  terminal.report(`${verdict}, ${failures || `${ends.length} targets`}, in ${time}`, failures === '' ? 'green' : 'red');
}

/** The findings of a run, in lines: the metrics of a test, the changes of a normalized bot. */
export function findingsOf({ metrics, changes = [] }: Readonly<Outcome>): string[] {
  const { success, failure, entityFailures, f1, precision, recall, utterances, isPartial } = metrics ?? {};
  const reported = [
    success === undefined ? '' : `${success} passed`,
    failure === undefined ? '' : `${failure} failed`,
    entityFailures === undefined ? '' : `${entityFailures} entities or traits failed`,
    utterances === undefined ? '' : `${utterances} utterances`,
    f1 === undefined ? '' : `F1 ${f1}`,
    precision === undefined ? '' : `precision ${precision}`,
    recall === undefined ? '' : `recall ${recall}`,
    isPartial ? 'part of the suite could not be run' : '',
  ].filter((text) => text !== '');
  const shown = changes.slice(0, MAX_CHANGES);
  const more = changes.length - shown.length;
  return [
    ...(reported.length > 0 ? [`Metrics: ${reported.join(', ')}`] : []),
    ...shown.map(({ how, kind, name }) => `${how} ${kind} ${sanitize(name, MAX_NAME)}`),
    ...(more > 0 ? [`and ${more} more changes`] : []),
  ];
}
