import { FILE_INPUTS, operation, trueFlags } from '../jobs/operation.ts';
import { askedOf } from './project-status.ts';

/**
 * Shows what an import would change in an Artemis project. The project is exported and compared with the archive, by the
 * hashes of the layers in both lockfiles and file by file; nothing is written to the platform.
 *
 * Source: Kore.ai's specification of the Project Import and Export API (artemis-api.md, sections 2.1 and 3).
 */
export const planProject = operation({
  name: 'plan-project',
  summary: 'Show what an import would change in an Artemis project, without writing anything',
  target: 'projectId',
  needs: ['projectId', 'archive'],
  takes: ['layers', 'deleteUnmatched', 'failOnRemoval', 'html', 'comment', 'apiPrefix', ...FILE_INPUTS],
  credentials: 'key',
  permission:
    'A Platform Key of the project (`abl_…`) with `project_io.read`. In the console, this may be called Project IO or Import/Export.',
  startsJob: false,
  archive: ['zip'],
  result: ['file', 'changes', 'changed', 'reportPath'],
  variant: () => ['plan'],
  async start(inputs, context) {
    const { reportProjectPlan } = await import('../bot-changes/project-plan.ts');
    const { readProjectFiles } = await import('../bot-files/project-source.ts');
    const { startProject } = await import('../jobs/project-job.ts');
    const archive = await readProjectFiles(inputs.archive, context);
    const { layers } = inputs;
    const exported = await startProject(context, 'export', inputs, { format: 'zip', ...(layers ? { layers } : {}) });
    return { ...exported, report: (collected) => reportProjectPlan(collected, archive, inputs, context) };
  },
  resume: ({ projectId, archive, deleteUnmatched, failOnRemoval, ...asked }) => ({
    operation: 'plan-project',
    inputs: { projectId, archive, ...askedOf(asked), ...trueFlags({ deleteUnmatched, failOnRemoval }) },
  }),
});
