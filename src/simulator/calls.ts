/** Scopes of apps for bots, and in which console their apps are made (kore-api.md, section 5; xo-additions.md, section 12). */
export const BOT_SCOPES = {
  'Bot Export': 'both',
  'Bot Publish': 'admin',
  'Bot Import': 'admin',
  'Get Bots': 'admin',
  'Batch Tests Execution': 'builder',
  'Train ML': 'both',
  'Train FAQ': 'both',
  'Export Variables': 'builder',
  'Import Variables': 'builder',
  'Conversation Tests Management': 'both',
  'Conversation Tests Execution': 'both',
} as const;

/** Scopes of API keys. */
export const KEY_SCOPES = [
  ...(['Export Tool', 'Export Model', 'Export Workflow', 'Deploy Tool', 'Import/Export'] as const),
  ...(['Import Tool', 'Undeploy Tool', 'Import Model', 'Deploy Model', 'Undeploy Model'] as const),
  ...(['Import Workflow', 'Deploy Workflow', 'Undeploy Workflow'] as const),
  ...(['project_io.read', 'project_io.write'] as const),
] as const;

export type BotScope = keyof typeof BOT_SCOPES;
export type KeyScope = (typeof KEY_SCOPES)[number];

/** What a call needs; `own` is checked by its handler. The bot is the first id in the path. */
export type Needs =
  | { bot: BotScope }
  | { account: BotScope | 'any' }
  | { key: KeyScope | 'any'; header?: KeyHeader }
  | 'own';

/** The header with the key. */
export type KeyHeader = 'x-api-key' | 'either';

/** A call of the API. */
export interface CallDefinition {
  readonly method: 'GET' | 'POST';
  /** `*` stands for an id, and a slash at the end may be missing. All paths that the documentation has answer. */
  readonly paths: readonly string[];
  readonly needs: Needs;
}

const testSuite = (rest: string) => ['bot', 'stream'].map((noun) => `/api/public/${noun}/*/testsuite/${rest}`);
const variables = (action: string) => [
  `/api/1.1/public/builder/bot/*/variables/${action}`,
  `/api/public/builder/stream/*/variables/${action}`,
];
const CONVERSATION = '/api/public/stream/*/conversation/testsuite';
const PUBLISH_STATUS = ['/api/public/bot/*/publish/status', '/api/1.1/public/bot/*/publish/status/'];
const workflow = (rest: string) => ['workflows', 'workflow'].map((noun) => `/api/public/${noun}/${rest}`);
/** Two of the prefixes that the documentation of Artemis has. */
const projects = (rest: string) => ['/v1', '/api/public/v1'].map((prefix) => `${prefix}/projects/*/${rest}`);
/** The documentation of apps has both headers. */
const APPS: Needs = { key: 'Import/Export', header: 'either' };

/** Folders of download links, with a signature and without one. */
export const SIGNED_FOLDER = '/api/getMediaStream/orgFiles/';
export const UNSIGNED_FOLDER = '/api/v1/account/u-simulated/files/';

/** Every call that the simulator answers, by the name that faults and records use. */
export const CALLS = {
  'bot-export': post('/api/public/bot/*/export', { bot: 'Bot Export' }),
  'bot-export-status': get('/api/public/bot/*/export/status', { bot: 'Bot Export' }),
  'bot-publish': post('/api/public/bot/*/publish', { bot: 'Bot Publish' }),
  'bot-publish-status': get(PUBLISH_STATUS, { bot: 'Bot Publish' }),
  'file-upload': post('/api/public/uploadfile', { account: 'any' }),
  'bot-import-new': post('/api/public/bot/import', { account: 'Bot Import' }),
  'bot-import': post('/api/public/bot/*/import', { bot: 'Bot Import' }),
  'bot-import-status': get('/api/public/bot/import/status/*', { account: 'Bot Import' }),
  'test-run': post(testSuite('*/run'), { bot: 'Batch Tests Execution' }),
  'test-run-status': get(testSuite('*/*/status'), { bot: 'Batch Tests Execution' }),
  'bot-list': get('/api/public/bots', { account: 'Get Bots' }),
  'tool-export': post('/api/public/tools/*/export', { key: 'Export Tool' }),
  'workflow-export': post(workflow('*/export'), { key: 'Export Workflow' }),
  'model-export': post('/api/public/models/*/export', { key: 'Export Model' }),
  'tool-deploy': post('/api/public/tools/*/deploy', { key: 'Deploy Tool' }),
  'app-export': get('/api/public/apps/*/versions/*/export', APPS),
  'dock-status': get('/api/public/dock-status/*', { key: 'any' }),
  'agent-file-upload': post('/api/public/files', { key: 'any' }),
  'upload-session-start': post('/api/public/files/session/start', 'own'),
  'upload-session-chunk': post('/api/public/files/session/*', { key: 'any' }),
  'model-import': post('/api/public/files/session/*/complete', { key: 'any' }),
  'model-deploy': post('/api/public/models/*/deploy', { key: 'Deploy Model' }),
  'model-undeploy': post('/api/public/models/*/undeploy', { key: 'Undeploy Model' }),
  'tool-import-new': post('/api/public/tools/import', { key: 'Import Tool' }),
  'tool-import': post('/api/public/tools/*/import', { key: 'Import Tool' }),
  'tool-undeploy': post('/api/public/tools/*/undeploy', { key: 'Undeploy Tool' }),
  'workflow-import-new': post(workflow('import'), { key: 'Import Workflow' }),
  'workflow-import': post(workflow('*/import'), { key: 'Import Workflow' }),
  'workflow-deploy': post(workflow('*/deploy'), { key: 'Deploy Workflow' }),
  'workflow-undeploy': post(workflow('*/undeploy'), { key: 'Undeploy Workflow' }),
  'app-import': post('/api/public/apps/import', APPS),
  'project-export': post(projects('export'), { key: 'project_io.read' }),
  'project-export-status': get(projects('export/*'), { key: 'project_io.read' }),
  'project-import': post(projects('import'), { key: 'project_io.write' }),
  'project-import-status': get(projects('import/*'), { key: 'project_io.write' }),
  download: get([`${SIGNED_FOLDER}*`, `${UNSIGNED_FOLDER}*`], 'own'),
  'ml-train': post('/api/public/bot/*/ml/train', { bot: 'Train ML' }),
  'ml-train-status': get('/api/public/bot/*/ml/train/status', { bot: 'Train ML' }),
  'faq-train': post('/api/public/bot/*/faqs/train', { bot: 'Train FAQ' }),
  'faq-train-status': get('/api/public/bot/*/faqs/train/status', { bot: 'Train FAQ' }),
  'variables-export': post(variables('export'), { bot: 'Export Variables' }),
  'variables-import': post(variables('import'), { bot: 'Import Variables' }),
  'functions-import': post('/api/public/bot/*/import/botfunctions', { bot: 'Bot Import' }),
  'suite-import': post(testSuite('import'), { bot: 'Batch Tests Execution' }),
  'conversation-import': post(`${CONVERSATION}/import`, { bot: 'Conversation Tests Management' }),
  'conversation-import-status': get(`${CONVERSATION}/import/*/status`, { bot: 'Conversation Tests Management' }),
  'conversation-run': post(`${CONVERSATION}/*/run`, { bot: 'Conversation Tests Execution' }),
  'conversation-run-status': get(`${CONVERSATION}/*/*/status`, { bot: 'Conversation Tests Execution' }),
} satisfies Record<string, CallDefinition>;

export type CallName = keyof typeof CALLS;

export const CALL_NAMES = Object.keys(CALLS) as readonly CallName[];

function get(path: string | readonly string[], needs: Needs): CallDefinition {
  return { method: 'GET', paths: [path].flat(), needs };
}

function post(path: string | readonly string[], needs: Needs): CallDefinition {
  return { ...get(path, needs), method: 'POST' };
}
