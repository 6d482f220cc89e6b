import { FILE_INPUTS, operation } from '../jobs/operation.ts';
import { batchDetails, batchVariant, decidingInputs } from '../test-report/test-details.ts';

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
  archive: ['csv', 'json', 'zip'],
  result: ['metrics', 'reportPath', 'file?'],
  variant: batchVariant,
  details: batchDetails,
  async start(inputs, context) {
    const { runBatchTest } = await import('../jobs/batch-test.ts');
    return {
      ...(await runBatchTest(inputs, context)),
      report: async (collected) =>
        (await import('../test-report/batch-report.ts')).batchReport(collected, inputs, context),
    };
  },
  resume: ({ botId, testSuite, ...inputs }, jobId) => ({
    operation: 'run-batch-test',
    inputs: { botId, testSuite, ...decidingInputs(inputs), jobId },
  }),
});
