import { exportBot } from './export-bot.ts';
import { exportModel } from './export-model.ts';
import { exportStatus } from './export-status.ts';
import { exportTool } from './export-tool.ts';
import { importStatus } from './import-status.ts';
import type { Operation } from './operation.ts';
import { publishStatus } from './publish-status.ts';

/** Every operation there is. Adding one is one file and one line here. */
export const OPERATIONS: readonly Operation[] = [
  exportBot,
  exportStatus,
  publishStatus,
  importStatus,
  exportTool,
  exportModel,
];
