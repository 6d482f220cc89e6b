import { writeFile } from 'node:fs/promises';
import { KoreaiError } from '../core/errors.ts';
import type { Component, Metrics } from '../core/facts.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Inputs } from '../inputs/fields.ts';
import { isBadEnd, namedComponents } from '../jobs/judge.ts';
import type { Collected, JobContext, Report } from '../jobs/operation.ts';
import { batchJunit } from './batch-junit.ts';
import { readTestResults, type TestCase } from './read-test-results.ts';
import type { BatchInputs } from './test-details.ts';

type Thresholds = Pick<Inputs, 'maxFailures' | 'maxEntityFailures' | 'minF1'>;

/** Why a batch test does not pass; empty if it does. A number that was not reported does not pass. */
export function missedThresholds(metrics: Metrics, { maxFailures, maxEntityFailures, minF1 }: Thresholds): string[] {
  const { failure, entityFailures = 0, success, f1, isPartial, utterances, resultStatus = '' } = metrics;
  const reasons: string[] = [];
  if (isBadEnd(resultStatus)) reasons.push(`the result of the run reports '${sanitize(resultStatus, 60)}'`);
  if (failure === undefined) reasons.push('the number of failures was not reported');
  else if (failure > maxFailures) reasons.push(`${counted(failure, 'failure')} (allowed: ${maxFailures})`);
  if (entityFailures > maxEntityFailures) {
    reasons.push(`${counted(entityFailures, 'entity or trait failure')} (allowed: ${maxEntityFailures})`);
  }
  const ran = (success ?? utterances ?? 0) + (failure ?? 0);
  if (ran === 0) reasons.push('no utterance was tested');
  const judged = success === undefined || failure === undefined ? undefined : success + failure;
  if (judged !== undefined && judged > 0 && utterances !== undefined && judged < utterances) {
    reasons.push(`only ${judged} of ${utterances} utterances were tested`);
  }
  if (isPartial) reasons.push('Kore.ai reports that part of the run failed');
  if (minF1 === undefined) return reasons;
  if (f1 === undefined) reasons.push(`no F1 score from 0 to 1 was reported (at least: ${minF1})`);
  else if (f1 < minF1) reasons.push(`an F1 score of ${f1} (at least: ${minF1})`);
  return reasons;
}

/** Writes the JUnit report of a batch test, and checks its thresholds. */
export async function batchReport(
  collected: Collected,
  inputs: BatchInputs,
  { log, signal }: JobContext,
): Promise<Report> {
  const { ended, file, base } = collected;
  const cases = file && file.format !== 'zip' ? await readTestResults(file.path, signal) : undefined;
  if (!cases) {
    const why = file ? 'The result file has no known columns' : 'There is no result file';
    log.warning(`${why}: the report only contains the metrics.`);
  }
  const reported = ended.metrics ?? {};
  const metrics = cases ? withFile(reported, cases) : reported;
  const reasons = missedThresholds(metrics, inputs);
  if (metrics.entityFailures === undefined) {
    log.warning('The number of failed entities and traits was not reported.');
  }
  if (cases && isWorse(metrics, reported)) {
    log.info(
      `The result file lists more failures than Kore.ai's metrics (${failuresText(reported)}), so it counts: ${failuresText(metrics)}.`,
    );
  }
  const path = `${base}.junit.xml`;
  const { jobId: runId = '', requestedAt: startedAt } = ended;
  const { durationMs } = collected;
  await writeFile(path, batchJunit({ inputs, runId, startedAt, durationMs, cases, metrics, reasons }));
  const components = (cases ?? []).filter(({ isPassed }) => !isPassed).map(componentOf);
  return {
    path,
    components,
    metrics,
    failure: reasons.length > 0 ? failureOf(inputs.testSuite, reasons, components) : undefined,
  };
}

/** For each kind of failure, the higher number of metrics and result file counts. */
function withFile(metrics: Metrics, cases: readonly TestCase[]): Metrics {
  const sum = (of: (found: TestCase) => number): number => cases.reduce((total, found) => total + of(found), 0);
  const utterances = sum(({ failedUtterances }) => failedUtterances);
  const entities = sum(({ failedEntities }) => failedEntities);
  const { failure, entityFailures = 0 } = metrics;
  return {
    ...metrics,
    failure: failure === undefined ? undefined : Math.max(failure, utterances),
    entityFailures: Math.max(entityFailures, entities),
  };
}

function isWorse(metrics: Metrics, reported: Metrics): boolean {
  return metrics.failure !== reported.failure || (metrics.entityFailures ?? 0) > (reported.entityFailures ?? 0);
}

function failuresText({ failure = 0, entityFailures = 0 }: Metrics): string {
  return `${counted(failure, 'failure')}, ${counted(entityFailures, 'entity or trait failure')}`;
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function componentOf({ name, kind, detail, failedUtterances }: TestCase): Component {
  return { kind: failedUtterances > 0 ? 'utterance' : 'entity', name, status: 'failed', detail: detail || kind };
}

function failureOf(suite: string, reasons: readonly string[], components: readonly Component[]): KoreaiError {
  const names = components.length > 0 ? `: ${namedComponents(components)}` : '';
  return new KoreaiError(
    'platform-failed',
    `Batch test '${sanitize(suite, 100)}' failed: ${reasons.join('; ')}${names}`,
    { hint: 'The report names what failed. Train the bot, or change {maxFailures}, {maxEntityFailures} and {minF1}.' },
  );
}
