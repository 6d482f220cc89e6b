import { KoreaiError } from '../core/errors.ts';
import { type WordTable, wordTable } from '../core/status-words.ts';
import { awaitResult } from '../jobs/await-result.ts';
import { isBadEnd, judge, mismatch } from '../jobs/judge.ts';
import { idOf, type JobContext, type Operation } from '../jobs/operation.ts';
import { startOnce } from '../jobs/start-once.ts';
import type { JobState, Poll } from '../jobs/state.ts';
import { untilSeen } from '../jobs/until-seen.ts';
import { isUnknownPath } from '../platform/answer-error.ts';
import {
  type BatchStart,
  type BatchSuite,
  type BatchTestRecord,
  batchTestStatus,
  startBatchTest,
} from '../platform/batch-test.ts';
import type { Platform } from '../platform/client.ts';
import { batchDetails, batchVariant } from '../test-report/batch-details.ts';
import type { Inputs } from './inputs.ts';

/** `completed` says that the suite ran (kore-api.md, section 1.4); whether that is good the thresholds say. */
const BATCH_WORDS: WordTable = wordTable('completed', 'success', 'successful', 'finished', 'passed');

/** Runs a suite of batch tests, and passes only where its thresholds are kept. */
export const runBatchTest: Operation = {
  name: 'run-batch-test',
  summary: 'Run a batch test suite, and pass only where its thresholds are kept',
  target: 'botId',
  needs: ['botId', 'testSuite'],
  takes: ['botVersion', 'botLanguage', 'maxFailures', 'maxEntityFailures', 'minF1', 'requestBody'],
  credentials: 'bot',
  startsJob: true,
  archive: ['csv', 'json', 'zip'],
  archiveIsOptional: true,
  variant: batchVariant,
  details: batchDetails,
  async start(inputs, context) {
    const { run, started } = await startRun(inputs, context);
    const check = awaitResult(untilSeen(poll(context, run), { jobId: run.runId, isIssued: true }), {
      isThere: ({ metrics }) => metrics?.failure !== undefined || isBadEnd(metrics?.resultStatus ?? ''),
      warning: 'The batch test completed, but its figures are not there yet.',
      missing: {
        code: 'bad-response',
        message: 'The batch test completed without the number of its failures',
        hint: 'Without that number the test cannot pass. Look at the run in Kore.ai.',
      },
    });
    const facts = { status: started.status, jobId: started.id };
    const state = judge({
      facts,
      words: { ...BATCH_WORDS, succeeded: [] },
      noun: 'batch test',
      link: '',
      reason: started.reason,
    });
    return {
      state: state.kind === 'failed' ? state : { kind: 'running', ...facts },
      check,
      report: async (collected) =>
        (await import('../test-report/batch-report.ts')).reportOf(collected, inputs, context),
    };
  },
  resume: (inputs, jobId) => ({
    call: `GET /api/public/stream/${idOf(inputs, 'botId')}/testsuite/${encodeURIComponent(inputs.testSuite ?? '')}/${jobId}/status with the same credentials`,
  }),
};

type BatchRun = BatchSuite & { runId: string };

async function startRun(inputs: Inputs, context: JobContext): Promise<{ run: BatchRun; started: BatchStart }> {
  const { testSuite: suite = '', botLanguage: language } = inputs;
  const botId = idOf(inputs, 'botId');
  const body = { version: inputs.botVersion, ...inputs.requestBody };
  // The test suite of the platform uses one form, a row of its documentation the other.
  let resource: BatchSuite['resource'] = 'stream';
  const send = async (signal: AbortSignal, platform: Platform): Promise<BatchStart> => {
    const started = await startBatchTest(platform, { botId, suite, resource, language, body }, signal);
    if (started.id !== '') return started;
    throw new KoreaiError('bad-response', 'The reply to the start of the batch test names no run');
  };
  const started = await startOnce(
    {
      what: `batch test of bot ${botId}`,
      send: async (signal, platform) => {
        try {
          return await send(signal, platform);
        } catch (error) {
          // A path that is unknown starts nothing.
          if (!isUnknownPath(error) || resource === 'bot') throw error;
          resource = 'bot';
          return await send(signal, platform).catch((other: unknown) => {
            throw isUnknownPath(other) ? error : other;
          });
        }
      },
      beforeAgain: "See in the bot's batch tests whether a run was started, then run again.",
    },
    context,
  );
  return { started, run: { botId, suite, language, resource, runId: started.id } };
}

function poll(context: JobContext, run: BatchRun): Poll {
  return async (signal) => {
    const record = await batchTestStatus(context.platform, run, signal);
    if (record.id !== '' && record.id !== run.runId) throw mismatch('batch test', 'run', run.runId, record.id);
    if (record.botId !== '' && record.botId !== run.botId) throw mismatch('batch test', 'bot', run.botId, record.botId);
    return stateOf(record, run.runId);
  };
}

function stateOf(record: BatchTestRecord, jobId: string): JobState {
  const { status, percent, startedAt, isPartial, utterances, innerStatus, link, reason } = record;
  const metrics = { ...record.metrics, isPartial, utterances, resultStatus: innerStatus };
  const facts = { status, jobId, percent, requestedAt: startedAt, metrics };
  // A result that ended badly is reported with its numbers: see missedThresholds.
  const isOver = innerStatus === '' || isBadEnd(innerStatus);
  const components = isOver ? [] : [{ kind: 'result', name: '', status: innerStatus, detail: '' }];
  return judge({ facts, words: BATCH_WORDS, noun: 'batch test', link, reason, components });
}
