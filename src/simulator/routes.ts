import { AppExports } from './app-export.ts';
import { BatchTests } from './batch-test.ts';
import { BotExports } from './bot-export.ts';
import { BotImports } from './bot-import.ts';
import { BotList } from './bot-list.ts';
import { BotPublishes } from './bot-publish.ts';
import type { Call } from './call.ts';
import { Dock } from './dock.ts';
import { FileUploads } from './file-upload.ts';
import { Media } from './media.ts';
import { botRefusal, type Reply } from './reply.ts';
import type { CallName } from './scenario-trouble.ts';
import type { World } from './world.ts';

/** One call of the API. */
export interface Route {
  readonly name: CallName;
  readonly methods: readonly ('GET' | 'POST')[];
  /** Its groups are the ids that the call is about. */
  readonly path: RegExp;
  /** @param id the first group; the others follow, decoded and empty where there is none */
  answer(call: Call, id: string, second: string, third: string): Reply | Promise<Reply>;
}

const PUBLISH_STATUS_PATHS = {
  plain: /^\/api\/public\/bot\/([^/]+)\/publish\/status$/,
  versioned: /^\/api\/1\.1\/public\/bot\/([^/]+)\/publish\/status\/?$/,
  both: /^\/api\/(?:1\.1\/)?public\/bot\/([^/]+)\/publish\/status\/?$/,
};

const WORKFLOW_PATHS = {
  plural: /^\/api\/public\/workflows\/([^/]+)\/export$/,
  singular: /^\/api\/public\/workflow\/([^/]+)\/export$/,
  both: /^\/api\/public\/workflows?\/([^/]+)\/export$/,
};

const TEST_RUN_PATHS = {
  bot: /^\/api\/public\/bot\/([^/]+)\/testsuite\/([^/]+)\/run$/,
  stream: /^\/api\/public\/stream\/([^/]+)\/testsuite\/([^/]+)\/run$/,
  both: /^\/api\/public\/(?:bot|stream)\/([^/]+)\/testsuite\/([^/]+)\/run$/,
};

const TEST_STATUS_PATHS = {
  bot: /^\/api\/public\/bot\/([^/]+)\/testsuite\/([^/]+)\/([^/]+)\/status$/,
  stream: /^\/api\/public\/stream\/([^/]+)\/testsuite\/([^/]+)\/([^/]+)\/status$/,
  both: /^\/api\/public\/(?:bot|stream)\/([^/]+)\/testsuite\/([^/]+)\/([^/]+)\/status$/,
};

export function routesOf(world: World): readonly Route[] {
  return [...routesOfBots(world), ...routesOfTests(world), ...routesOfPlatform(world), ...routesOfFiles(world)];
}

function routesOfBots(world: World): readonly Route[] {
  const exports = new BotExports(world);
  const publishes = new BotPublishes(world);
  const imports = new BotImports(world);
  const list = new BotList(world);
  return [
    route('bot-export', 'POST', /^\/api\/public\/bot\/([^/]+)\/export$/, (call, id) => exports.start(call, id)),
    route('bot-export-status', 'GET', /^\/api\/public\/bot\/([^/]+)\/export\/status$/, (call, id) =>
      exports.status(call, id),
    ),
    route('bot-publish', 'POST', /^\/api\/public\/bot\/([^/]+)\/publish$/, (call, id) => publishes.start(call, id)),
    route('bot-publish-status', 'GET', PUBLISH_STATUS_PATHS[world.scenario.publishStatusPath ?? 'both'], (call, id) =>
      publishes.status(call, id),
    ),
    route('bot-import-new', 'POST', /^\/api\/public\/bot\/import$/, (call) => imports.startNew(call)),
    route('bot-import', 'POST', /^\/api\/public\/bot\/([^/]+)\/import$/, (call, id) => imports.start(call, id)),
    route('bot-import-status', 'GET', /^\/api\/public\/bot\/import\/status\/([^/]+)$/, (call, id) =>
      imports.status(call, id),
    ),
    route('bot-list', 'GET', /^\/api\/public\/bots$/, (call) => list.page(call)),
  ];
}

function routesOfTests(world: World): readonly Route[] {
  const tests = new BatchTests(world);
  const { testSuitePath = 'both' } = world.scenario;
  return [
    route('test-run', 'POST', TEST_RUN_PATHS[testSuitePath], (call, id, name) => tests.start(call, id, name)),
    route('test-run-status', 'GET', TEST_STATUS_PATHS[testSuitePath], (call, id, name, run) =>
      tests.status(call, id, name, run),
    ),
  ];
}

function routesOfPlatform(world: World): readonly Route[] {
  const dock = new Dock(world);
  const apps = new AppExports(world);
  return [
    route('tool-export', 'POST', /^\/api\/public\/tools\/([^/]+)\/export$/, (call, id) => dock.exportTool(call, id)),
    route('workflow-export', 'POST', WORKFLOW_PATHS[world.scenario.workflowPath ?? 'both'], (call, id) =>
      dock.exportWorkflow(call, id),
    ),
    route('model-export', 'POST', /^\/api\/public\/models\/([^/]+)\/export$/, (call, id) => dock.exportModel(call, id)),
    route('dock-status', 'GET', /^\/api\/public\/dock-status\/([^/]+)$/, (call, id) => dock.status(call, id)),
    {
      name: 'app-export',
      methods: ['GET', 'POST'],
      path: /^\/api\/public\/apps\/([^/]+)\/versions\/([^/]+)\/export$/,
      answer: (call, id, version) => apps.give(call, id, version),
    },
  ];
}

function routesOfFiles(world: World): readonly Route[] {
  const media = new Media(world);
  const uploads = new FileUploads(world);
  return [
    route('file-upload', 'POST', /^\/api\/public\/uploadfile$/, (call) => uploads.accept(call)),
    route('download', 'GET', /^\/api\/getMediaStream\/orgFiles\/([^/]+)$/, (call, id) => media.signed(call, id)),
    route('download', 'GET', /^\/api\/v1\/account\/[^/]+\/files\/([^/]+)$/, (call, id) => media.unsigned(call, id)),
  ];
}

function route(name: CallName, method: 'GET' | 'POST', path: RegExp, answer: Route['answer']): Route {
  return { name, methods: [method], path, answer };
}

export function routeOf(routes: readonly Route[], call: Call): Route | undefined {
  return routes.find(({ path }) => path.test(call.path));
}

/** Carries a call out. The method is looked at before the credentials, as on the platform. @throws Refusal */
export async function carryOut(route: Route | undefined, call: Call): Promise<Reply> {
  if (!route) throw botRefusal(404, 'Not Found');
  if (!route.methods.some((method) => method === call.method)) throw botRefusal(405, 'Method Not Allowed');
  const [id = '', second = '', third = ''] = (route.path.exec(call.path) ?? []).slice(1).map(decoded);
  return await route.answer(call, id, second, third);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
