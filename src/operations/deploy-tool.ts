import { resumeDockJob, startDockJob } from '../jobs/dock-job.ts';
import { operation } from '../jobs/operation.ts';

/**
 * Deploys a tool of the Agent Platform (kore-api.md, section 2). `isAsync` is always sent: without it the request would
 * last as long as the deployment.
 */
export const deployTool = operation({
  name: 'deploy-tool',
  summary: 'Deploy a tool and report how it ended',
  target: 'toolId',
  needs: ['toolId'],
  takes: [],
  credentials: 'key',
  permission: 'An API key with `Deploy Tool`.',
  startsJob: true,
  archive: [],
  result: [],
  start(inputs, context) {
    return startDockJob(context, 'tool', {
      resources: ['tools'],
      action: 'deploy',
      id: inputs.toolId,
      body: { isAsync: true },
    });
  },
  resume: resumeDockJob,
});
