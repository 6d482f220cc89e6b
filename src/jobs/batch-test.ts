import { type WordTable, wordTable } from '../core/status-words.ts';
import {
  type BatchStart,
  type BatchSuite,
  type BatchTestRecord,
  batchTestStatus,
  startBatchTest,
} from '../platform/batch-test.ts';
import { awaitResult, untilSeen } from './await-result.ts';
import { expectSame, isBadEnd, judge } from './judge.ts';
import type { InputsOf, Job, JobContext } from './operation.ts';
import { acceptedState, onEitherPath, startOnce, withJobId } from './start-once.ts';
import type { JobState, Poll } from './state.ts';

type BatchInputs = InputsOf<'botId' | 'testSuite', 'jobId' | 'botVersion' | 'botLanguage' | 'requestBody'>;

/** `completed` means that the suite ran (kore-api.md, section 1.4); the thresholds decide whether it passed. */
const BATCH_WORDS: WordTable = wordTable('completed', 'success', 'successful', 'finished', 'passed');

/** Runs a suite of batch tests, or polls the run that `jobId` names. */
export async function runBatchTest(inputs: BatchInputs, context: JobContext): Promise<Job> {
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
    state:
      started && acceptedState({ status: started.status, jobId: runId }, BATCH_WORDS, 'batch test', started.reason),
    check,
  };
}

type Resource = BatchSuite['resource'];
type Suite = Omit<BatchSuite, 'resource'>;

function suiteOf({
  botId,
  testSuite: suite,
  botLanguage: language,
}: Pick<BatchInputs, 'botId' | 'testSuite' | 'botLanguage'>): Suite {
  return { botId, suite, language };
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
          return { ...withJobId(started, 'batch test'), resource };
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
    expectSame('batch test', 'run', run.runId, record.id);
    expectSame('batch test', 'bot', run.botId, record.botId);
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
