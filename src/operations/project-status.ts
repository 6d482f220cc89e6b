import type { Resume } from '../core/errors.ts';
import { FIELDS } from '../inputs/fields.ts';
import { ARCHIVE_INPUTS, operation } from '../jobs/operation.ts';
import type { ProjectPath } from '../platform/project-record.ts';
import { merge, strings } from '../platform/wire.ts';

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
    const { projectPollOfAny } = await import('../jobs/project-job.ts');
    return { check: projectPollOfAny(context, inputs), isBareLink: true };
  },
  resume: resumeProject,
});

interface Layers {
  readonly layers?: readonly string[] | undefined;
  readonly requestBody?: Readonly<Record<string, unknown>>;
}

type Asked = Pick<ProjectPath, 'apiPrefix'> & Pick<Layers, 'layers'>;

/** The layers that were asked for, in the input or in the body; `undefined` for the platform's own choice. */
export function layersOf({ layers, requestBody = {} }: Layers): string[] | undefined {
  const body = merge(layers ? { layers } : {}, requestBody);
  return 'layers' in body ? strings(body['layers']) : undefined;
}

/** A job is resumed by its id, with what its success is judged by. */
export function resumeProject({ projectId, apiPrefix, ...asked }: ProjectPath & Layers, jobId: string): Resume {
  const layers = layersOf(asked);
  return { operation: 'project-status', inputs: { projectId, jobId, ...askedOf({ apiPrefix, layers }) } };
}

/** The inputs of a run that a resumed one needs too, as text. */
export function askedOf({ apiPrefix, layers }: Asked): Resume['inputs'] {
  const prefix = apiPrefix === FIELDS.apiPrefix.default ? {} : { apiPrefix };
  return { ...(layers === undefined ? {} : { layers: layers.join(',') }), ...prefix };
}
