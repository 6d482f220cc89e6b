import { appArchive } from './archives.ts';
import { badRequest, type Call, fieldsOf, isText, json, platformRefusal, type Reply } from './call.ts';
import type { Context } from './context.ts';
import { decoded } from './files.ts';
import { own } from './ids.ts';

/** Apps of the Agent Platform, whose exports and imports are answered at once (kore-api.md, section 2). */
export function agentApps({ files, recorder, scenario, spend }: Context) {
  return {
    'app-export': (call: Call, appId: string, versionId: string): Reply => {
      const app = own(scenario.agentApps, appId);
      const version = own(app?.versions, versionId);
      if (!version) throw platformRefusal(404, 'NOT_FOUND', `${app ? 'Version' : 'App'} not found`);
      spend(appId);
      recorder.started('app-export', appId);
      const { archive: content = appArchive(appId, versionId) } = version;
      const file = files.add({ content, format: 'zip', isReady: () => true });
      return json(200, { app_id: appId, version: versionId, file_url: files.linkTo(file, call.origin) });
    },

    'app-import': (call: Call): Reply => {
      const { app_id: appId, file_url: link } = fieldsOf(call);
      if (!isText(appId) || !own(scenario.agentApps, appId)) throw platformRefusal(404, 'NOT_FOUND', 'App not found');
      spend(appId);
      recorder.started('app-import', appId);
      const problem = isText(link) ? problemOf(link) : 'file_url is required';
      if (problem !== undefined) throw badRequest(problem);
      return json(200, { status: 'success', appId, message: 'App imported' });
    },
  };

  /** Why the platform cannot read an app behind a link of its own; `undefined` if it can. */
  function problemOf(link: string): string | undefined {
    const [path = '', query = ''] = link.trim().split('?');
    const file = files.get(decoded(path.split('/').at(-1) ?? ''));
    if (!file) return 'file_url is not a link of an export';
    const problem = files.problemOf(file, query);
    return problem && `file_url: the link is ${problem}`;
  }
}
