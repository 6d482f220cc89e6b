import { type WordTable, wordTable } from '../core/status-words.ts';
import { type BatchTestRecord, batchTestStatus, startBatchTest } from '../platform/batch-test.ts';
import { eitherPath } from './either-path.ts';
import { isBadEnd, judge } from './judge.ts';
import type { InputsOf, Job, JobContext } from './operation.ts';
import { awaitResult, type JobToPoll, pollById } from './poll.ts';
import { startJob } from './start-job.ts';
import type { JobState, Poll } from './state.ts';

type BatchInputs = InputsOf<'botId' | 'testSuite', 'jobId' | 'botVersion' | 'botLanguage' | 'requestBody'>;

/** `completed` means that the suite ran (kore-api.md, section 1.4); the thresholds decide whether it passed. */
const BATCH_WORDS: WordTable = wordTable('completed', 'success', 'successful', 'finished', 'passed');

/** Runs a suite of batch tests, or polls the run that `jobId` names. */
export function runBatchTest(inputs: BatchInputs, context: JobContext): Promise<Job> {
  const { botId, testSuite, botLanguage: language, jobId } = inputs;
  const suite = { botId, suite: testSuite, language };
  const body = { version: inputs.botVersion, ...inputs.requestBody };
  // The platform's tests use the first form of the path, its documentation also the second.
  const onPath = eitherPath(['stream', 'bot'] as const);
  const poll = (job: JobToPoll): Poll =>
    pollById(
      { ...job, noun: 'batch test', id: 'run', botId },
      (options) =>
        onPath((resource) => batchTestStatus(context.platform, { ...suite, resource, runId: job.jobId }, options)),
      stateOf,
    );
  return startJob(
    {
      noun: 'batch test',
      what: `batch test of bot ${botId}`,
      words: BATCH_WORDS,
      jobId,
      send: (signal, platform) => onPath((resource) => startBatchTest(platform, { ...suite, resource, body }, signal)),
      beforeAgain: "Check in the bot's batch tests whether a run was started, and then run again.",
      poll: (job) =>
        awaitResult(poll(job), {
          isAvailable: ({ metrics }) => metrics?.failure !== undefined || isBadEnd(metrics?.resultStatus ?? ''),
          warning: 'The batch test completed, but its metrics are not available yet.',
          missing: {
            code: 'bad-response',
            message: 'The batch test completed without a number of failures',
            hint: 'Without that number the test cannot pass. Check the run in Kore.ai.',
          },
        }),
    },
    context,
  );
}

function stateOf({ metrics, ...record }: BatchTestRecord): JobState {
  const { resultStatus = '' } = metrics;
  // A result that ended badly is reported with its numbers: see missedThresholds.
  const isOver = resultStatus === '' || isBadEnd(resultStatus);
  const components = isOver ? [] : [{ kind: 'result', name: '', status: resultStatus, detail: '' }];
  return judge({ ...record, components: [] }, 'batch test', { words: BATCH_WORDS, components, facts: { metrics } });
}
