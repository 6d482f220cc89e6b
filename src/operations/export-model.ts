import { ARCHIVE_INPUTS, operation } from '../jobs/operation.ts';
import { dockJob, resumeDockJob } from './dock-status.ts';

/**
 * Exports a model of the Agent Platform and downloads its archive: a `.zip`, `.tar` or `.tar.gz`, recognized by its
 * content. The start reply may already report the end. Only the start reply contains the link to the archive, so an
 * export that was only started cannot be downloaded later.
 *
 * Source: Kore.ai's pages Export a Model API and Get Dock Status API (kore-api.md, section 2).
 */
export const exportModel = operation({
  name: 'export-model',
  summary: 'Export a model and download its archive',
  target: 'modelId',
  needs: ['modelId'],
  takes: ['requestBody', ...ARCHIVE_INPUTS],
  credentials: 'key',
  permission: 'An API key with `Export Model`.',
  archive: ['zip', 'tar', 'tar.gz'],
  result: ['file'],
  start: (inputs, context) =>
    dockJob(context, { noun: 'model', action: 'export', id: inputs.modelId, body: inputs.requestBody }),
  resume: resumeDockJob,
});
