import { createHash } from 'node:crypto';
import { projectArchive } from './archives.ts';
import { badRequest, type Call, isObject, json, jsonOf, platformRefusal, type Reply } from './call.ts';
import type { Context } from './context.ts';
import type { StoredFile } from './files.ts';
import { own } from './ids.ts';
import type { Job } from './job.ts';
import type { Project, State } from './scenario/types.ts';

type Kind = 'export' | 'import';
type Fields = Readonly<Record<string, unknown>>;

const DEFAULT_STATES: Readonly<Record<Kind, readonly State[]>> = {
  export: [{ status: 'queued' }, { after: '1s', status: 'packaging' }, { after: '3s', status: 'completed' }],
  import: [
    { status: 'queued' },
    { after: '1s', status: 'validating' },
    { after: '2s', status: 'activating' },
    { after: '3s', status: 'completed' },
  ],
};
const DEFAULT_LAYERS = ['core', 'prompts', 'workflows'];

interface ProjectRun {
  readonly kind: Kind;
  readonly projectId: string;
  readonly job: Job;
  readonly project: Project;
  readonly layers: readonly string[];
  readonly file: StoredFile | undefined;
  /** The idempotency key of its request. */
  readonly key: unknown;
}

/** Exports and imports of Artemis projects (artemis-api.md, section 2). */
export function artemis(context: Context) {
  const { files, isForgotten, polled, scenario, spend } = context;
  const runs: ProjectRun[] = [];
  return {
    'project-export': (call: Call, projectId: string): Reply => start('export', call, projectId),
    'project-export-status': (call: Call, projectId: string, id: string): Reply =>
      status('export', call, projectId, id),
    'project-import': (call: Call, projectId: string): Reply => start('import', call, projectId),
    'project-import-status': (call: Call, projectId: string, id: string): Reply =>
      status('import', call, projectId, id),
  };

  function runsOf(kind: Kind, projectId: string): ProjectRun[] {
    return runs.filter((run) => run.kind === kind && run.projectId === projectId);
  }

  function start(kind: Kind, call: Call, projectId: string): Reply {
    const project = projectOf(call, projectId);
    spend(projectId);
    const body = bodyOf(kind, call);
    const key = call.headers['idempotency-key'];
    const before = runsOf(kind, projectId);
    const same = before.find((run) => key !== undefined && run.key === key);
    if (same) return json(200, accepted(same, call));
    if (kind === 'import' && before.some(({ job }) => !job.isOver)) {
      throw platformRefusal(409, 'CONFLICT', 'Import already in progress');
    }
    const { states = DEFAULT_STATES[kind] } = project[kind] ?? {};
    const job = context.start(`project-${kind}`, projectId, kind === 'export' ? 'exp_' : 'imp_', states);
    const layers = Array.isArray(body['layers'])
      ? [...new Set(['core', ...body['layers'].map(String)])]
      : DEFAULT_LAYERS;
    const { archive: content = projectArchive(projectId, layers), link } = project.export ?? {};
    const isReady = (): boolean => job.isSuccess;
    const file = kind === 'export' ? files.add({ content, format: 'zip', link, isReady }) : undefined;
    const run = { kind, projectId, job, project, layers, file, key };
    runs.push(run);
    return json(202, accepted(run, call));
  }

  function status(kind: Kind, call: Call, projectId: string, id: string): Reply {
    const project = projectOf(call, projectId);
    const run = runsOf(kind, projectId).find(({ job }) => job.id === id);
    if (!run || isForgotten(run.job, project[kind] ?? {})) {
      throw platformRefusal(404, 'NOT_FOUND', 'Operation not found');
    }
    polled(`project-${kind}`, id);
    return json(200, { success: true, data: documentOf(run, call.origin) });
  }

  /** A key and an `Authorization` beside it are refused, as in a sibling API. @throws Refusal */
  function projectOf(call: Call, projectId: string): Project {
    if (call.headers.authorization !== undefined) {
      throw platformRefusal(401, 'UNAUTHORIZED', 'Do not send an Authorization header with this API');
    }
    const project = own(scenario.projects, projectId);
    if (!project) throw platformRefusal(404, 'PROJECT_NOT_FOUND', 'Project not found');
    return project;
  }

  function documentOf({ kind, job, project, layers, file }: ProjectRun, origin: string): Fields {
    return job.document({
      id: job.id,
      type: kind,
      progressPercent: Math.round(job.progress * 100),
      warnings: [],
      errors: [],
      createdAt: job.requestedOn,
      completedAt: job.isOver ? job.stateSince : null,
      dependencyValidation: { valid: true, issues: [] },
      ...(file ? exported(file, job, layers, origin) : imported(job, project, layers)),
    });
  }

  function exported(file: StoredFile, job: Job, layers: readonly string[], origin: string): Fields {
    if (!job.isSuccess) return {};
    const hashes = layers.map((layer) => [layer, `sha256:${createHash('sha256').update(layer).digest('hex')}`]);
    const expiresAt = new Date(context.clock.wall() + context.ms(file.link.expiresAfter, '1h')).toISOString();
    const lockfile = { version: 2, layers: Object.fromEntries(hashes) };
    return { lockfile, downloadUrl: files.linkTo(file, origin), expiresAt };
  }

  function imported(job: Job, { import: plan = {} }: Project, layers: readonly string[]): Fields {
    const states = layers.map((layer) => [layer, job.isSuccess ? 'activated' : 'pending']);
    const applied = { created: 1, updated: 2, deleted: 0, toolsCreated: 0, toolsUpdated: 1, toolsDeleted: 0 };
    return {
      layers: { ...Object.fromEntries(states), ...(job.isSuccess ? plan.layers : {}) },
      ...(job.isSuccess ? { applied } : {}),
    };
  }
}

function accepted({ kind, projectId, job }: ProjectRun, call: Call): Fields {
  const prefix = call.path.slice(0, call.path.indexOf('/projects/'));
  const statusUrl = `${prefix}/projects/${projectId}/${kind}/${job.id}`;
  return { success: true, operationId: job.id, status: job.state.status ?? 'queued', statusUrl };
}

/** @throws Refusal 400 for its form */
function bodyOf(kind: Kind, call: Call): Fields {
  const body = call.body === '' && kind === 'export' ? {} : jsonOf(call);
  if (!isObject(body)) throw badRequest('The body is no object');
  const { files } = body;
  if (kind === 'import' && !(isObject(files) && Object.keys(files).length > 0)) {
    throw badRequest('files must hold at least one file');
  }
  return body;
}
