import { flowArchive, modelArchive } from './archives.ts';
import { badRequest, type Call, fieldsOf, isText, json, platformRefusal, queryOf, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { own } from './ids.ts';
import { type ExportJob, type Job, type JobCall, linkFields, usualStates } from './job.ts';
import type { Archive, Model, Tool } from './scenario/types.ts';

const DEFAULT_STATES = usualStates('IN_PROGRESS', 'SUCCESS');

/** A tool, workflow or model: what happens to its jobs. */
type Entity = Model & Partial<Pick<Tool, 'flowId'>>;

/** A call that starts a job with a `ds-…` id. */
interface DockCall {
  /** What it works on; the scenario has each under its plural. */
  noun: 'tool' | 'workflow' | 'model';
  action: string;
  /** The field of its start reply with that id, as the documentation's samples spell it. */
  startIdKey: 'dockStatusId' | 'dock-statusId' | '_id';
  /** Prefix of the second id in its start reply, if it has one. */
  exportJobPrefix?: string;
  /** The archive that it makes, unless the scenario has one; absent if it makes none. */
  archive?: (targetId: string, flowId: string) => Archive;
  /** The fields of its body with ids of uploaded files. */
  files?: readonly string[];
  /** It makes what it works on, which exists once the job has succeeded. */
  makes?: true;
  /** Refuses a request without what else the call needs. */
  check?: (call: Call) => void;
}

/** The calls that start a job with a `ds-…` id (kore-api.md, section 2). A new one is an entry here and in `calls.ts`. */
const DOCK_CALLS = {
  ...{ 'tool-export': flowExport('tool'), 'workflow-export': flowExport('workflow') },
  'model-export': { noun: 'model', action: 'EXPORT', startIdKey: '_id', archive: modelArchive },
  'tool-deploy': { noun: 'tool', action: 'DEPLOY', startIdKey: 'dock-statusId', check: needsIsAsync },
  'tool-undeploy': { noun: 'tool', action: 'UNDEPLOY', startIdKey: 'dockStatusId' },
  'workflow-deploy': { noun: 'workflow', action: 'DEPLOY', startIdKey: 'dock-statusId', check: needsIsAsync },
  'workflow-undeploy': { noun: 'workflow', action: 'UNDEPLOY', startIdKey: 'dockStatusId' },
  'model-deploy': { noun: 'model', action: 'DEPLOY', startIdKey: 'dock-statusId', check: needsModelType },
  'model-undeploy': { noun: 'model', action: 'UNDEPLOY', startIdKey: 'dock-statusId' },
  ...{ 'tool-import': flowImport('tool'), 'tool-import-new': newFlowImport('tool') },
  ...{ 'workflow-import': flowImport('workflow'), 'workflow-import-new': newFlowImport('workflow') },
  // The documentation's sample says EXPORT here.
  'model-import': { noun: 'model', action: 'EXPORT', startIdKey: 'dock-statusId', makes: true },
} satisfies Record<string, DockCall>;

type DockCallName = keyof typeof DOCK_CALLS;

/** Jobs are counted together, whether they make something or not. */
type DockKind = Exclude<DockCallName, `${string}-new`>;

interface DockRun {
  kind: DockKind;
  plan: Entity;
  job: Job;
  exported: ExportJob | undefined;
  /** What its replies say about it, whatever its state. */
  about: Readonly<Record<string, string>>;
}

/** All jobs with a `ds-…` id, what they work on, and the call that polls them (kore-api.md, section 2). */
export function dockJobs(context: Context) {
  const { files, ids, isForgotten, polled, scenario, spend, uploads } = context;
  const runs = new Map<string, DockRun>();
  /** The imports that make something, by what that is. */
  const made = new Map<string, Job>();
  const names = Object.keys(DOCK_CALLS) as DockCallName[];
  const starts = names.map((name) => [name, (call: Call, id: string): Reply => start(name, id, call)]);

  return {
    ...(Object.fromEntries(starts) as Record<DockCallName, (call: Call, id: string) => Reply>),

    'dock-status': (call: Call, id: string): Reply => {
      const run = runs.get(id);
      if (!run || isForgotten(run.job, run.plan)) throw platformRefusal(404, 'NOT_FOUND', 'Dock status not found');
      polled(run.kind, id);
      if (run.exported && run.job.isSuccess) run.exported.pollsAfterSuccess += 1;
      return json(200, documentOf(run, '_id', 'status', call));
    },
  };

  /** @param id - empty if the call makes a tool or workflow, which gets an id of its own */
  function start(name: DockCallName, id: string, call: Call): Reply {
    const dockCall: DockCall = DOCK_CALLS[name];
    const { noun, action, startIdKey, archive, exportJobPrefix } = dockCall;
    const plan: Entity = dockCall.makes ? {} : entity(noun, id);
    for (const field of dockCall.files ?? []) checkFile(field, fieldsOf(call)[field]);
    dockCall.check?.(call);
    const flowId = archive && plan.flowId !== undefined ? checkedFlow(call, plan.flowId) : '';
    const targetId = id || ids.next('a-');
    const more = exportJobPrefix ? { exportJobId: ids.next(exportJobPrefix) } : {};
    spend(targetId);
    const kind = name.replace(/-new$/, '') as DockKind;
    const job = context.start(kind, targetId, 'ds-', plan.states ?? DEFAULT_STATES);
    const about = {
      [`${noun}Id`]: targetId,
      jobType: `${noun.toUpperCase()}S`,
      action,
      requestedTime: job.requestedOn,
    };
    const { format = 'zip', link } = plan;
    const content = archive && (plan.archive ?? archive(targetId, flowId));
    const file = content && files.add({ content, format, link, isReady: () => job.isSuccess });
    const run = { kind, plan, job, about, exported: file && { job, file, pollsAfterSuccess: 0 } };
    runs.set(job.id, run);
    if (dockCall.makes) made.set(`${noun} ${targetId}`, job);
    return json(200, { ...documentOf(run, startIdKey, 'start', call), ...more });
  }

  /** A tool, workflow or model of the scenario, or one that an import made. @throws Refusal 404 */
  function entity(noun: DockCall['noun'], id: string): Entity {
    const isMade = made.get(`${noun} ${id}`)?.isSuccess;
    const found = own<Entity>(scenario[`${noun}s`], id) ?? (isMade ? {} : undefined);
    if (!found) throw platformRefusal(404, 'NOT_FOUND', `There is no such ${noun}`);
    return found;
  }

  /** @throws Refusal 400 */
  function checkFile(field: string, fileId: unknown): void {
    if (!isText(fileId)) throw badRequest(`${field} is required`);
    if (!uploads.has(fileId)) throw badRequest(`${field}: Invalid file id`);
  }

  /** The documented sample of a dock status has no link; that of a start has one, whatever its status. */
  function documentOf({ job, about, exported }: DockRun, idKey: string, kind: JobCall, call: Call) {
    const link = exported ? linkFields(files, exported, kind, call, 'start') : {};
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

function flowImport(noun: 'tool' | 'workflow'): DockCall {
  const files = [`${noun}DataFileId`, 'flowDataFileId', 'envVariablesFileId'];
  return { noun, action: 'IMPORT', startIdKey: 'dockStatusId', files };
}

function newFlowImport(noun: 'tool' | 'workflow'): DockCall {
  const files = [`${noun}DataFileId`, 'flowDataFileId'];
  const check = (call: Call): void => needs(isText(fieldsOf(call)[`${noun}Name`]), `${noun}Name`);
  return { ...flowImport(noun), files, makes: true, check };
}

function needsIsAsync(call: Call): void {
  needs(typeof fieldsOf(call)['isAsync'] === 'boolean', 'isAsync');
}

function needsModelType(call: Call): void {
  needs(['openSource', 'fineTune'].includes(queryOf(call).get('modelType') ?? ''), 'modelType');
}

/** @throws Refusal 400 */
function needs(isThere: boolean, name: string): void {
  if (!isThere) throw badRequest(`${name} is required`);
}

/** The flow that the query names. @throws Refusal */
function checkedFlow(call: Call, flowId: string): string {
  const given = queryOf(call).get('flowId');
  if (!given) throw badRequest('flowId is required');
  if (given !== flowId) throw platformRefusal(404, 'NOT_FOUND', 'Call flow not found');
  return flowId;
}
