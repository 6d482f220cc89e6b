import { agentImports } from './agent-imports.ts';
import { appArchive, flowArchive, modelArchive } from './archives.ts';
import { badRequest, botRefusal, type Call, fieldsOf, json, platformRefusal, queryOf, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { own } from './ids.ts';
import { type ExportJob, Job, type JobCall, linkFields } from './job.ts';
import type { Archive, DockJob, Model, State, Tool } from './scenario/types.ts';

const DEFAULT_STATES: readonly State[] = [{ status: 'IN_PROGRESS' }, { after: '3s', status: 'SUCCESS' }];
const DEFAULT_LINK = { key: 'response.downloadUrl', in: 'start' } as const;

/** The nouns of what these jobs work on; the scenario has each under its plural. */
export type DockNoun = 'tool' | 'workflow' | 'model';

/** A tool, workflow or model: what happens to its jobs. */
type Entity = DockJob & Partial<Pick<Tool, 'flowId'>> & Pick<Model, 'format'>;

/** A call that starts a job with a `ds-…` id. */
interface DockCall {
  noun: DockNoun;
  action: string;
  startIdKey: NonNullable<DockJob['startIdKey']>;
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
  const { credentials, files, ids, recorder, scenario, spend } = context;
  const jobs = dockJobs(context);

  const kinds = Object.keys(DOCK_CALLS).filter((name): name is StartCall => !name.endsWith('-import'));
  const starts = kinds.map((kind) => [kind, (call: Call, id: string): Reply => start(kind, call, id)]);

  return {
    ...(Object.fromEntries(starts) as Record<StartCall, (call: Call, id: string) => Reply>),
    ...agentImports(context, jobs),

    'dock-status': (call: Call, id: string): Reply => jobs.poll(call, id),

    'app-export': (call: Call, appId: string, versionId: string): Reply => {
      const app = own(scenario.agentApps, appId);
      // The method is checked before the credentials.
      if (call.method !== (app?.exportMethod ?? 'GET')) throw botRefusal(405, 'Method Not Allowed');
      credentials.checkKey(call, 'Import/Export', app?.keyHeader ?? 'either');
      const version = own(app?.versions, versionId);
      if (!version) throw platformRefusal(404, 'NOT_FOUND', `${app ? 'Version' : 'App'} not found`);
      spend(appId);
      recorder.started('app-export', appId);
      const { archive: content = appArchive(appId, versionId), fileLink: link } = version;
      const file = files.add({ content, format: 'zip', link, isReady: () => true });
      return json(200, { app_id: appId, version: versionId, file_url: files.linkTo(file, call.origin) });
    },
  };

  function start(kind: StartCall, call: Call, targetId: string): Reply {
    const { noun, archive, exportJobPrefix, check }: DockCall = DOCK_CALLS[kind];
    const plan = jobs.entity(noun, targetId);
    check?.(call);
    const flowId = archive && plan.flowId !== undefined ? checkedFlow(call, plan.flowId) : '';
    const more = exportJobPrefix ? { exportJobId: ids.next(exportJobPrefix) } : {};
    const content = archive && (plan.archive ?? archive(targetId, flowId));
    return jobs.start({ kind, targetId, plan, more, archive: content }, call);
  }
}

/** A job to start. */
interface DockStart {
  kind: DockKind;
  targetId: string;
  plan: Entity;
  /** Its states, in place of those of the plan. */
  states?: readonly State[] | undefined;
  /** Further fields of the start reply. */
  more?: Readonly<Record<string, string>>;
  /** What it exports. */
  archive?: Archive | undefined;
  /** What it imports exists once it has succeeded. */
  isNew?: boolean;
}

interface DockRun {
  kind: DockKind;
  plan: Entity;
  job: Job;
  /** What its replies say about it, whatever its state. */
  about: Readonly<Record<string, string>>;
  exported: ExportJob | undefined;
}

export type DockJobs = ReturnType<typeof dockJobs>;

/** All jobs with a `ds-…` id, what they work on, and the call that polls them (kore-api.md, section 2). */
function dockJobs(context: Context) {
  const { files, ids, ms, polled, recorder, scenario, spend } = context;
  const runs = new Map<string, DockRun>();
  /** What imports made, with the job of each import. */
  const made = new Map<string, { entity: Entity; job: Job }>();

  return {
    /** A tool, workflow or model of the scenario, or one that an import made. @throws Refusal 404 */
    entity(noun: DockNoun, id: string): Entity {
      const imported = made.get(`${noun} ${id}`);
      const entity = own<Entity>(scenario[`${noun}s`], id) ?? (imported?.job.isSuccess ? imported.entity : undefined);
      if (!entity) throw platformRefusal(404, 'NOT_FOUND', `There is no such ${noun}`);
      return entity;
    },

    /** Starts a job. @returns the start reply */
    start({ kind, targetId, plan, states, more, archive, isNew }: DockStart, call: Call): Reply {
      const { noun, action, startIdKey } = DOCK_CALLS[kind];
      spend(targetId);
      recorder.started(kind, targetId);
      const job = new Job(context, ids.next('ds-'), states ?? plan.states ?? DEFAULT_STATES);
      const jobType = `${noun.toUpperCase()}S`;
      const about = { [`${noun}Id`]: targetId, jobType, action, requestedTime: job.requestedOn };
      const { format = 'zip', link } = plan;
      const file = archive && files.add({ content: archive, format, link, isReady: () => job.isSuccess });
      const run = { kind, plan, job, about, exported: file && { job, file, pollsAfterSuccess: 0 } };
      runs.set(job.id, run);
      if (isNew) made.set(`${noun} ${targetId}`, { entity: plan, job });
      return json(200, { ...documentOf(run, plan.startIdKey ?? startIdKey, 'start', call), ...more });
    },

    poll(call: Call, id: string): Reply {
      const run = runs.get(id);
      const expires = run?.plan.recordExpires;
      if (!run || (expires !== undefined && run.job.elapsedMs >= ms(expires))) {
        throw platformRefusal(404, 'NOT_FOUND', 'Dock status not found');
      }
      polled(run.kind, id);
      if (run.exported && run.job.isSuccess) run.exported.pollsAfterSuccess += 1;
      return json(200, documentOf(run, '_id', 'status', call));
    },
  };

  /** The documented sample of a dock status has no link; that of a start has one, whatever its status. */
  function documentOf({ job, about, exported }: DockRun, idKey: string, kind: JobCall, call: Call) {
    const link = exported ? linkFields(context, exported, kind, call, DEFAULT_LINK) : {};
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
