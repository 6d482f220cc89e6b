import { exportBot as botExport } from '../operations/export-bot.ts';
import { exportStatus as botExportStatus } from '../operations/export-status.ts';
import { importStatus as botImportStatus } from '../operations/import-status.ts';
import type { Inputs } from '../operations/inputs.ts';
import { idOf, type Operation } from '../operations/operation.ts';
import { publishStatus as botPublishStatus } from '../operations/publish-status.ts';

export { exportModel } from '../operations/export-model.ts';
export { exportTool } from '../operations/export-tool.ts';

/** The operations, with hints that speak of functions: a program has no use for the inputs of a step. */
export const exportBot: Operation = { ...botExport, pickUp: exportCall };
export const exportStatus: Operation = { ...botExportStatus, pickUp: exportCall };
export const publishStatus: Operation = {
  ...botPublishStatus,
  pickUp: (inputs) => `waitForPublish(client, { botId: '${idOf(inputs, 'botId')}' })`,
};
export const importStatus: Operation = {
  ...botImportStatus,
  pickUp: (_inputs, jobId) => `waitForImport(client, { jobId: '${jobId}' })`,
};

function exportCall(inputs: Inputs, jobId: string): string {
  const job = jobId === '' ? '' : `, jobId: '${jobId}'`;
  return `waitForExport(client, { botId: '${idOf(inputs, 'botId')}'${job} })`;
}
