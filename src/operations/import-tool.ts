import { operation } from '../jobs/operation.ts';
import { resumeDockJob } from './dock-status.ts';

/**
 * Imports the files of an exported tool of the Agent Platform into an existing tool (`toolId`) or as a new one
 * (`toolName`), and waits for the end. The archive is read before anything is sent: a `.zip`, `.tar` or `.tar.gz` as
 * exported, or a folder with its files. Uploads may be repeated; the request that starts the import is sent once. A
 * success counts only if the dock status reports it.
 *
 * It replaces flow, definition and environment variables of the version in development, and deploys nothing. Into an
 * existing tool, a file with variables is required. No page on the API says which file of an export is which: they are
 * recognized by their content, which is an inference, or else by the names that the pages on the user interface give.
 *
 * Source: Kore.ai's pages File Upload API, Import a New Tool API, Import to an Existing Tool API and Import a Tool
 * (kore-api.md, section 2).
 */
export const importTool = operation({
  name: 'import-tool',
  summary: 'Import an exported tool into an existing tool, or as a new one',
  target: 'toolId',
  needs: ['archive'],
  archiveSample: 'koreai-exports/a-0a1b2c3d-0a1b2c3d.zip',
  oneOf: ['toolId', 'toolName'],
  takes: ['dataFile', 'flowFile', 'variablesFile', 'requestBody', 'variables'],
  credentials: 'key',
  permission: 'An API key with `Import Tool`.',
  result: ['toolId'],
  async start(inputs, context) {
    const { importFlow } = await import('../bot-files/import-flow.ts');
    return importFlow('tool', { id: inputs.toolId, name: inputs.toolName }, inputs, context);
  },
  resume: resumeDockJob,
});
