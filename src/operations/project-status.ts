import { invalidInputs, type Resume } from '../core/errors.ts';
import { FIELDS } from '../inputs/fields.ts';
import { ARCHIVE_INPUTS, operation } from '../jobs/operation.ts';
import type { ProjectPath } from '../platform/project-record.ts';

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
  async start(inputs, context) {
    const { projectPoll } = await import('../jobs/project-job.ts');
    const { kindOfJob } = await import('../platform/project-record.ts');
    const kind = kindOfJob(inputs.jobId);
    if (!kind) {
      throw invalidInputs(
        [`{jobId}: must begin with exp_ or imp_, found ${inputs.jobId}`],
        'Nothing was sent. Give the id that export-project or import-project reported.',
      );
    }
    return { check: projectPoll(context, { ...inputs, kind }), isBareLink: true };
  },
  resume: resumeProject,
});

type Asked = Pick<ProjectPath, 'apiPrefix'> & { readonly layers?: readonly string[] | undefined };

/** A job is resumed by its id, with what its success is judged by. */
export function resumeProject(
  { projectId, apiPrefix, layers }: Asked & Pick<ProjectPath, 'projectId'>,
  jobId: string,
): Resume {
  return { operation: 'project-status', inputs: { projectId, jobId, ...askedOf({ apiPrefix, layers }) } };
}

/** The inputs of a run that a resumed one needs too, as text. */
export function askedOf({ apiPrefix, layers }: Asked): Resume['inputs'] {
  const prefix = apiPrefix === FIELDS.apiPrefix.default ? {} : { apiPrefix };
  return { ...(layers === undefined ? {} : { layers: layers.join(',') }), ...prefix };
}
