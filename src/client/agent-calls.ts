import { deployModel as deployModelOperation } from '../operations/deploy-model.ts';
import { deployWorkflow as deployWorkflowOperation } from '../operations/deploy-workflow.ts';
import { importApp as importAppOperation } from '../operations/import-app.ts';
import { importModel as importModelOperation } from '../operations/import-model.ts';
import { importTool as importToolOperation } from '../operations/import-tool.ts';
import { importWorkflow as importWorkflowOperation } from '../operations/import-workflow.ts';
import { undeployModel as undeployModelOperation } from '../operations/undeploy-model.ts';
import { undeployTool as undeployToolOperation } from '../operations/undeploy-tool.ts';
import { undeployWorkflow as undeployWorkflowOperation } from '../operations/undeploy-workflow.ts';
import { call, start } from './call.ts';

// Each takes the inputs of the operation of its name, rejects with a JobError, and needs an API key. What it does is
// described with the operation in src/operations.

/**
 * Imports an exported tool into an existing tool (`toolId`) or as a new one (`toolName`), and waits for the end.
 *
 * @example
 * ```ts
 * import { createClient, exportTool, importTool, startImportTool, startUndeployTool, undeployTool } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { file } = await exportTool(client, { toolId: 'a-demo', flowId: 'flow-demo' });
 * const { toolId } = await importTool(client, { toolId: 'a-demo', archive: file.path });
 * await undeployTool(client, { toolId });
 * const started = await startImportTool(client, { toolName: 'A copy', archive: file.path });
 * const undeployment = await startUndeployTool(client, { toolId });
 * console.log(started.jobId, undeployment.jobId);
 * client.close();
 * ```
 */
export const importTool = call(importToolOperation);
export const startImportTool = start(importToolOperation);
export const undeployTool = call(undeployToolOperation);
export const startUndeployTool = start(undeployToolOperation);

/**
 * Imports an exported workflow into an existing workflow (`workflowId`) or as a new one (`workflowName`).
 *
 * @example
 * ```ts
 * import * as koreai from 'koreai-ci';
 *
 * const client = koreai.createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const workflowId = 'a-workflow-demo';
 * const { file } = await koreai.exportWorkflow(client, { workflowId, flowId: 'flow-demo' });
 * await koreai.importWorkflow(client, { workflowId, archive: file.path });
 * await koreai.deployWorkflow(client, { workflowId });
 * await koreai.undeployWorkflow(client, { workflowId });
 * const jobs = [
 *   await koreai.startImportWorkflow(client, { workflowId, archive: file.path }),
 *   await koreai.startDeployWorkflow(client, { workflowId }),
 *   await koreai.startUndeployWorkflow(client, { workflowId }),
 * ];
 * console.log(jobs.map(({ jobId }) => jobId));
 * client.close();
 * ```
 */
export const importWorkflow = call(importWorkflowOperation);
export const startImportWorkflow = start(importWorkflowOperation);
export const deployWorkflow = call(deployWorkflowOperation);
export const startDeployWorkflow = start(deployWorkflowOperation);
export const undeployWorkflow = call(undeployWorkflowOperation);
export const startUndeployWorkflow = start(undeployWorkflowOperation);

/**
 * Imports a model, uploaded in chunks, and waits for the end.
 *
 * @example
 * ```ts
 * import * as koreai from 'koreai-ci';
 *
 * const client = koreai.createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { file } = await koreai.exportModel(client, { modelId: 'cm-demo' });
 * const { modelId } = await koreai.importModel(client, { archive: file.path });
 * const requestBody = { name: 'demo', deviceType: 'g5.xlarge', hyperParameters: { temperature: 1 } };
 * await koreai.deployModel(client, { modelId: 'cm-demo', modelType: 'fineTune', requestBody });
 * await koreai.undeployModel(client, { modelId: 'cm-demo' });
 * const jobs = [
 *   await koreai.startImportModel(client, { archive: file.path }),
 *   await koreai.startDeployModel(client, { modelId: 'cm-demo', requestBody }),
 *   await koreai.startUndeployModel(client, { modelId: 'cm-demo' }),
 * ];
 * console.log(modelId, jobs.map(({ jobId }) => jobId));
 * client.close();
 * ```
 */
export const importModel = call(importModelOperation);
export const startImportModel = start(importModelOperation);
export const deployModel = call(deployModelOperation);
export const startDeployModel = start(deployModelOperation);
export const undeployModel = call(undeployModelOperation);
export const startUndeployModel = start(undeployModelOperation);

/**
 * Imports an exported app into an existing app, by the link that its export gave. The answer is the result.
 *
 * @example
 * ```ts
 * import { createClient, importApp, request } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const path = ['apps', 'aa-demo', 'versions', 'v-1', 'export'];
 * const exported = (await request(client, { path })) as { file_url: string };
 * const { status } = await importApp(client, { appId: 'aa-demo', sourceUrl: exported.file_url });
 * console.log(status);
 * client.close();
 * ```
 */
export const importApp = call(importAppOperation);
