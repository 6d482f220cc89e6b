import type { Call } from './call.ts';
import { botRefusal, json, platformRefusal, type Reply } from './reply.ts';
import { appArchive } from './usual-archives.ts';
import type { World } from './world.ts';

/** Exports of apps of the Agent Platform, which are there at once (kore-api.md, section 2). */
export class AppExports {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  give(call: Call, appId: string, versionId: string): Reply {
    const { credentials, limits, links, files, recorder, scenario } = this.#world;
    const app = own(scenario.agentApps, appId);
    // The method is looked at before the credentials.
    if (call.method !== (app?.exportMethod ?? 'GET')) throw botRefusal(405, 'Method Not Allowed');
    credentials.checkKey(call, 'Import/Export', app?.keyHeader ?? 'either');
    if (!app) throw platformRefusal(404, 'NOT_FOUND', 'App not found');
    const version = own(app.versions, versionId);
    if (!version) throw platformRefusal(404, 'NOT_FOUND', 'Version not found');
    limits.spend(appId);
    recorder.started(appId);
    const { archive = appArchive(appId, versionId), fileLink } = version;
    const owner = { platform: true } as const;
    const file = files.add({ archive, format: 'zip', link: fileLink, owner, isReady: () => true });
    return json(200, { app_id: appId, version: versionId, file_url: links.make(file, call.origin) });
  }
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
