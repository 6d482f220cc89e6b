import { expect, test } from '@jest/globals';
import type {
  ExportBotParams,
  ExportModelParams,
  ExportToolParams,
  WaitForExportParams,
  WaitForImportParams,
  WaitForPublishParams,
} from '../../src/lib.ts';
import { OPERATIONS } from '../../src/operations/table.ts';

type Names<T> = Readonly<Record<keyof T, true>>;

const archive = { outputDir: true, extract: true, downloadOrigin: true } as const;
const bot: Names<ExportBotParams> = { botId: true, exportType: true, requestBody: true, ...archive };
const tool: Names<ExportToolParams> = { toolId: true, flowId: true, requestBody: true, ...archive };
const model: Names<ExportModelParams> = { modelId: true, requestBody: true, ...archive };
const exported: Names<WaitForExportParams> = { botId: true, jobId: true, since: true, exportType: true, ...archive };
const publish: Names<WaitForPublishParams> = { botId: true, since: true, allowAwaitingApproval: true };
const imported: Names<WaitForImportParams> = { jobId: true, botId: true, since: true };

test.each<[string, object]>([
  ['export-bot', bot],
  ['export-tool', tool],
  ['export-model', model],
  ['export-status', exported],
  ['publish-status', publish],
  ['import-status', imported],
])('the parameters of %s are the inputs of the contract', (name, params) => {
  const operation = OPERATIONS.find((candidate) => candidate.name === name);
  const inputs = [...(operation?.needs ?? []), ...(operation?.takes ?? [])];
  const home = operation?.archive.length ? Object.keys(archive) : [];

  expect(Object.keys(params).sort()).toEqual([...inputs, ...home].sort());
});

test('every operation of the table has its function', () => {
  const known = ['export-bot', 'export-status', 'publish-status', 'import-status', 'export-tool', 'export-model'];
  expect(OPERATIONS.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});
