import { type Detail, operation } from '../jobs/operation.ts';
import { merge } from '../platform/wire.ts';
import { resumeProject } from './project-status.ts';

/**
 * Imports an archive into an existing project of Artemis. The API takes the files as texts, so an archive with a file
 * that is no UTF-8 or larger than 1 MiB is refused before anything is sent. A success is confirmed by the id of the
 * operation: completed without errors, with valid dependencies, and each layer activated or skipped. An import that is
 * rolled back has failed.
 *
 * Source: Kore.ai's specification of the Project Import and Export API (artemis-api.md, section 2.2).
 */
export const importProject = operation({
  name: 'import-project',
  summary: 'Import an exported Artemis project into an existing project',
  target: 'projectId',
  needs: ['projectId', 'archive'],
  takes: ['layers', 'conflictStrategy', 'deleteUnmatched', 'requestBody', 'apiPrefix'],
  credentials: 'key',
  permission:
    'A Platform Key of the project (`abl_…`) with `project_io.write`. In the console, this may be called Project IO or Import/Export.',
  result: ['applied?'],
  details: ({ conflictStrategy, deleteUnmatched }): Detail[] => [
    ['Conflicts', conflictStrategy],
    ...(deleteUnmatched ? [['Removes', 'what the archive lacks'] as const] : []),
  ],
  async start(inputs, context) {
    const { startProject } = await import('../jobs/project-job.ts');
    const { layersIncluded, readProjectFiles } = await import('../bot-files/project-source.ts');
    const files = await readProjectFiles(inputs.archive, context);
    const { conflictStrategy, deleteUnmatched, layers, projectId } = inputs;
    if (deleteUnmatched) {
      const contained = layers ?? layersIncluded(files);
      const names = contained.length === 0 ? '' : ` (it contains ${contained.join(', ')})`;
      context.log.warning(`The import removes from project ${projectId} what the archive lacks${names}.`);
    }
    const body = { files, conflictStrategy, deleteUnmatched, ...(layers ? { layers } : {}) };
    return startProject(context, 'import', inputs, merge(body, inputs.requestBody));
  },
  resume: resumeProject,
});
