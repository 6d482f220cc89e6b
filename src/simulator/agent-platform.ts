import { agentImports } from './agent-imports.ts';
import { appArchive } from './archives.ts';
import { badRequest, botRefusal, type Call, json, platformRefusal, queryOf, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { DOCK_CALLS, type DockCall, type DockKind, dockJobs } from './dock-jobs.ts';
import { own } from './ids.ts';

type StartCall = Exclude<DockKind, `${string}-import`>;

/** The Agent Platform: jobs of tools, workflows and models, and apps, whose calls answer at once. */
export function agentPlatform(context: Context) {
  const { credentials, files, ids, recorder, scenario, spend } = context;
  const jobs = dockJobs(context);

  const starts = Object.keys(DOCK_CALLS).map((name) => {
    const kind = name as StartCall;
    return [kind, (call: Call, targetId: string): Reply => start(kind, call, targetId)] as const;
  });

  return {
    ...(Object.fromEntries(starts) as Record<StartCall, (call: Call, targetId: string) => Reply>),
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

/** The flow that the query names. @throws Refusal */
function checkedFlow(call: Call, flowId: string): string {
  const given = queryOf(call).get('flowId');
  if (!given) throw badRequest('flowId is required');
  if (given !== flowId) throw platformRefusal(404, 'NOT_FOUND', 'Call flow not found');
  return flowId;
}
