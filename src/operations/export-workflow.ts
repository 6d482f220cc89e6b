import { ARCHIVE_INPUTS, operation } from '../jobs/operation.ts';
import { dockJob, resumeDockJob } from './dock-status.ts';

/**
 * Exports a workflow of AI for Process, the newer name of a tool, and downloads its archive. Only the start reply
 * contains the link to the archive, so an export that was only started, or whose start reply was lost, cannot be
 * downloaded later.
 *
 * Source: Kore.ai's pages Export a Workflow API and Get Dock Status API (kore-api.md, section 2). The sample of the
 * first page has `/workflows/` in its path, its table `/workflow/`: the second is requested if the first is unknown to
 * the platform.
 */
export const exportWorkflow = operation({
  name: 'export-workflow',
  summary: 'Export a workflow of AI for Process and download its archive',
  target: 'workflowId',
  needs: ['workflowId', 'flowId'],
  takes: ['requestBody', ...ARCHIVE_INPUTS],
  credentials: 'key',
  permission: 'None is documented under this name. Workflows are the tools of AI for Process: try `Export Tool`.',
  archive: ['zip', 'tar', 'tar.gz'],
  result: ['file'],
  variant: ({ flowId }) => [flowId],
  start: (inputs, context) =>
    dockJob(context, {
      noun: 'workflow',
      action: 'export',
      id: inputs.workflowId,
      query: { flowId: inputs.flowId },
      body: inputs.requestBody,
      notFoundHint:
        "Check {workflowId} and {flowId}: both show only in the network tab of the browser's developer tools while the workflow is exported by hand.",
    }),
  resume: resumeDockJob,
});
