import { appArchive, flowArchive, modelArchive } from './archives.ts';
import { botRefusal, type Call, json, platformRefusal, queryOf, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { type ExportJob, Job, linkFields, type ReplyTo } from './job.ts';
import type { Archive, DockJob, Model, State, Tool } from './scenario/types.ts';

const USUAL_STATES: readonly State[] = [{ status: 'IN_PROGRESS' }, { after: '3s', status: 'SUCCESS' }];
const USUAL_LINK = { key: 'response.downloadUrl', in: 'start' } as const;

/** A call that starts a job with a `ds-…` id. */
interface DockCall {
  /** Its targets are in the scenario under the plural. */
  noun: 'tool' | 'workflow' | 'model';
  action: string;
  startIdKey: NonNullable<DockJob['startIdKey']>;
  /** Prefix of the second id in its start reply, if it has one. */
  exportJobPrefix?: string;
  /** The archive that it makes, unless the scenario has one; absent if it makes none. */
  archive?: (targetId: string, flowId: string) => Archive;
}

/** The calls that start a job with a `ds-…` id (kore-api.md, section 2). A new one is an entry here and in `calls.ts`. */
const DOCK_CALLS = {
  'tool-export': flowExport('tool'),
  'workflow-export': flowExport('workflow'),
  'model-export': { noun: 'model', action: 'EXPORT', startIdKey: '_id', archive: modelArchive },
  'tool-deploy': { noun: 'tool', action: 'DEPLOY', startIdKey: 'dock-statusId' },
} satisfies Record<string, DockCall>;

type DockCallName = keyof typeof DOCK_CALLS;
type Start = (call: Call, targetId: string) => Reply;

interface DockRun {
  kind: DockCallName;
  plan: DockJob;
  job: Job;
  /** What its replies say about it, whatever its state. */
  about: Readonly<Record<string, string>>;
  exported: ExportJob | undefined;
}

/** Exports of the Agent Platform: tools, workflows and models as jobs, and apps at once. */
export function agentPlatform(context: Context) {
  const { scenario, credentials, files, ids, limits, ms, recorder } = context;
  const runs = new Map<string, DockRun>();

  const names = Object.keys(DOCK_CALLS) as DockCallName[];
  const starts = names.map((name): [string, Start] => [name, (call, targetId) => start(name, call, targetId)]);

  return {
    ...(Object.fromEntries(starts) as Record<DockCallName, Start>),

    'dock-status': (call: Call, id: string): Reply => {
      const run = runs.get(id);
      const expires = run?.plan.recordExpires;
      if (!run || (expires !== undefined && run.job.elapsedMs >= ms(expires))) {
        throw platformRefusal(404, 'NOT_FOUND', 'Dock status not found');
      }
      limits.spend(id);
      recorder.polled(run.kind);
      if (run.exported && run.job.isSuccess) run.exported.pollsAfterSuccess += 1;
      return json(200, documentOf(run, { _id: id }, { kind: 'status', origin: call.origin }));
    },

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
    const { noun, action, archive, startIdKey, exportJobPrefix }: DockCall = DOCK_CALLS[kind];
    const plan = own<Tool | Model>(scenario[`${noun}s`], targetId);
    if (!plan) throw platformRefusal(404, 'NOT_FOUND', `There is no such ${noun}`);
    const flowId = archive && 'flowId' in plan ? checkedFlow(call, plan.flowId) : '';
    limits.spend(targetId);
    recorder.started(kind, targetId);
    const job = new Job(context, ids.next('ds-'), plan.states ?? USUAL_STATES);
    const jobType = `${noun.toUpperCase()}S`;
    const about = { [`${noun}Id`]: targetId, jobType, action, requestedTime: job.requestedOn };
    const exported = archive && exportOf(job, plan, plan.archive ?? archive(targetId, flowId));
    const run = { kind, plan, job, about, exported };
    runs.set(job.id, run);
    const idField = { [plan.startIdKey ?? startIdKey]: job.id };
    const document = documentOf(run, idField, { kind: 'start', origin: call.origin });
    return json(200, { ...document, ...(exportJobPrefix ? { exportJobId: ids.next(exportJobPrefix) } : {}) });
  }

  function exportOf(job: Job, plan: Tool | Model, content: Archive): ExportJob {
    const format = 'format' in plan ? (plan.format ?? 'zip') : 'zip';
    const file = files.add({ content, format, link: plan.link, isReady: () => job.isSuccess });
    return { job, file, pollsAfterSuccess: 0 };
  }

  /** The documented sample of a dock status has no link; that of a start has one, whatever its status. */
  function documentOf(
    { job, about, exported }: DockRun,
    idField: Record<string, string>,
    reply: ReplyTo,
  ): Record<string, unknown> {
    const link = exported ? linkFields(context, exported, reply, USUAL_LINK) : {};
    return job.document({ ...idField, ...about, ...link });
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

function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
