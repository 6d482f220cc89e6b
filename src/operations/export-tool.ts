import { ARCHIVE_INPUTS, operation } from '../jobs/operation.ts';
import { dockJob, resumeDockJob } from './dock-status.ts';

/**
 * Exports a tool of the Agent Platform and downloads its archive. Only the start reply contains the link to the
 * archive, so an export that was only started, or whose start reply was lost, cannot be downloaded later.
 *
 * Source: Kore.ai's pages Export a Tool API and Get Dock Status API (kore-api.md, section 2).
 */
export const exportTool = operation({
  name: 'export-tool',
  summary: 'Export a tool and download its archive',
  target: 'toolId',
  needs: ['toolId', 'flowId'],
  takes: ['requestBody', ...ARCHIVE_INPUTS],
  credentials: 'key',
  permission: 'An API key with `Export Tool`.',
  archive: ['zip', 'tar', 'tar.gz'],
  result: ['file'],
  variant: ({ flowId }) => [flowId],
  start: (inputs, context) =>
    dockJob(context, {
      noun: 'tool',
      action: 'export',
      id: inputs.toolId,
      query: { flowId: inputs.flowId },
      body: inputs.requestBody,
      notFoundHint:
        "Check {toolId} and {flowId}: both show only in the network tab of the browser's developer tools while the tool is exported by hand.",
    }),
  resume: resumeDockJob,
});
