import { bodyOf, resumeDockJob, startDockJob } from '../jobs/dock-job.ts';
import { idOf, type Operation } from '../jobs/operation.ts';

/** Exports a model of the Agent Platform (seeds/export-a-model.txt). Its start reply may already be the end. */
export const exportModel: Operation = {
  name: 'export-model',
  summary: 'Export a model and bring its archive home',
  target: 'modelId',
  needs: ['modelId'],
  takes: ['requestBody'],
  credentials: 'key',
  startsJob: true,
  archive: ['zip', 'tar', 'tar.gz'],
  start(inputs, context) {
    return startDockJob(context, 'model', { resources: ['models'], id: idOf(inputs, 'modelId'), ...bodyOf(inputs) });
  },
  resume: resumeDockJob,
};
