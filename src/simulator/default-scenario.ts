import type { Bot, Scenario } from './scenario/types.ts';

/** Those of a bot whose publishes are approved automatically. */
export const DEFAULT_RESOURCES = [
  { type: 'SETTINGS', name: 'Settings' },
  { type: 'CHANNELS', name: 'Channels' },
  { type: 'NL', name: 'Natural Language' },
  { type: 'dialog', id: 'dg-book', name: 'Book a table' },
  { type: 'AUTOVERSIONING', name: 'Creating New Version' },
].map((resource) => ({ ...resource, state: 'published' }));

const FAILED_IMPORT = {
  states: [{ status: 'pending' }, { after: '2s', status: 'failed' }],
  tasks: [
    { type: 'Bot Definition', name: 'SampleBot' },
    { type: 'BotFunctions', name: 'Bot Functions', status: 'failed' },
    { type: 'Dialog', name: 'Book a table' },
    { type: 'Patterns', status: 'failed' },
  ],
};

const REGRESSION = {
  utterances: [
    { text: 'book a table for two', intent: 'Book a table', entities: [{ name: 'Guests', expected: '2' }] },
    { text: 'are you open on Sundays?', intent: 'Opening hours' },
    { text: 'what is the meaning of life', intent: 'None' },
  ],
  more: 9,
};

const STEPS = [
  { input: 'Hello', expected: 'Hello! How can I help?' },
  { input: 'Book a table', expected: 'For how many?' },
];

const VARIABLES = [
  { key: 'API_URL', value: 'https://api.example.com', hint: '', variableType: 'env', scope: 'prePopulated' },
  { key: 'API_TOKEN', value: '', hint: '', variableType: 'env', scope: 'prePopulated', isSecured: true },
];

/** What the two bots of a release have in common. */
const RELEASED: Bot = {
  testSuites: { Regression: REGRESSION },
  conversationSuites: { 'Smoke test': { steps: STEPS } },
  variables: VARIABLES,
};

const BOTS: Record<string, Bot> = {
  'st-demo': { ...RELEASED, name: 'Demo bot', previousExport: { lingers: '2500ms' }, publish: {} },
  'st-demo-target': {
    ...RELEASED,
    name: 'Demo bot (target)',
    previousPublish: { age: '1d' },
    publish: { startedBy: 'post', delay: '1s' },
  },
  'st-publish-fails': {
    publish: {
      states: [
        { status: 'inprogress', percent: 20 },
        { after: '2s', status: 'failed', fields: { message: '2 of 5 resources could not be published' } },
      ],
      resources: changed(DEFAULT_RESOURCES, {
        NL: failed('Training failed: the intent Book a table has no utterances'),
        dialog: failed('The dialog uses a service that has no authorization profile'),
      }),
    },
  },
  'st-publish-refused': {
    previousPublish: { age: '1d' },
    publish: {
      startedBy: 'post',
      states: [{ status: 'inprogress' }, { after: '2s', status: 'failed' }],
      resources: changed(DEFAULT_RESOURCES, {
        CHANNELS: { status: 'FAILED', replyStatus: 'FAILED', replyFields: { message: 'No channel is enabled' } },
      }),
    },
  },
  'st-awaiting': {
    publish: {
      states: [
        { status: 'inprogress', percent: 50 },
        { after: '2s', status: 'successful', percent: 100 },
      ],
      resources: changed(DEFAULT_RESOURCES, { dialog: { state: 'awaitingApproval' } }),
    },
  },
  'st-stale': { publish: { age: '7d' } },
  'st-superseded': { supersededBy: { after: '2s' } },
  'st-export-fails': {
    export: {
      states: [
        { status: 'pending' },
        { after: '2s', status: 'failed', fields: { message: 'The bot definition could not be read' } },
      ],
    },
  },
  'st-import-fails': { import: FAILED_IMPORT },
  'st-suite-fails': {
    testSuites: {
      Regression: {
        ...REGRESSION,
        utterances: [
          ...REGRESSION.utterances,
          { text: 'cancel my table', intent: 'Cancel a booking', matched: 'Book a table' },
        ],
      },
    },
    conversationSuites: {
      'Smoke test': { steps: [...STEPS, { input: 'For two', status: 'failed', expected: 'When?', actual: 'Sorry?' }] },
    },
    mlTraining: { states: [{ status: 'Inprogress' }, { after: '2s', status: 'Failed' }] },
    variablesReply: '0 Variables imported/updated successfully.',
  },
};

/** A job for each outcome: some succeed, some fail, and some only look like a success. */
export const defaultScenario: Scenario = {
  credentials: {
    apps: [{ clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' }],
    apiKeys: [{ key: 'kg-demo-key-for-the-simulator-alone' }],
  },
  bots: BOTS,
  imports: { 'bir-demo': { botId: 'st-demo' }, 'bir-fails': { botId: 'st-demo', ...FAILED_IMPORT } },
  tools: { 'a-demo': { flowId: 'flow-demo' }, 'a-target': { flowId: 'flow-target' } },
  workflows: { 'a-workflow-demo': { flowId: 'flow-demo' } },
  projects: {
    'project-demo': {},
    'project-target': {},
    'project-layer-fails': { import: { layers: { workflows: 'failed' } } },
    'project-reverts': { import: { states: [{ status: 'activating' }, { after: '2s', status: 'reverted' }] } },
  },
  agentApps: { 'aa-demo': { versions: { 'v-1': {} } } },
  models: {
    'cm-demo': { format: 'tar' },
    'cm-instant': { states: [{ status: 'SUCCESS', percent: 100 }] },
  },
};

/** The same components, with what is different about those of some types. */
function changed<Component extends { type: string }>(all: Component[], changes: Record<string, object>): Component[] {
  return all.map((component) => ({ ...component, ...changes[component.type] }));
}

function failed(message: string): object {
  return { status: 'FAILED', fields: { message } };
}
