import type { Operation } from '../jobs/operation.ts';
import { dockStatusOperation } from './dock-status.ts';
import { exportApp } from './export-app.ts';
import { exportBot } from './export-bot.ts';
import { exportModel } from './export-model.ts';
import { exportStatus } from './export-status.ts';
import { exportTool } from './export-tool.ts';
import { exportWorkflow } from './export-workflow.ts';
import { importBot } from './import-bot.ts';
import { importStatus } from './import-status.ts';
import { listBotsOperation } from './list-bots.ts';
import { publishBot } from './publish-bot.ts';
import { publishStatus } from './publish-status.ts';
import { runBatchTest } from './run-batch-test.ts';

/** Every operation there is. Adding one is one file and one line here. */
export const OPERATIONS: readonly Operation[] = [
  exportBot,
  exportStatus,
  publishStatus,
  importStatus,
  exportTool,
  exportModel,
  publishBot,
  importBot,
  runBatchTest,
  listBotsOperation,
  exportApp,
  exportWorkflow,
  dockStatusOperation,
];
