import type { ImportTask, Resource, Scenario } from './scenario.ts';

const RESOURCES: readonly Resource[] = [
  { type: 'SETTINGS', name: 'Settings' },
  { type: 'CHANNELS', name: 'Channels' },
  { type: 'NL', name: 'Natural Language' },
  { type: 'dialog', id: 'dg-book', name: 'Book a table', state: 'published' },
  { type: 'AUTOVERSIONING', name: 'Creating New Version' },
];

const TASKS: readonly ImportTask[] = [
  { type: 'Bot Definition', name: 'SampleBot' },
  { type: 'IdpConfigurations' },
  { type: 'CustomTemplates' },
  { type: 'BotFunctions', name: 'Bot Functions' },
  { type: 'Widget', name: 'UnderwritingExplanation' },
  { type: 'Dialog', name: 'Book a table' },
  { type: 'Form', name: 'BloodPressure' },
  { type: 'Widget', name: 'WidgetPhysique' },
  { type: 'Dialog', name: 'ShowDiseaseList' },
  { type: 'Event', name: 'TASK_FAILURE_EVENT' },
  { type: 'Event', name: 'WELCOME_MESSAGE_EVENT' },
  { type: 'Event', name: 'INTENT_UNIDENTIFIED' },
  { type: 'Event', name: 'CONVERSATION_END' },
  { type: 'KnowledgeTasks' },
  { type: 'Utterences' },
  { type: 'Patterns' },
  { type: 'BotVariables' },
  { type: 'SmallTalk' },
  { type: 'importBot', name: 'SampleBot' },
];

const FAILED_RESOURCES: Record<string, string> = {
  NL: 'Training failed: the intent Book a table has no utterances',
  dialog: 'The dialog uses a service that has no authorization profile',
};
const FAILED_TASKS = new Set(['BotFunctions', 'Patterns']);

/** One of everything that matters: what succeeds, what fails, and what only looks like a success. */
export const defaultScenario: Scenario = {
  credentials: {
    apps: [{ clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' }],
    apiKeys: [{ key: 'kg-demo-key-for-the-simulator-alone' }],
  },
  bots: {
    'st-demo': {
      name: 'Demo bot',
      previousExport: { age: '7d', lingers: '2500ms' },
      publish: {
        states: [
          { status: 'inprogress', percent: 20 },
          { after: '1s', status: 'inprogress', percent: 60 },
          { after: '2s', status: 'successful', percent: 100 },
        ],
        resources: RESOURCES,
      },
    },
    'st-publish-fails': {
      publish: {
        states: [
          { status: 'inprogress', percent: 20 },
          { after: '2s', status: 'failed', fields: { message: '2 of 5 resources could not be published' } },
        ],
        resources: RESOURCES.map((resource) => {
          const message = FAILED_RESOURCES[resource.type];
          return message === undefined ? resource : { ...resource, status: 'FAILED', fields: { message } };
        }),
      },
    },
    'st-awaiting': {
      publish: {
        states: [
          { status: 'inprogress', percent: 50 },
          { after: '2s', status: 'successful', percent: 100 },
        ],
        resources: RESOURCES.map((resource) =>
          resource.type === 'dialog' ? { ...resource, state: 'awaitingApproval' } : resource,
        ),
      },
    },
    'st-stale': { publish: { age: '7d', resources: RESOURCES } },
    'st-superseded': { supersededBy: { after: '2s' } },
    'st-export-fails': {
      export: {
        states: [
          { status: 'pending' },
          { after: '2s', status: 'failed', fields: { message: 'The bot definition could not be read' } },
        ],
      },
    },
  },
  imports: {
    'bir-demo': { botId: 'st-demo', tasks: TASKS },
    'bir-fails': {
      botId: 'st-demo',
      states: [{ status: 'pending' }, { after: '2s', status: 'failed' }],
      tasks: TASKS.map((task) => (FAILED_TASKS.has(task.type) ? { ...task, status: 'failed' } : task)),
    },
  },
  tools: { 'a-demo': { flowId: 'flow-demo' } },
  models: {
    'cm-demo': {
      format: 'tar',
      states: [
        { status: 'IN_PROGRESS', percent: 0 },
        { after: '1s', status: 'IN_PROGRESS', percent: 45 },
        { after: '2s', status: 'IN_PROGRESS', percent: 80 },
        { after: '3s', status: 'SUCCESS', percent: 100 },
      ],
    },
    'cm-instant': { states: [{ status: 'SUCCESS', percent: 100 }] },
  },
};
