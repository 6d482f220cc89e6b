import { KoreaiError } from '../core/errors.ts';
import { isBadEnd, judge } from '../jobs/judge.ts';
import { type JobContext, operation } from '../jobs/operation.ts';
import { CONVERSATION_WORDS, conversationPoll } from '../jobs/poll-conversation-test.ts';
import { startOnce } from '../jobs/start-once.ts';
import type { JobState } from '../jobs/state.ts';
import {
  type ConversationRecord,
  type ConversationStart,
  startConversationTest,
} from '../platform/conversation-test.ts';
import {
  type ConversationInputs,
  conversationDetails,
  conversationVariant,
  decidingInputs,
  versionTested,
} from '../test-report/test-details.ts';

/** Runs a suite of conversation tests, and passes only if every step passed (xo-additions.md, section 1). */
export const runConversationTest = operation({
  name: 'run-conversation-test',
  summary: 'Run a conversation test suite, and pass only if all of it passed',
  target: 'botId',
  needs: ['botId', 'testSuite', 'userEmail'],
  takes: ['jobId', 'botVersion', 'botLanguage', 'requestBody', 'outputDir'],
  credentials: 'bot',
  permission: 'An app with `Conversation Tests Execution`. Testers may not run them.',
  startsJob: true,
  archive: [],
  result: ['metrics', 'reportPath'],
  variant: conversationVariant,
  details: conversationDetails,
  async start(inputs, context) {
    const { botId, testSuite: suite, botLanguage: language, jobId } = inputs;
    const started = jobId === undefined ? await startRun(inputs, context) : undefined;
    let last: ConversationRecord | undefined;
    const check = conversationPoll(context, {
      ...{ botId, suite, language },
      runId: started?.id ?? jobId ?? '',
      version: versionTested(inputs),
      isIssued: started !== undefined,
      onRecord: (record) => {
        last = record;
      },
    });
    return {
      state: started && startState(started),
      check,
      report: async (collected) =>
        (await import('../test-report/conversation-report.ts')).conversationReport(collected, inputs, last, context),
      reportsFailure: true,
    };
  },
  resume: ({ botId, testSuite, userEmail, botVersion, botLanguage }, jobId) => ({
    operation: 'run-conversation-test',
    inputs: { botId, testSuite, userEmail, ...decidingInputs({ botVersion, botLanguage }), jobId },
  }),
});

/** The reply only means that the run was accepted; a status in it that sounds like the end proves nothing. */
function startState(started: ConversationStart): JobState {
  const facts = { status: started.status, jobId: started.id };
  const words = { ...CONVERSATION_WORDS, succeeded: [] };
  const state = judge({ facts, words, noun: 'conversation test', link: '', reason: started.reason });
  return state.kind === 'failed' ? state : { kind: 'running', ...facts };
}

function startRun(inputs: ConversationInputs, context: JobContext): Promise<ConversationStart> {
  const { botId, testSuite: suite, botLanguage: language, userEmail } = inputs;
  const body = { version: inputs.botVersion, userEmailId: userEmail, ...inputs.requestBody };
  return startOnce(
    {
      what: `conversation test of bot ${botId}`,
      send: async (signal, platform) => {
        const started = await startConversationTest(platform, { botId, suite, language, body }, signal);
        // A run that the reply itself reports as failed needs no id.
        if (started.id !== '' || isBadEnd(started.status)) return started;
        throw new KoreaiError('bad-response', 'The reply to the start of the conversation test names no run');
      },
      beforeAgain: "Check in the bot's conversation tests whether a run was started, and then run again.",
    },
    context,
  );
}
