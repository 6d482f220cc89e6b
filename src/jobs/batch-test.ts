import { type WordTable, wordTable } from '../core/status-words.ts';
import { type BatchSuite, type BatchTestRecord, batchTestStatus, startBatchTest } from '../platform/batch-test.ts';
import { isBadEnd, judge } from './judge.ts';
import type { InputsOf, Job, JobContext } from './operation.ts';
import { awaitResult, pollById } from './poll.ts';
import { acceptedState, onEitherPath, startOnce, withJobId } from './start-once.ts';
import type { JobState } from './state.ts';

type BatchInputs = InputsOf<'botId' | 'testSuite', 'jobId' | 'botVersion' | 'botLanguage' | 'requestBody'>;

/** `completed` means that the suite ran (kore-api.md, section 1.4); the thresholds decide whether it passed. */
const BATCH_WORDS: WordTable = wordTable('completed', 'success', 'successful', 'finished', 'passed');

/** The platform's tests use the first form of the path, its documentation also the second. */
const RESOURCES = ['stream', 'bot'] as const;

/** Runs a suite of batch tests, or polls the run that `jobId` names. */
export async function runBatchTest(inputs: BatchInputs, context: JobContext): Promise<Job> {
  const { botId, testSuite, botLanguage: language, jobId } = inputs;
  const suite = { botId, suite: testSuite, language };
  const started = jobId === undefined ? await startRun(suite, inputs, context) : undefined;
  const runId = started?.id ?? jobId ?? '';
  const resources = started ? ([started.resource] as const) : RESOURCES;
  const poll = pollById(
    { noun: 'batch test', id: 'run', jobId: runId, botId, isIssued: started !== undefined },
    (signal, freshConnection) =>
      onEitherPath(resources, (resource) =>
        batchTestStatus(context.platform, { ...suite, runId, resource }, signal, freshConnection),
      ),
    (record) => stateOf(record, runId),
  );
  const check = awaitResult(poll, {
    isAvailable: ({ metrics }) => metrics?.failure !== undefined || isBadEnd(metrics?.resultStatus ?? ''),
    warning: 'The batch test completed, but its metrics are not available yet.',
    missing: {
      code: 'bad-response',
      message: 'The batch test completed without a number of failures',
      hint: 'Without that number the test cannot pass. Check the run in Kore.ai.',
    },
  });
  const facts = { status: started?.status ?? '', jobId: runId };
  return { state: started && acceptedState(facts, BATCH_WORDS, 'batch test', started.reason), check };
}

/** Starts a run, and returns the form of the path by which the platform knows the suite. */
function startRun(suite: Omit<BatchSuite, 'resource'>, inputs: BatchInputs, context: JobContext) {
  const body = { version: inputs.botVersion, ...inputs.requestBody };
  return startOnce(
    {
      what: `batch test of bot ${inputs.botId}`,
      send: (signal, platform) =>
        onEitherPath(RESOURCES, async (resource) => {
          const started = await startBatchTest(platform, { ...suite, resource, body }, signal);
          return { ...withJobId(started, 'batch test'), resource };
        }),
      beforeAgain: "Check in the bot's batch tests whether a run was started, and then run again.",
    },
    context,
  );
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
