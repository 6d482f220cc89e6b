import { bodyOf, resumeDockJob, startDockJob } from '../jobs/dock-job.ts';
import { ARCHIVE_INPUTS, operation } from '../jobs/operation.ts';

/** Exports a tool of the Agent Platform (seeds/export-a-tool.txt). `flowId` is sent in the query. */
export const exportTool = operation({
  name: 'export-tool',
  summary: 'Export a tool and download its archive',
  target: 'toolId',
  needs: ['toolId', 'flowId'],
  takes: ['requestBody', ...ARCHIVE_INPUTS],
  credentials: 'key',
  permission: 'An API key with `Export Tool`.',
  startsJob: true,
  archive: ['zip', 'tar', 'tar.gz'],
  result: ['file'],
  start(inputs, context) {
    return startDockJob(context, 'tool', {
      resources: ['tools'],
      action: 'export',
      id: inputs.toolId,
      query: { flowId: inputs.flowId },
      ...bodyOf(inputs),
      notFoundHint:
        "Check {toolId} and {flowId}: both show only in the network tab of the browser's developer tools while the tool is exported by hand.",
    });
  },
  resume: resumeDockJob,
});
