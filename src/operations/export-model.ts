import { bodyOf, resumeDockJob, startDockJob } from '../jobs/dock-job.ts';
import { ARCHIVE_INPUTS, operation } from '../jobs/operation.ts';

/** Exports a model of the Agent Platform (seeds/export-a-model.txt). The job may have ended with the start reply. */
export const exportModel = operation({
  name: 'export-model',
  summary: 'Export a model and download its archive',
  target: 'modelId',
  needs: ['modelId'],
  takes: ['requestBody', ...ARCHIVE_INPUTS],
  credentials: 'key',
  permission: 'An API key with `Export Model`.',
  startsJob: true,
  archive: ['zip', 'tar', 'tar.gz'],
  result: ['file'],
  start(inputs, context) {
    return startDockJob(context, 'model', {
      resources: ['models'],
      action: 'export',
      id: inputs.modelId,
      ...bodyOf(inputs),
    });
  },
  resume: resumeDockJob,
});
