import { agentApp } from './app-schema.ts';
import { bot } from './bot-schema.ts';
import { importSchema, startedImport } from './import-schema.ts';
import { dockJob } from './job-schema.ts';
import { count, duration, flag, listOf, mapOf, name, object, oneOf, type Schema, text, told } from './schema.ts';
import { fault, limits } from './trouble-schema.ts';
import { UPLOAD_LIMIT } from './uploads.ts';

export type { Schema } from './schema.ts';

const app = object(
  {
    clientId: told(name, 'Client id of the app (`appId` in its tokens).'),
    clientSecret: told(name, 'What its tokens are signed with. Anything but a real secret.'),
    enforceJti: told(flag, 'Every token needs a `jti`, works once, and expires within an hour.', true),
    scopes: told(
      listOf(oneOf('Bot Export', 'Bot Publish', 'Bot Import', 'Batch Tests Execution', 'Get Bots')),
      'What it may do. Default: all.',
    ),
    bots: told(
      listOf(name),
      'The bots that an App Builder app reaches, and for exports and batch tests alone. Default: all bots.',
    ),
    console: told(
      oneOf('admin', 'builder', 'any'),
      'Where it was made: an `admin` app runs no batch tests, a `builder` app does nothing but these and exports, and `any` does everything, which spares a test the second app. Default: `builder` with `bots`, else `any`.',
    ),
  },
  'clientId',
  'clientSecret',
);

const apiKey = object(
  {
    key: told(name, 'The key. Anything but a real one.'),
    scopes: told(
      listOf(oneOf('Export Tool', 'Export Model', 'Export Workflow', 'Import/Export')),
      'What it may do. Default: all.',
    ),
  },
  'key',
);

const tool = object({ ...dockJob, flowId: told(name, 'Has to be in the query of the start.') }, 'flowId');

const botList = object({
  offsetCounts: told(oneOf('bots', 'pages'), 'What `offset` counts: the documentation says both.', 'bots'),
  more: told(count, 'How many bots there are on top of those of the scenario, with ids and names of their own.', 0),
  repeatsPages: told(flag, 'Beyond the end the last page comes again, and there is always more available.', false),
});

const credentials = object({
  apps: told(listOf(app), 'Apps whose client id and secret sign the JWTs for bots. Default: none.'),
  apiKeys: told(listOf(apiKey), 'Keys for tools, models, workflows and apps. Default: none.'),
});

/** What a scenario may hold, as JSON Schema. */
export const scenarioSchema: Schema = object({
  // An editor's hint, which JSON has no other place for.
  $schema: told(text, "This schema's address, for editors. Nothing else reads it."),
  credentials: told(
    credentials,
    'Who is let in. Default: app `cs-demo` with the secret `a-secret-for-the-simulator-alone`, key `kg-demo-key-for-the-simulator-alone`.',
  ),
  bots: told(mapOf(bot), 'Bots by id (`st-…`). Default: none.'),
  botList: told(botList, 'How the list of all bots is told. Default: those of the scenario.'),
  newBot: told(
    startedImport,
    'What happens to every import that makes a new bot, which is there once that succeeded. Default: success after 3 s.',
  ),
  imports: told(
    mapOf(importSchema),
    'Imports that are there from the beginning, by the id of their request (`bir-…`). Default: none.',
  ),
  tools: told(mapOf(tool), 'Tools by id (`a-…`). Default: none.'),
  workflows: told(mapOf(tool), 'Of AI for Process, where a tool is called a workflow, by id (`a-…`). Default: none.'),
  models: told(
    mapOf(object({ ...dockJob, format: told(oneOf('zip', 'tar', 'tar.gz'), 'What its archive is.', 'zip') })),
    'Models by id (`cm-…`). Default: none.',
  ),
  agentApps: told(mapOf(agentApp), 'Apps of the Agent Platform by id (`aa-…`). Default: none.'),
  faults: told(
    listOf(fault),
    'What goes wrong on the way. The first that applies to a request is the one that happens to it. Default: nothing.',
  ),
  limits: told(
    limits,
    "Kore.ai's documented rate limits, over rolling windows: per bot, tool, model, workflow or app for starts, per job for status calls, and one for the account's lists, uploads and new bots. Default: none.",
  ),
  latency: told(duration, 'Every answer comes this much later.', '0s'),
  publishStatusPath: told(
    oneOf('both', 'plain', 'versioned'),
    'Which path answers for a publish: `/api/public/…` (`plain`), `/api/1.1/public/…/` (`versioned`), or both.',
    'both',
  ),
  workflowPath: told(
    oneOf('both', 'plural', 'singular'),
    'Which path exports a workflow: `/workflows/…` (`plural`), `/workflow/…` (`singular`), or both.',
    'both',
  ),
  testSuitePath: told(
    oneOf('both', 'bot', 'stream'),
    'Which path runs a batch test: `/api/public/bot/…`, `/api/public/stream/…`, or both.',
    'both',
  ),
  uploadLimit: told(
    { type: 'integer', minimum: 1, maximum: 1_073_741_824 },
    'How many bytes an upload may have, form and all; more is refused with 413. Where the platform draws the line is not documented.',
    UPLOAD_LIMIT,
  ),
  seed: told(
    { type: 'integer' },
    'Ids, random contents and dice follow from it: the same scenario behaves the same.',
    1,
  ),
});
