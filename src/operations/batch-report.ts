import { writeFile } from 'node:fs/promises';
import { KoreaiError } from '../kernel/errors.ts';
import type { Figures } from '../kernel/figures.ts';
import { harmless } from '../kernel/harmless.ts';
import type { Part } from '../kernel/part.ts';
import type { TestCase } from '../report/test-case.ts';
import type { Inputs } from './inputs.ts';
import { namedParts } from './judge.ts';
import { type Brought, idOf, type JobContext, type Report } from './operation.ts';

type Thresholds = Pick<Inputs, 'maxFailures' | 'minF1'>;

/** Why a batch test does not pass; nothing where it does. What the platform did not tell is no pass. */
export function missedThresholds(figures: Figures, { maxFailures, minF1 }: Thresholds): string[] {
  const { failure, success, f1, isPartial, utterances } = figures;
  const reasons: string[] = [];
  if (failure === undefined) reasons.push('the number of failures is not told');
  else if (failure > maxFailures) reasons.push(`${failure} failures, and ${maxFailures} are allowed`);
  const ran = (success ?? utterances ?? 0) + (failure ?? 0);
  if (ran === 0) reasons.push('not one utterance was tested');
  const judged = success === undefined || failure === undefined ? undefined : success + failure;
  if (judged !== undefined && judged > 0 && utterances !== undefined && judged < utterances) {
    reasons.push(`${judged} of ${utterances} utterances were tested`);
  }
  if (isPartial) reasons.push('the platform says that the run, or part of it, failed');
  if (minF1 === undefined) return reasons;
  if (f1 === undefined) reasons.push(`the F1 score is not told, and ${minF1} is the least`);
  else if (f1 < minF1) reasons.push(`an F1 score of ${f1}, and ${minF1} is the least`);
  return reasons;
}

/** Writes the JUnit report of a batch test, and says whether its thresholds were kept. */
export async function reportOf(brought: Brought, inputs: Inputs, { log, signal }: JobContext): Promise<Report> {
  const { ended, file, base } = brought;
  const figures = ended.figures ?? {};
  const [{ readTestResults }, { junitLines }] = await Promise.all([
    import('../report/read-test-results.ts'),
    import('../report/junit.ts'),
  ]);
  const cases = file && file.format !== 'zip' ? await readTestResults(file.path, signal) : undefined;
  if (!cases) {
    const why = file ? 'The result file has no columns that are known' : 'There is no result file';
    log.warning(`${why}: the report holds the figures alone.`);
  }
  const failedCases = cases?.filter(({ isPassed }) => !isPassed).length ?? 0;
  const reasons = missedThresholds(figures, inputs);
  // The report would show them, and the step would pass over them.
  if (failedCases > inputs.maxFailures && failedCases > (figures.failure ?? 0)) {
    reasons.push(`the result file lists ${failedCases} failures, and ${inputs.maxFailures} are allowed`);
  }
  const path = `${base}.junit.xml`;
  const suite = inputs.testSuite ?? '';
  const lines = junitLines({
    suite,
    botId: idOf(inputs, 'botId'),
    runId: ended.jobId ?? '',
    startedAt: ended.requestedAt,
    durationMs: brought.durationMs,
    cases,
    figures,
    thresholds: inputs,
    verdict: { isPassed: reasons.length === 0, reasons },
  });
  await writeFile(path, withLineBreaks(lines));
  const parts = (cases ?? []).filter(({ isPassed }) => !isPassed).map(partOf);
  return { path, parts, failure: reasons.length > 0 ? failureOf(suite, reasons, parts) : undefined };
}

function* withLineBreaks(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`;
}

function partOf({ name, kind, detail }: TestCase): Part {
  return { kind: 'utterance', name, status: 'failed', detail: detail || kind };
}

function failureOf(suite: string, reasons: readonly string[], parts: readonly Part[]): KoreaiError {
  const names = parts.length > 0 ? `: ${namedParts(parts)}` : '';
  return new KoreaiError(
    'platform-failed',
    `The batch test '${harmless(suite, 100)}' does not pass: ${reasons.join('; ')}${names}`,
    { hint: 'The report names what failed. Train the bot against it, or set maxFailures and minF1 to what may pass.' },
  );
}
