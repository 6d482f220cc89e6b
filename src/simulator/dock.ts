import { type Call, queryOf } from './call.ts';
import { durationMs } from './duration-ms.ts';
import { documentOf, JobRun } from './job.ts';
import { linkFields } from './link-fields.ts';
import { json, platformRefusal, type Reply } from './reply.ts';
import type { Archive, ArchiveFormat, DockJob, State, Tool } from './scenario.ts';
import type { StoredFile } from './stored-files.ts';
import { modelArchive, toolArchive, workflowArchive } from './usual-archives.ts';
import type { World } from './world.ts';

const USUAL_STATES: readonly State[] = [{ status: 'IN_PROGRESS' }, { after: '3s', status: 'SUCCESS' }];

interface DockRun {
  run: JobRun;
  /** `toolId`, `workflowId` or `modelId`, the type of job and the action. */
  about: Record<string, string>;
  file: StoredFile;
  job: DockJob;
  looksAfterSuccess: number;
}

/** Exports of tools, workflows and models, and the status of their jobs (kore-api.md, section 2). */
export class Dock {
  readonly #world: World;
  readonly #runs = new Map<string, DockRun>();

  constructor(world: World) {
    this.#world = world;
  }

  exportTool(call: Call, toolId: string): Reply {
    const { credentials, scenario } = this.#world;
    credentials.checkKey(call, 'Export Tool');
    const tool = flowOf(call, scenario.tools, toolId, 'Tool');
    const about = { toolId, jobType: 'TOOLS', action: 'EXPORT' };
    const archive = tool.archive ?? toolArchive(toolId, tool.flowId);
    return this.#startFlow(call, toolId, about, tool, archive, 'tool-ej-');
  }

  /** What AI for Process calls a tool. */
  exportWorkflow(call: Call, workflowId: string): Reply {
    const { credentials, scenario } = this.#world;
    credentials.checkKey(call, 'Export Workflow');
    const workflow = flowOf(call, scenario.workflows, workflowId, 'Workflow');
    const about = { workflowId, jobType: 'WORKFLOWS', action: 'EXPORT' };
    const archive = workflow.archive ?? workflowArchive(workflowId, workflow.flowId);
    return this.#startFlow(call, workflowId, about, workflow, archive, 'workflow-ej-');
  }

  exportModel(call: Call, modelId: string): Reply {
    const { credentials, scenario } = this.#world;
    credentials.checkKey(call, 'Export Model');
    const model = Object.hasOwn(scenario.models ?? {}, modelId) ? scenario.models?.[modelId] : undefined;
    if (!model) throw platformRefusal(404, 'NOT_FOUND', 'Model not found');
    const about = { modelId, jobType: 'MODELS', action: 'EXPORT' };
    const archive = model.archive ?? modelArchive(modelId);
    const job = this.#start(modelId, about, model, archive, model.format ?? 'zip');
    return this.#startReply(call, job, '_id', {});
  }

  status(call: Call, id: string): Reply {
    const { credentials, limits } = this.#world;
    credentials.checkKey(call);
    const dockRun = this.#runs.get(id);
    const expires = dockRun?.job.recordExpires;
    if (!dockRun || (expires !== undefined && dockRun.run.elapsedMs >= durationMs(expires))) {
      throw platformRefusal(404, 'NOT_FOUND', 'Dock status not found');
    }
    limits.spend(id);
    if (dockRun.run.isSuccess) dockRun.looksAfterSuccess += 1;
    return json(200, this.#document(dockRun, { _id: id }, call.origin, 'status'));
  }

  #startFlow(
    call: Call,
    targetId: string,
    about: Record<string, string>,
    job: DockJob,
    archive: Archive,
    exportJobPrefix: string,
  ): Reply {
    const started = this.#start(targetId, about, job, archive, 'zip');
    return this.#startReply(call, started, 'dock-statusId', { exportJobId: this.#world.ids.next(exportJobPrefix) });
  }

  #start(
    targetId: string,
    about: Record<string, string>,
    job: DockJob,
    archive: Archive,
    format: ArchiveFormat,
  ): DockRun {
    const { clock, ids, files, limits, recorder } = this.#world;
    limits.spend(targetId);
    recorder.started(targetId);
    const run = new JobRun(clock, ids.next('ds-'), job.states ?? USUAL_STATES);
    const owner = { platform: true } as const;
    const file = files.add({ archive, format, link: job.link, owner, isReady: () => run.isSuccess });
    const dockRun = { run, about, file, job, looksAfterSuccess: 0 };
    this.#runs.set(run.id, dockRun);
    return dockRun;
  }

  #startReply(
    call: Call,
    dockRun: DockRun,
    usualIdKey: NonNullable<DockJob['startIdKey']>,
    more: Record<string, unknown>,
  ): Reply {
    const idField = { [dockRun.job.startIdKey ?? usualIdKey]: dockRun.run.id };
    return json(200, { ...this.#document(dockRun, idField, call.origin, 'start'), ...more });
  }

  /** The documented sample of a dock status has no link; that of a start has one, whatever its status. */
  #document(
    { run, about, file, looksAfterSuccess }: DockRun,
    idField: Record<string, string>,
    origin: string,
    told: 'start' | 'status',
  ): Record<string, unknown> {
    const wanted = file.link.in ?? 'start';
    const isDue = told === 'start' ? wanted !== 'status' : wanted !== 'start' && run.isSuccess;
    return documentOf(run, {
      ...idField,
      ...about,
      requestedTime: run.requestedOn,
      ...(isDue ? linkFields(this.#world, file, origin, 'response.downloadUrl', looksAfterSuccess) : {}),
    });
  }
}

/** A tool or workflow whose flow the query names. @throws Refusal */
function flowOf(call: Call, all: Readonly<Record<string, Tool>> | undefined, id: string, kind: string): Tool {
  const found = Object.hasOwn(all ?? {}, id) ? all?.[id] : undefined;
  if (!found) throw platformRefusal(404, 'NOT_FOUND', `${kind} not found`);
  const flowId = queryOf(call).get('flowId');
  if (!flowId) throw platformRefusal(400, 'VALIDATION_ERROR', 'flowId is required');
  if (flowId !== found.flowId) throw platformRefusal(404, 'NOT_FOUND', 'Call flow not found');
  return found;
}
