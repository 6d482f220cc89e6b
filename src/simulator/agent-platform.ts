import { agentImports } from './agent-imports.ts';
import { appArchive, flowArchive, modelArchive } from './archives.ts';
import { badRequest, type Call, fieldsOf, json, platformRefusal, queryOf, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { own } from './ids.ts';
import { type ExportJob, type Job, type JobCall, linkFields } from './job.ts';
import type { Archive, DockJob, Model, State, Tool } from './scenario/types.ts';

const DEFAULT_STATES: readonly State[] = [{ status: 'IN_PROGRESS' }, { after: '3s', status: 'SUCCESS' }];

/** The nouns of what these jobs work on; the scenario has each under its plural. */
export type DockNoun = 'tool' | 'workflow' | 'model';

/** A tool, workflow or model: what happens to its jobs. */
type Entity = DockJob & Partial<Pick<Tool, 'flowId'>> & Pick<Model, 'format'>;

/** A call that starts a job with a `ds-…` id. */
interface DockCall {
  noun: DockNoun;
  action: string;
  /** The field of its start reply with that id, as the documentation's samples spell it. */
  startIdKey: 'dockStatusId' | 'dock-statusId' | '_id';
  /** Prefix of the second id in its start reply, if it has one. */
  exportJobPrefix?: string;
  /** The archive that it makes, unless the scenario has one; absent if it makes none. */
  archive?: (targetId: string, flowId: string) => Archive;
  /** Refuses a request without what the call needs. */
  check?: (call: Call) => void;
}

/** The calls that start a job with a `ds-…` id (kore-api.md, section 2). A new one is an entry here and in `calls.ts`. */
const DOCK_CALLS = {
  'tool-export': flowExport('tool'),
  'workflow-export': flowExport('workflow'),
  'model-export': { noun: 'model', action: 'EXPORT', startIdKey: '_id', archive: modelArchive },
  'tool-deploy': { noun: 'tool', action: 'DEPLOY', startIdKey: 'dock-statusId', check: needsIsAsync },
  'tool-undeploy': { noun: 'tool', action: 'UNDEPLOY', startIdKey: 'dockStatusId' },
  'workflow-deploy': { noun: 'workflow', action: 'DEPLOY', startIdKey: 'dock-statusId', check: needsIsAsync },
  'workflow-undeploy': { noun: 'workflow', action: 'UNDEPLOY', startIdKey: 'dockStatusId' },
  'model-deploy': { noun: 'model', action: 'DEPLOY', startIdKey: 'dock-statusId', check: needsModelType },
  'model-undeploy': { noun: 'model', action: 'UNDEPLOY', startIdKey: 'dock-statusId' },
  'tool-import': { noun: 'tool', action: 'IMPORT', startIdKey: 'dockStatusId' },
  'workflow-import': { noun: 'workflow', action: 'IMPORT', startIdKey: 'dockStatusId' },
  // The documentation's sample says EXPORT here.
  'model-import': { noun: 'model', action: 'EXPORT', startIdKey: 'dock-statusId' },
} satisfies Record<string, DockCall>;

type DockKind = keyof typeof DOCK_CALLS;

type StartCall = Exclude<DockKind, `${string}-import`>;

/** The Agent Platform: jobs of tools, workflows and models, and apps, whose calls answer at once. */
export function agentPlatform(context: Context) {
  const { files, recorder, scenario, spend } = context;
  const jobs = dockJobs(context);
  const kinds = Object.keys(DOCK_CALLS).filter((name): name is StartCall => !name.endsWith('-import'));
  const starts = kinds.map((kind) => [kind, (call: Call, id: string): Reply => jobs.start(kind, id, call)]);

  return {
    ...(Object.fromEntries(starts) as Record<StartCall, (call: Call, id: string) => Reply>),
    ...agentImports(context, jobs),

    'dock-status': (call: Call, id: string): Reply => jobs.poll(call, id),

    'app-export': (call: Call, appId: string, versionId: string): Reply => {
      const app = own(scenario.agentApps, appId);
      const version = own(app?.versions, versionId);
      if (!version) throw platformRefusal(404, 'NOT_FOUND', `${app ? 'Version' : 'App'} not found`);
      spend(appId);
      recorder.started('app-export', appId);
      const { archive: content = appArchive(appId, versionId), fileLink: link } = version;
      const file = files.add({ content, format: 'zip', link, isReady: () => true });
      return json(200, { app_id: appId, version: versionId, file_url: files.linkTo(file, call.origin) });
    },
  };
}

interface DockRun {
  kind: DockKind;
  plan: Entity;
  job: Job;
  exported: ExportJob | undefined;
  /** What its replies say about it, whatever its state. */
  about: Readonly<Record<string, string>>;
}

export type DockJobs = ReturnType<typeof dockJobs>;

/** All jobs with a `ds-…` id, what they work on, and the call that polls them (kore-api.md, section 2). */
function dockJobs(context: Context) {
  const { files, ids, isForgotten, polled, scenario, spend } = context;
  const runs = new Map<string, DockRun>();
  /** What imports made, with the job of each import. */
  const made = new Map<string, { entity: Entity; job: Job }>();

  /** A tool, workflow or model of the scenario, or one that an import made. @throws Refusal 404 */
  function entity(noun: DockNoun, id: string): Entity {
    const imported = made.get(`${noun} ${id}`);
    const found = own<Entity>(scenario[`${noun}s`], id) ?? (imported?.job.isSuccess ? imported.entity : undefined);
    if (!found) throw platformRefusal(404, 'NOT_FOUND', `There is no such ${noun}`);
    return found;
  }

  return {
    entity,

    /**
     * Starts a job.
     *
     * @param imported - what it makes, which exists once it has succeeded
     * @returns the start reply
     */
    start(kind: DockKind, targetId: string, call: Call, imported?: Entity): Reply {
      const { noun, action, startIdKey, archive, exportJobPrefix, check }: DockCall = DOCK_CALLS[kind];
      const plan = imported ?? entity(noun, targetId);
      check?.(call);
      const flowId = archive && plan.flowId !== undefined ? checkedFlow(call, plan.flowId) : '';
      const more = exportJobPrefix ? { exportJobId: ids.next(exportJobPrefix) } : {};
      spend(targetId);
      const job = context.start(kind, targetId, 'ds-', plan.states ?? DEFAULT_STATES);
      const jobType = `${noun.toUpperCase()}S`;
      const about = { [`${noun}Id`]: targetId, jobType, action, requestedTime: job.requestedOn };
      const { format = 'zip', link } = plan;
      const content = archive && (plan.archive ?? archive(targetId, flowId));
      const file = content && files.add({ content, format, link, isReady: () => job.isSuccess });
      const run = { kind, plan, job, about, exported: file && { job, file, pollsAfterSuccess: 0 } };
      runs.set(job.id, run);
      if (imported) made.set(`${noun} ${targetId}`, { entity: imported, job });
      return json(200, { ...documentOf(run, startIdKey, 'start', call), ...more });
    },

    poll(call: Call, id: string): Reply {
      const run = runs.get(id);
      if (!run || isForgotten(run.job, run.plan)) throw platformRefusal(404, 'NOT_FOUND', 'Dock status not found');
      polled(run.kind, id);
      if (run.exported && run.job.isSuccess) run.exported.pollsAfterSuccess += 1;
      return json(200, documentOf(run, '_id', 'status', call));
    },
  };

  /** The documented sample of a dock status has no link; that of a start has one, whatever its status. */
  function documentOf({ job, about, exported }: DockRun, idKey: string, kind: JobCall, call: Call) {
    const link = exported ? linkFields(context, exported, kind, call, 'start') : {};
    return job.document({ [idKey]: job.id, ...about, ...link });
  }
}

function flowExport(noun: 'tool' | 'workflow'): DockCall {
  return {
    noun,
    action: 'EXPORT',
    startIdKey: 'dock-statusId',
    exportJobPrefix: `${noun}-ej-`,
    archive: (id, flowId) => flowArchive(noun, id, flowId),
  };
}

function needsIsAsync(call: Call): void {
  if (typeof fieldsOf(call)['isAsync'] !== 'boolean') throw badRequest('isAsync is required');
}

function needsModelType(call: Call): void {
  if (!['openSource', 'fineTune'].includes(queryOf(call).get('modelType') ?? ''))
    throw badRequest('modelType is required');
}

/** The flow that the query names. @throws Refusal */
function checkedFlow(call: Call, flowId: string): string {
  const given = queryOf(call).get('flowId');
  if (!given) throw badRequest('flowId is required');
  if (given !== flowId) throw platformRefusal(404, 'NOT_FOUND', 'Call flow not found');
  return flowId;
}
