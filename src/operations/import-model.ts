import { operation } from '../jobs/operation.ts';
import { resumeDockJob } from './dock-status.ts';

/**
 * Imports a model of the Agent Platform and waits for the end: opens an upload session, uploads the `.tar` in chunks of 24
 * MB and completes the session, which starts the import. A chunk whose answer is lost is sent again, not the file; the
 * completion is sent once. A success counts only if the dock status reports it. `requestBody` is merged into the request
 * that opens the session, for `isAdapter`.
 *
 * Source: Kore.ai's page Import a Model API (kore-api.md, section 2). The size of a chunk is an inference, and so is how
 * the platform reports missing chunks.
 */
export const importModel = operation({
  name: 'import-model',
  summary: 'Import a model, uploaded in chunks, and report how it ended',
  needs: ['archive'],
  takes: ['requestBody'],
  archiveSample: 'model.tar',
  credentials: 'key',
  permission: 'An API key with `Import Model`.',
  result: ['modelId'],
  async start(inputs, context) {
    const { readModelFile } = await import('../bot-files/local-file.ts');
    const { startDockJob } = await import('../jobs/dock-job.ts');
    const { uploadInChunks } = await import('../jobs/uploads.ts');
    const { completeUpload } = await import('../platform/upload-session.ts');
    const { dockRecordOf } = await import('../platform/dock.ts');
    const file = await readModelFile(inputs.archive, context);
    const about = { isAdapter: false, ...inputs.requestBody, fileContext: 'model' } as const;
    const request = { noun: 'model', action: 'import', name: file.name, output: 'modelId' } as const;
    return uploadInChunks(context, file, about, (session) =>
      startDockJob(context, {
        ...request,
        send: async (platform, signal) => {
          const record = dockRecordOf(await completeUpload(platform, session, signal));
          return { ...record, targetId: record.targetId || session.modelId };
        },
      }),
    );
  },
  resume: resumeDockJob,
});
