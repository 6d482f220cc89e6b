import { expect, test } from '@jest/globals';
import type {
  ExportAppParams,
  ExportBotParams,
  ExportModelParams,
  ExportToolParams,
  ExportWorkflowParams,
  ImportBotParams,
  listBots,
  PublishBotParams,
  RunBatchTestParams,
  RunOptions,
  WaitForDockJobParams,
  WaitForExportParams,
  WaitForImportParams,
  WaitForPublishParams,
} from '../../src/lib.ts';
import { OPERATIONS } from '../../src/operations/table.ts';

type Names<T> = Readonly<Record<keyof T, true>>;

const archive = { outputDir: true, extract: true, downloadOrigin: true } as const;
const bot: Names<ExportBotParams> = { botId: true, exportType: true, requestBody: true, normalize: true, ...archive };
const tool: Names<ExportToolParams> = { toolId: true, flowId: true, requestBody: true, ...archive };
const model: Names<ExportModelParams> = { modelId: true, requestBody: true, ...archive };
const exported: Names<WaitForExportParams> = {
  botId: true,
  jobId: true,
  since: true,
  exportType: true,
  normalize: true,
  ...archive,
};
const publish: Names<WaitForPublishParams> = { botId: true, since: true, allowAwaitingApproval: true };
const workflow: Names<ExportWorkflowParams> = { workflowId: true, flowId: true, requestBody: true, ...archive };
const app: Names<ExportAppParams> = { appId: true, appVersion: true, ...archive };
const dock: Names<WaitForDockJobParams> = { jobId: true, ...archive };
const publishing: Names<PublishBotParams> = {
  botId: true,
  versionComment: true,
  expectedBotName: true,
  allowAwaitingApproval: true,
  requestBody: true,
};
const importing: Names<ImportBotParams> = {
  archive: true,
  botId: true,
  botName: true,
  expectedBotName: true,
  requestBody: true,
  variables: true,
};
const batch: Names<RunBatchTestParams> = {
  botId: true,
  testSuite: true,
  botVersion: true,
  botLanguage: true,
  maxFailures: true,
  maxEntityFailures: true,
  minF1: true,
  requestBody: true,
  ...archive,
};
/** Its second parameter is the options: there is nothing to choose. */
const bots: Names<Omit<NonNullable<Parameters<typeof listBots>[1]>, keyof RunOptions>> = {};
const imported: Names<WaitForImportParams> = { jobId: true, botId: true, since: true };

const FUNCTIONS: readonly [string, object][] = [
  ['export-bot', bot],
  ['export-tool', tool],
  ['export-model', model],
  ['export-status', exported],
  ['publish-status', publish],
  ['import-status', imported],
  ['export-workflow', workflow],
  ['export-app', app],
  ['dock-status', dock],
  ['publish-bot', publishing],
  ['import-bot', importing],
  ['run-batch-test', batch],
  ['list-bots', bots],
];
/** What the action takes from its environment, of which the library reads none. */
const OWN: Partial<Record<string, string[]>> = { 'import-bot': ['variables'] };

test.each(FUNCTIONS)('the parameters of %s are the inputs of the contract', (name, params) => {
  const operation = OPERATIONS.find((candidate) => candidate.name === name);
  const inputs = [...(operation?.needs ?? []), ...(operation?.oneOf ?? []), ...(operation?.takes ?? [])];
  const collection = operation?.archive.length ? Object.keys(archive) : [];

  expect(Object.keys(params).sort()).toEqual([...inputs, ...collection, ...(OWN[name] ?? [])].sort());
});

test('every operation of the table has its function', () => {
  expect(FUNCTIONS.map(([name]) => name).sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
});
