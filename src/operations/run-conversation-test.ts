import { operation } from '../jobs/operation.ts';
import type { ConversationRecord } from '../platform/conversation-test.ts';
import {
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
  result: ['metrics', 'reportPath'],
  variant: conversationVariant,
  details: conversationDetails,
  async start(inputs, context) {
    const { runConversationTest } = await import('../jobs/conversation-test.ts');
    let last: ConversationRecord | undefined;
    const job = await runConversationTest(inputs, context, versionTested(inputs), (record) => {
      last = record;
    });
    return {
      ...job,
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
