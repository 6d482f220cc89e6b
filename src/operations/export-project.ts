import { ARCHIVE_INPUTS, operation } from '../jobs/operation.ts';
import { merge } from '../platform/wire.ts';
import { layersOf, resumeProject } from './project-status.ts';

/**
 * Exports a project of Artemis, Kore.ai's new platform, and downloads its archive. A success is confirmed by the id of
 * the operation: completed without errors, with valid dependencies, and with a lockfile that names all layers that were
 * asked for. The download link never gets the key.
 *
 * Source: Kore.ai's specification of the Project Import and Export API (artemis-api.md, section 2.1).
 */
export const exportProject = operation({
  name: 'export-project',
  summary: 'Export an Artemis project and download its archive',
  target: 'projectId',
  needs: ['projectId'],
  takes: ['layers', 'requestBody', 'apiPrefix', ...ARCHIVE_INPUTS],
  credentials: 'key',
  permission:
    'A Platform Key of the project (`abl_…`) with `project_io.read`. In the console, this may be called Project IO or Import/Export.',
  archive: ['zip', 'tar.gz'],
  result: ['file'],
  variant: (inputs) => projectVariant(layersOf(inputs)),
  async start(inputs, context) {
    const { startProject } = await import('../jobs/project-job.ts');
    const { layers, requestBody } = inputs;
    const body = merge({ format: 'zip', ...(layers ? { layers } : {}) }, requestBody);
    return startProject(context, 'export', inputs, body);
  },
  resume: resumeProject,
});

/** An export of some layers is named after them, whatever their order. */
function projectVariant(layers: readonly string[] | undefined): string[] {
  return layers ? [[...layers].sort().join('-')] : [];
}
