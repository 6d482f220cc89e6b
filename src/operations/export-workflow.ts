import { bodyOf, resumeDockJob, startDockJob } from '../jobs/dock-job.ts';
import { ARCHIVE_INPUTS, operation } from '../jobs/operation.ts';

/**
 * Exports a workflow of AI for Process, the newer name of a tool. The documentation's table has `/workflow/`, its sample
 * `/workflows/` (kore-api.md, section 2).
 */
export const exportWorkflow = operation({
  name: 'export-workflow',
  summary: 'Export a workflow of AI for Process and download its archive',
  target: 'workflowId',
  needs: ['workflowId', 'flowId'],
  takes: ['requestBody', ...ARCHIVE_INPUTS],
  credentials: 'key',
  permission: 'None is documented under this name. Workflows are the tools of AI for Process: try `Export Tool`.',
  startsJob: true,
  archive: ['zip', 'tar', 'tar.gz'],
  result: ['file'],
  start(inputs, context) {
    return startDockJob(context, 'workflow', {
      resources: ['workflows', 'workflow'],
      action: 'export',
      id: inputs.workflowId,
      query: { flowId: inputs.flowId },
      ...bodyOf(inputs),
      notFoundHint:
        "Check {workflowId} and {flowId}: both show only in the network tab of the browser's developer tools while the workflow is exported by hand.",
    });
  },
  resume: resumeDockJob,
});
