import { BotExports } from './bot-export.ts';
import { BotImports } from './bot-import.ts';
import { BotPublishes } from './bot-publish.ts';
import type { Call } from './call.ts';
import { Dock } from './dock.ts';
import { Media } from './media.ts';
import { botRefusal, type Reply } from './reply.ts';
import type { CallName } from './scenario-trouble.ts';
import type { World } from './world.ts';

/** One call of the API. */
export interface Route {
  readonly name: CallName;
  readonly method: 'GET' | 'POST';
  /** Its one group is the id that the call is about. */
  readonly path: RegExp;
  answer(call: Call, id: string): Reply | Promise<Reply>;
}

const PUBLISH_STATUS_PATHS = {
  plain: /^\/api\/public\/bot\/([^/]+)\/publish\/status$/,
  versioned: /^\/api\/1\.1\/public\/bot\/([^/]+)\/publish\/status\/?$/,
  both: /^\/api\/(?:1\.1\/)?public\/bot\/([^/]+)\/publish\/status\/?$/,
};

export function routesOf(world: World): readonly Route[] {
  const exports = new BotExports(world);
  const publishes = new BotPublishes(world);
  const imports = new BotImports(world);
  const dock = new Dock(world);
  const media = new Media(world);
  return [
    route('bot-export', 'POST', /^\/api\/public\/bot\/([^/]+)\/export$/, (call, id) => exports.start(call, id)),
    route('bot-export-status', 'GET', /^\/api\/public\/bot\/([^/]+)\/export\/status$/, (call, id) =>
      exports.status(call, id),
    ),
    route('bot-publish-status', 'GET', PUBLISH_STATUS_PATHS[world.scenario.publishStatusPath ?? 'both'], (call, id) =>
      publishes.status(call, id),
    ),
    route('bot-import-status', 'GET', /^\/api\/public\/bot\/import\/status\/([^/]+)$/, (call, id) =>
      imports.status(call, id),
    ),
    route('tool-export', 'POST', /^\/api\/public\/tools\/([^/]+)\/export$/, (call, id) => dock.exportTool(call, id)),
    route('model-export', 'POST', /^\/api\/public\/models\/([^/]+)\/export$/, (call, id) => dock.exportModel(call, id)),
    route('dock-status', 'GET', /^\/api\/public\/dock-status\/([^/]+)$/, (call, id) => dock.status(call, id)),
    route('download', 'GET', /^\/api\/getMediaStream\/orgFiles\/([^/]+)$/, (call, id) => media.signed(call, id)),
    route('download', 'GET', /^\/api\/v1\/account\/[^/]+\/files\/([^/]+)$/, (call, id) => media.unsigned(call, id)),
  ];
}

function route(name: CallName, method: Route['method'], path: RegExp, answer: Route['answer']): Route {
  return { name, method, path, answer };
}

export function routeOf(routes: readonly Route[], call: Call): Route | undefined {
  return routes.find(({ path }) => path.test(call.path));
}

/** Carries a call out. The method is looked at before the credentials, as on the platform. @throws Refusal */
export async function carryOut(route: Route | undefined, call: Call): Promise<Reply> {
  if (!route) throw botRefusal(404, 'Not Found');
  if (route.method !== call.method) throw botRefusal(405, 'Method Not Allowed');
  return await route.answer(call, decoded(route.path.exec(call.path)?.[1] ?? ''));
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
