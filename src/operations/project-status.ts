import { KoreaiError } from '../core/errors.ts';
import { ARCHIVE_INPUTS, operation } from '../jobs/operation.ts';
import { projectPoll } from '../jobs/poll-project.ts';
import { resumeProject } from '../jobs/project-job.ts';
import { kindOfJob } from '../platform/project-record.ts';

/**
 * Waits for an export (`exp_…`) or an import (`imp_…`) of an Artemis project that was started elsewhere, and downloads the
 * archive of an export. With `layers`, a success must name these layers.
 *
 * Source: Kore.ai's specification of the Project Import and Export API (artemis-api.md, section 2).
 */
export const projectStatus = operation({
  name: 'project-status',
  summary: 'Wait for an export or import of an Artemis project, and download the archive of an export',
  target: 'jobId',
  needs: ['projectId', 'jobId'],
  takes: ['layers', 'apiPrefix', ...ARCHIVE_INPUTS],
  credentials: 'key',
  permission:
    'A Platform Key of the project (`abl_…`) with `project_io.read` for an export, `project_io.write` for an import.',
  startsJob: false,
  archive: ['zip', 'tar.gz'],
  result: ['file?', 'applied?'],
  start(inputs, context) {
    const kind = kindOfJob(inputs.jobId);
    if (!kind) {
      throw new KoreaiError(
        'input-invalid',
        `Invalid input. {jobId}: must begin with exp_ or imp_, found ${inputs.jobId}`,
        {
          hint: 'Nothing was sent. Give the id that export-project or import-project reported.',
        },
      );
    }
    return Promise.resolve({ state: undefined, check: projectPoll(context, { ...inputs, kind }), isBareLink: true });
  },
  resume: resumeProject,
});
