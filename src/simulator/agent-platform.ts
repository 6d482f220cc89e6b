import { agentImports } from './agent-imports.ts';
import { appArchive, flowArchive, modelArchive } from './archives.ts';
import { botRefusal, type Call, fieldsOf, json, platformRefusal, queryOf, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { DockJobs, type DockNoun } from './dock-jobs.ts';
import { Entities, type Entity, own } from './entities.ts';
import type { ExportJob, Job } from './job.ts';
import type { Archive, DockJob } from './scenario/types.ts';

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
} satisfies Record<string, DockCall>;

type DockCallName = keyof typeof DOCK_CALLS;
type Start = (call: Call, targetId: string) => Reply;

/** The Agent Platform: jobs of tools, workflows and models, and apps, whose calls answer at once. */
export function agentPlatform(context: Context) {
  const { scenario, credentials, files, ids, limits, recorder } = context;
  const jobs = new DockJobs(context);
  const entities = new Entities(scenario);

  const names = Object.keys(DOCK_CALLS) as DockCallName[];
  const starts = names.map((name): [string, Start] => [name, (call, targetId) => start(name, call, targetId)]);

  return {
    ...(Object.fromEntries(starts) as Record<DockCallName, Start>),
    ...agentImports(context, jobs, entities),

    'dock-status': (call: Call, id: string): Reply => jobs.poll(call, id),

    'app-export': (call: Call, appId: string, versionId: string): Reply => {
      const app = own(scenario.agentApps, appId);
      // The method is checked before the credentials.
      if (call.method !== (app?.exportMethod ?? 'GET')) throw botRefusal(405, 'Method Not Allowed');
      credentials.checkKey(call, 'Import/Export', app?.keyHeader ?? 'either');
      const version = own(app?.versions, versionId);
      if (!version) throw platformRefusal(404, 'NOT_FOUND', `${app ? 'Version' : 'App'} not found`);
      limits.spend(appId);
      recorder.started('app-export', appId);
      const { archive: content = appArchive(appId, versionId), fileLink: link } = version;
      const file = files.add({ content, format: 'zip', link, isReady: () => true });
      return json(200, { app_id: appId, version: versionId, file_url: files.linkTo(file, call.origin) });
    },
  };

  function start(kind: DockCallName, call: Call, targetId: string): Reply {
    const { noun, action, archive, startIdKey, exportJobPrefix, check }: DockCall = DOCK_CALLS[kind];
    const plan = entities.get(noun, targetId);
    check?.(call);
    const flowId = archive && plan.flowId !== undefined ? checkedFlow(call, plan.flowId) : '';
    const more = exportJobPrefix ? { exportJobId: ids.next(exportJobPrefix) } : {};
    const exportOf = archive && fileOf(plan, plan.archive ?? archive(targetId, flowId));
    return jobs.start({ kind, noun, action, targetId, plan, startIdKey, more, ...(exportOf && { exportOf }) }, call)
      .reply;
  }

  function fileOf({ format = 'zip', link }: Entity, content: Archive) {
    return (job: Job): ExportJob => ({
      job,
      file: files.add({ content, format, link, isReady: () => job.isSuccess }),
      pollsAfterSuccess: 0,
    });
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

/** The flow that the query names. @throws Refusal */
function checkedFlow(call: Call, flowId: string): string {
  const given = queryOf(call).get('flowId');
  if (!given) throw platformRefusal(400, 'VALIDATION_ERROR', 'flowId is required');
  if (given !== flowId) throw platformRefusal(404, 'NOT_FOUND', 'Call flow not found');
  return flowId;
}

function needsIsAsync(call: Call): void {
  if (typeof fieldsOf(call)['isAsync'] !== 'boolean')
    throw platformRefusal(400, 'VALIDATION_ERROR', 'isAsync is required');
}

function needsModelType(call: Call): void {
  if (['openSource', 'fineTune'].includes(queryOf(call).get('modelType') ?? '')) return;
  throw platformRefusal(400, 'VALIDATION_ERROR', 'modelType is required');
}
