import { KoreaiError } from '../core/errors.ts';
import { type WordTable, wordTable } from '../core/status-words.ts';
import { awaitResult } from '../jobs/await-result.ts';
import { onEitherPath } from '../jobs/either-path.ts';
import { isBadEnd, judge, mismatch } from '../jobs/judge.ts';
import { FILE_INPUTS, type JobContext, operation } from '../jobs/operation.ts';
import { startOnce } from '../jobs/start-once.ts';
import type { JobState, Poll } from '../jobs/state.ts';
import { untilSeen } from '../jobs/until-seen.ts';
import {
  type BatchStart,
  type BatchSuite,
  type BatchTestRecord,
  batchTestStatus,
  startBatchTest,
} from '../platform/batch-test.ts';
import { type BatchInputs, batchDetails, batchVariant, decidingInputs } from '../test-report/test-details.ts';

/** `completed` means that the suite ran (kore-api.md, section 1.4); the thresholds decide whether it passed. */
const BATCH_WORDS: WordTable = wordTable('completed', 'success', 'successful', 'finished', 'passed');

/**
 * Runs a suite of batch tests and waits for the end. A completed run is not yet a success: `maxFailures`,
 * `maxEntityFailures` and `minF1` decide. A run does not pass if it reports no number of failures, tested nothing, or
 * reports that a part of it failed. With `jobId`, a run that was started before is waited for.
 *
 * A JUnit XML report is written to `outputDir` whether it passes or not, as `<botId>-<testSuite>.junit.xml` (with the
 * version and the language if they are not the default ones), and the platform's own result file is kept beside it. The
 * components of the result are the tests that failed.
 *
 * Source: Kore.ai's pages Run a Batch Test API and Batch Test Execution Status API (kore-api.md, section 1.4).
 */
export const runBatchTest = operation({
  name: 'run-batch-test',
  summary: 'Run a batch test suite, and pass only if its thresholds are met',
  target: 'botId',
  needs: ['botId', 'testSuite'],
  takes: [
    'jobId',
    'botVersion',
    'botLanguage',
    'maxFailures',
    'maxEntityFailures',
    'minF1',
    'requestBody',
    ...FILE_INPUTS,
  ],
  credentials: 'bot',
  permission:
    'An app of the App Builder, of that bot, with `Batch Tests Execution`. A new permission counts once the bot was published.',
  startsJob: true,
  archive: ['csv', 'json', 'zip'],
  result: ['metrics', 'reportPath', 'file?'],
  variant: batchVariant,
  details: batchDetails,
  async start(inputs, context) {
    const { jobId } = inputs;
    const started = jobId === undefined ? await startRun(inputs, context) : undefined;
    const runId = started?.id ?? jobId ?? '';
    const poll = pollRun(context, { ...suiteOf(inputs), runId }, started?.resource);
    const check = awaitResult(untilSeen(poll, { jobId: runId, isIssued: started !== undefined }), {
      isAvailable: ({ metrics }) => metrics?.failure !== undefined || isBadEnd(metrics?.resultStatus ?? ''),
      warning: 'The batch test completed, but its metrics are not available yet.',
      missing: {
        code: 'bad-response',
        message: 'The batch test completed without a number of failures',
        hint: 'Without that number the test cannot pass. Check the run in Kore.ai.',
      },
    });
    return {
      state: started && startState(started),
      check,
      report: async (collected) =>
        (await import('../test-report/batch-report.ts')).reportOf(collected, inputs, context),
    };
  },
  resume: ({ botId, testSuite, ...inputs }, jobId) => ({
    operation: 'run-batch-test',
    inputs: { botId, testSuite, ...decidingInputs(inputs), jobId },
  }),
});

type Resource = BatchSuite['resource'];
type Suite = Omit<BatchSuite, 'resource'>;

function suiteOf({
  botId,
  testSuite: suite,
  botLanguage: language,
}: Pick<BatchInputs, 'botId' | 'testSuite' | 'botLanguage'>): Suite {
  return { botId, suite, language };
}

/** The reply only means that the run was accepted; a status in it that sounds like the end proves nothing. */
function startState(started: BatchStart): JobState {
  const facts = { status: started.status, jobId: started.id };
  const words = { ...BATCH_WORDS, succeeded: [] };
  const state = judge({ facts, words, noun: 'batch test', link: '', reason: started.reason });
  return state.kind === 'failed' ? state : { kind: 'running', ...facts };
}

/** The platform's tests use the first form of the path, its documentation also the second. */
const RESOURCES = ['stream', 'bot'] as const satisfies readonly Resource[];

function startRun(inputs: BatchInputs, context: JobContext): Promise<BatchStart & { resource: Resource }> {
  const body = { version: inputs.botVersion, ...inputs.requestBody };
  return startOnce(
    {
      what: `batch test of bot ${inputs.botId}`,
      send: (signal, platform) =>
        onEitherPath(RESOURCES, async (resource) => {
          const started = await startBatchTest(platform, { ...suiteOf(inputs), resource, body }, signal);
          // A run that the reply itself reports as failed needs no id.
          if (started.id !== '' || isBadEnd(started.status)) return { ...started, resource };
          throw new KoreaiError('bad-response', 'The reply to the start of the batch test names no run');
        }),
      beforeAgain: "Check in the bot's batch tests whether a run was started, and then run again.",
    },
    context,
  );
}

function pollRun(context: JobContext, run: Suite & { runId: string }, known: Resource | undefined): Poll {
  return async (signal, freshConnection) => {
    const ask = (resource: Resource) =>
      batchTestStatus(context.platform, { ...run, resource }, signal, freshConnection);
    const record = known ? await ask(known) : await onEitherPath(RESOURCES, ask);
    if (record.id !== '' && record.id !== run.runId) throw mismatch('batch test', 'run', run.runId, record.id);
    if (record.botId !== '' && record.botId !== run.botId) throw mismatch('batch test', 'bot', run.botId, record.botId);
    return stateOf(record, run.runId);
  };
}

function stateOf(record: BatchTestRecord, jobId: string): JobState {
  const { status, percent, startedAt, isPartial, utterances, innerStatus, link, reason, error } = record;
  const metrics = { ...record.metrics, isPartial, utterances, resultStatus: innerStatus };
  const facts = { status, jobId, percent, requestedAt: startedAt, metrics };
  // A result that ended badly is reported with its numbers: see missedThresholds.
  const isOver = innerStatus === '' || isBadEnd(innerStatus);
  const components = isOver ? [] : [{ kind: 'result', name: '', status: innerStatus, detail: '' }];
  return judge({ facts, words: BATCH_WORDS, noun: 'batch test', link, reason, error, components });
}
