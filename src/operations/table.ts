import { invalidInputs } from '../core/errors.ts';
import type { Operation } from '../jobs/operation.ts';
import { deployModel } from './deploy-model.ts';
import { deployTool } from './deploy-tool.ts';
import { deployWorkflow } from './deploy-workflow.ts';
import { dockStatus } from './dock-status.ts';
import { exportApp } from './export-app.ts';
import { exportBot } from './export-bot.ts';
import { exportModel } from './export-model.ts';
import { exportProject } from './export-project.ts';
import { exportStatus } from './export-status.ts';
import { exportTool } from './export-tool.ts';
import { exportVariables } from './export-variables.ts';
import { exportWorkflow } from './export-workflow.ts';
import { importApp } from './import-app.ts';
import { importBot } from './import-bot.ts';
import { importBotFunctions } from './import-bot-functions.ts';
import { importModel } from './import-model.ts';
import { importProject } from './import-project.ts';
import { importStatus } from './import-status.ts';
import { importTestSuite } from './import-test-suite.ts';
import { importTool } from './import-tool.ts';
import { importVariables } from './import-variables.ts';
import { importWorkflow } from './import-workflow.ts';
import { listBots } from './list-bots.ts';
import { planImport } from './plan-import.ts';
import { planProject } from './plan-project.ts';
import { projectStatus } from './project-status.ts';
import { publishBot } from './publish-bot.ts';
import { publishStatus } from './publish-status.ts';
import { runBatchTest } from './run-batch-test.ts';
import { runConversationTest } from './run-conversation-test.ts';
import { trainBot } from './train-bot.ts';
import { undeployModel } from './undeploy-model.ts';
import { undeployTool } from './undeploy-tool.ts';
import { undeployWorkflow } from './undeploy-workflow.ts';

/** All operations by name. A new one needs a file of its own and a line here. */
export const operations = {
  exportBot,
  exportStatus,
  publishStatus,
  importStatus,
  exportTool,
  exportModel,
  publishBot,
  planImport,
  importBot,
  runBatchTest,
  listBots,
  exportApp,
  exportWorkflow,
  deployTool,
  dockStatus,
  importTool,
  importWorkflow,
  deployWorkflow,
  undeployTool,
  undeployWorkflow,
  importModel,
  deployModel,
  undeployModel,
  importApp,
  exportProject,
  importProject,
  planProject,
  projectStatus,
  trainBot,
  exportVariables,
  importVariables,
  importBotFunctions,
  importTestSuite,
  runConversationTest,
};

export const OPERATIONS: readonly Operation[] = Object.values(operations);

/** @throws KoreaiError `input-invalid` if there is no such operation */
export function operationNamed(name: string): Operation {
  const operation = OPERATIONS.find((candidate) => candidate.name === name);
  if (operation) return operation;
  const names = OPERATIONS.map((candidate) => candidate.name).join(', ');
  throw invalidInputs([`operation: must be one of ${names}`]);
}
