import type { Component, TestStep } from '../core/facts.ts';
import { sanitize } from '../core/sanitize.ts';
import { type WordTable, wordTable } from '../core/status-words.ts';
import {
  type ConversationRecord,
  conversationTestStatus,
  startConversationTest,
} from '../platform/conversation-test.ts';
import { failure, isBadEnd, judge } from './judge.ts';
import type { InputsOf, Job, JobContext } from './operation.ts';
import { awaitResult, type JobToPoll, pollById } from './poll.ts';
import { startJob } from './start-job.ts';
import type { JobState, Poll } from './state.ts';

/** `passed` alone: any other word, such as `completed`, does not say that every step passed. */
const CONVERSATION_WORDS: WordTable = wordTable('passed');

type ConversationInputs = InputsOf<
  'botId' | 'testSuite' | 'userEmail',
  'jobId' | 'botVersion' | 'botLanguage' | 'requestBody'
>;

/**
 * Runs a suite of conversation tests, or polls the run that `jobId` names.
 *
 * @param version - the version that is tested: `published` or `inDevelopment`
 * @param onRecord - called with what each poll reported
 */
export function runConversationTest(
  inputs: ConversationInputs,
  context: JobContext,
  version: string,
  onRecord: (record: ConversationRecord) => void,
): Promise<Job> {
  const { botId, testSuite, botLanguage: language, jobId, userEmail } = inputs;
  const suite = { botId, suite: testSuite, language };
  const body = { version: inputs.botVersion, userEmailId: userEmail, ...inputs.requestBody };
  const poll = (job: JobToPoll): Poll =>
    pollById(
      { ...job, noun: 'conversation test', id: 'run', botId },
      (options) => conversationTestStatus(context.platform, { ...suite, runId: job.jobId }, options),
      (record) => {
        const clean = redacted(record, context);
        onRecord(clean);
        return stateOf(clean, version);
      },
    );
  return startJob(
    {
      noun: 'conversation test',
      what: `conversation test of bot ${botId}`,
      words: CONVERSATION_WORDS,
      jobId,
      send: (signal, platform) => startConversationTest(platform, { ...suite, body }, signal),
      beforeAgain: "Check in the bot's conversation tests whether a run was started, and then run again.",
      poll: (job) =>
        awaitResult(poll(job), {
          isAvailable: ({ metrics }) =>
            [metrics?.success, metrics?.failure, metrics?.utterances].every((number) => number !== undefined),
          warning: 'The conversation test passed, but its numbers of steps are not available yet.',
          missing: {
            code: 'bad-response',
            message: 'The conversation test passed, but did not report how many steps it has and how they ended',
            hint: 'Without these numbers it cannot pass. Check the run in Kore.ai.',
          },
        }),
    },
    context,
  );
}

/** A run passes only if as many steps passed as there are, and none failed. */
function stateOf(record: ConversationRecord, versionTested: string): JobState {
  const { counts, innerStatus } = record;
  const steps = record.steps.map(componentOf);
  const inner = { kind: 'result', name: '', status: innerStatus, detail: '' };
  const others = record.components.filter(({ kind, status: word }) => kind !== inner.kind || word !== innerStatus);
  const state = judge(record, 'conversation test', {
    words: CONVERSATION_WORDS,
    components: [inner, ...steps, ...others].filter((component) => component.status !== ''),
    facts: {
      metrics: { success: counts.passed, failure: counts.failed, utterances: counts.total },
      components: steps.filter((step) => isBadEnd(step.status)),
    },
  });
  if (state.kind !== 'succeeded') return state;
  const why = contradictions(record);
  if (why.length > 0) {
    const message = `The conversation test reports '${sanitize(state.status, 60)}', but ${why.join(', and ')}`;
    return failure(state, 'platform-failed', message, 'Check the run in Kore.ai.');
  }
  return { ...state, warning: versionWarning(record.version, versionTested) };
}

/** Redacted before any of its text is cut: half a secret would not be recognized. */
function redacted(record: ConversationRecord, { secrets }: JobContext): ConversationRecord {
  const steps = record.steps.map(({ input, status, failures }) => ({
    input: secrets.redact(input),
    status,
    failures: failures.map(({ kind, expected, actual }) => ({
      kind,
      expected: secrets.redact(expected),
      actual: secrets.redact(actual),
    })),
  }));
  return { ...record, steps };
}

/** A step as a component, by its number. */
function componentOf({ input, status, failures }: TestStep, at: number): Component {
  const detail = failures
    .map(({ kind, expected, actual }) => `${kind}: expected ${expected}, got ${actual}`)
    .join('; ');
  return { kind: `step ${at + 1}`, name: input, status, detail };
}

/** How its numbers contradict a run that reports that it passed. */
function contradictions({ counts, suiteSteps }: ConversationRecord): string[] {
  const { passed, failed = 0, total } = counts;
  const reasons: string[] = [];
  if (failed > 0) reasons.push(`${failed} of ${total ?? 'its'} steps failed`);
  if (total === 0) reasons.push('it has no steps');
  if (passed !== undefined && total !== undefined && passed !== total) {
    reasons.push(`${passed} of ${total} steps passed`);
  }
  if (total !== undefined && suiteSteps !== undefined && total !== suiteSteps) {
    reasons.push(`${total} of the ${suiteSteps} steps of the suite were counted`);
  }
  return reasons;
}

/** The documentation's own sample reports `configured` after a request for `published`, so that is no failure. */
function versionWarning(reported: string, wanted: string): string | undefined {
  const usual: Readonly<Record<string, string>> = { published: 'published', inDevelopment: 'configured' };
  const expected = usual[wanted];
  if (reported === '' || expected === undefined || reported === expected || reported === wanted) return undefined;
  return `The version ${wanted} was to be tested, and the result says '${sanitize(reported, 60)}'.`;
}
