import { operation } from '../jobs/operation.ts';
import { resumeDockJob } from './dock-status.ts';

/**
 * Imports the files of an exported workflow of AI for Process into an existing workflow (`workflowId`) or as a new one
 * (`workflowName`), and waits for the end. Everything else is as in the import of a tool: workflows were called tools
 * before. That the calls are the same under the new name is an inference.
 *
 * Source: Kore.ai's pages File Upload API, Import a New Tool API and Import a Workflow (kore-api.md, section 2).
 */
export const importWorkflow = operation({
  name: 'import-workflow',
  summary: 'Import an exported workflow into an existing workflow, or as a new one',
  target: 'workflowId',
  needs: ['archive'],
  archiveSample: 'koreai-exports/a-0a1b2c3d-0a1b2c3d.zip',
  oneOf: ['workflowId', 'workflowName'],
  takes: ['dataFile', 'flowFile', 'variablesFile', 'requestBody', 'variables'],
  credentials: 'key',
  permission: 'None is documented under this name. Workflows are the tools of AI for Process: try `Import Tool`.',
  result: ['workflowId'],
  async start(inputs, context) {
    const { importFlow } = await import('../bot-files/import-flow.ts');
    return importFlow('workflow', { id: inputs.workflowId, name: inputs.workflowName }, inputs, context);
  },
  resume: resumeDockJob,
});
