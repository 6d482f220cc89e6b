import { deployTool as deployToolOperation } from '../operations/deploy-tool.ts';
import { call, start } from './call.ts';

/**
 * Deploys a tool of the Agent Platform and waits for the end. Needs an API key. The request is sent once and never
 * repeated. A success counts only if the dock status reports it: the start reply may say `SUCCESS` because the request
 * was accepted.
 *
 * Source: Kore.ai's pages Deploy a Tool API and Get Dock Status API.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events
 * @throws JobError by rejecting, whatever the code: `platform-failed`, `start-unknown`, `timed-out`, …
 * @example
 * ```ts
 * import { createClient, deployTool } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { jobId, status } = await deployTool(client, { toolId: 'a-demo' });
 * console.log(jobId, status);
 * client.close();
 * ```
 */
export const deployTool = call(deployToolOperation);

/**
 * Starts a deployment of a tool and does not wait for it; `waitForDockJob` waits for it by its id.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the job's id
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, startToolDeployment, waitForDockJob } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { jobId } = await startToolDeployment(client, { toolId: 'a-demo' });
 * const { status } = await waitForDockJob(client, { jobId });
 * console.log(jobId, status);
 * client.close();
 * ```
 */
export const startToolDeployment = start(deployToolOperation);
