import { exportProject as exportProjectOperation } from '../operations/export-project.ts';
import { importProject as importProjectOperation } from '../operations/import-project.ts';
import { projectStatus } from '../operations/project-status.ts';
import { call, start } from './call.ts';

/**
 * Exports a project of Artemis and downloads its archive. Needs an API key of the project. A success has valid
 * dependencies and a lockfile that names all layers that were asked for.
 *
 * Source: Kore.ai's specification of the Project Import and Export API of Artemis.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the archive that is also an iterable of events
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, exportProject } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://agents.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { file } = await exportProject(client, { projectId: 'project-demo', layers: ['core', 'prompts'] });
 * console.log(file.path, file.sha256);
 * client.close();
 * ```
 */
export const exportProject = call(exportProjectOperation);

/**
 * Starts an export of a project of Artemis and does not wait for it; `waitForProject` waits for it by its id.
 *
 * Source: Kore.ai's specification of the Project Import and Export API of Artemis.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the job's id
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, startExportProject, waitForProject } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://agents.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { jobId } = await startExportProject(client, { projectId: 'project-demo' });
 * const { file } = await waitForProject(client, { projectId: 'project-demo', jobId });
 * console.log(jobId, file?.path);
 * client.close();
 * ```
 */
export const startExportProject = start(exportProjectOperation);

/**
 * Imports an archive into an existing project of Artemis. Needs an API key of the project. An import with a layer that
 * was neither activated nor skipped, or that was rolled back, is `platform-failed`, even if its status says `completed`.
 *
 * Source: Kore.ai's specification of the Project Import and Export API of Artemis.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events; `components` are the layers
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, exportProject, importProject } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://agents.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { file } = await exportProject(client, { projectId: 'project-demo' });
 * const { changes } = await importProject(client, { projectId: 'project-target', archive: file.path });
 * console.log(changes?.created, changes?.updated);
 * client.close();
 * ```
 */
export const importProject = call(importProjectOperation);

/**
 * Starts an import into a project of Artemis and does not wait for it; `waitForProject` waits for it by its id.
 *
 * Source: Kore.ai's specification of the Project Import and Export API of Artemis.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise of the job's id
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, exportProject, startImportProject, waitForProject } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://agents.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { file } = await exportProject(client, { projectId: 'project-demo' });
 * const { jobId } = await startImportProject(client, { projectId: 'project-target', archive: file.path });
 * const { changes } = await waitForProject(client, { projectId: 'project-target', jobId });
 * console.log(jobId, changes?.updated);
 * client.close();
 * ```
 */
export const startImportProject = start(importProjectOperation);

/**
 * Waits for an export or an import of a project of Artemis by its id (`exp_…`, `imp_…`). The result of an export has a
 * `file`, that of an import `changes`, if the platform reported them.
 *
 * Source: Kore.ai's specification of the Project Import and Export API of Artemis.
 *
 * @param options - default `timeoutMs`: 30 minutes
 * @returns a promise that is also an iterable of events
 * @throws JobError by rejecting, whatever the code
 * @example
 * ```ts
 * import { createClient, startExportProject, waitForProject } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://agents.kore.ai',
 *   credentials: { apiKey: 'kg-demo-key-for-the-simulator-alone' },
 * });
 * const { jobId } = await startExportProject(client, { projectId: 'project-demo' });
 * const { status, file } = await waitForProject(client, { projectId: 'project-demo', jobId });
 * console.log(status, file?.path);
 * client.close();
 * ```
 */
export const waitForProject = call(projectStatus);
