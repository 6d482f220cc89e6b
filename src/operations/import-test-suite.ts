import { invalidInputs } from '../core/errors.ts';
import { operation } from '../jobs/operation.ts';

/**
 * Imports a test suite from a file. A batch suite is imported by the answer itself, a conversation suite by a job that
 * plays the conversation (xo-additions.md, sections 1 and 2).
 */
export const importTestSuite = operation({
  name: 'import-test-suite',
  summary: 'Import a batch or conversation test suite from a file',
  target: 'botId',
  needs: ['botId', 'testSuite'],
  oneOf: ['archive', 'jobId'],
  takes: ['suiteType', 'userEmail', 'botLanguage', 'expectedBotName', 'requestBody'],
  archiveSample: 'tests/regression.csv',
  credentials: 'bot',
  permission:
    'For a conversation suite an app with `Conversation Tests Management`, and for the upload one of an admin of the account. For a batch suite an app of the App Builder, of that bot, with `Batch Tests Execution`; what its import needs is not documented by name.',
  async start(inputs, context) {
    const { botId, testSuite: name, botLanguage: language, suiteType, jobId, userEmail = '', requestBody } = inputs;
    const isBatch = suiteType === 'batch';
    const wanted = { botId, language, name };
    if (isBatch && jobId !== undefined)
      throw invalidInputs(['{jobId}: a batch suite is imported at once, without a job']);
    if (isBatch && !context.waits)
      throw invalidInputs(['{wait}: cannot be false for a batch suite, which is imported at once']);
    const { importBatchSuite, importConversationSuite, suiteImportPoll } = await import('../jobs/suite-import.ts');
    if (jobId !== undefined) {
      return { check: suiteImportPoll(context, { ...wanted, jobId }) };
    }
    if (!isBatch && userEmail === '') throw invalidInputs(['{userEmail}: is required for a conversation suite']);
    const { guardName } = await import('../jobs/guard-name.ts');
    const { upload } = await import('../jobs/uploads.ts');
    const { jsonIn, readLocalFile } = await import('../bot-files/local-file.ts');
    const file = await readLocalFile(inputs.archive ?? '', isBatch ? ['csv', 'json'] : ['json'], context);
    if (file.extension === 'json') jsonIn(file);
    await guardName(inputs, context);
    const fileId = await upload(file, context);
    const body = { fileName: fileId, name, description: 'Imported by koreai-ci' };
    if (!isBatch) {
      return importConversationSuite(wanted, { ...body, tags: [], userEmailId: userEmail, ...requestBody }, context);
    }
    const form = { fileType: file.extension, delimiter: ',', importType: 'new' };
    return importBatchSuite({ ...wanted, fileId }, { ...body, ...form, ...requestBody }, context);
  },
  resume: ({ botId, testSuite, suiteType, botLanguage }, jobId) => ({
    operation: 'import-test-suite',
    inputs: { botId, testSuite, suiteType, botLanguage, jobId },
  }),
});
