import { bot, importSchema } from './bot-schema.ts';
import { dockJob } from './job-schema.ts';
import { duration, flag, listOf, mapOf, name, object, oneOf, type Schema, text, told } from './schema.ts';
import { fault, limits } from './trouble-schema.ts';

export type { Schema } from './schema.ts';

const app = object(
  {
    clientId: told(name, 'Client id of the app (`appId` in its tokens).'),
    clientSecret: told(name, 'What its tokens are signed with. Anything but a real secret.'),
    enforceJti: told(flag, 'Every token needs a `jti`, works once, and expires within an hour.', true),
    scopes: told(listOf(oneOf('Bot Export', 'Bot Publish', 'Bot Import')), 'What it may do. Default: all.'),
    bots: told(
      listOf(name),
      'The bots that an App Builder app reaches, and for exports alone. Default: all, as an Admin Console app does.',
    ),
  },
  'clientId',
  'clientSecret',
);

const apiKey = object(
  {
    key: told(name, 'The key. Anything but a real one.'),
    scopes: told(listOf(oneOf('Export Tool', 'Export Model')), 'What it may do. Default: all.'),
  },
  'key',
);

const credentials = object({
  apps: told(listOf(app), 'Apps whose client id and secret sign the JWTs for bots. Default: none.'),
  apiKeys: told(listOf(apiKey), 'Keys for tools and models. Default: none.'),
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
  imports: told(mapOf(importSchema), 'Imports by the id of their request (`bir-…`). Default: none.'),
  tools: told(
    mapOf(object({ ...dockJob, flowId: told(name, 'Has to be in the query of the start.') }, 'flowId')),
    'Tools by id (`a-…`). Default: none.',
  ),
  models: told(
    mapOf(object({ ...dockJob, format: told(oneOf('zip', 'tar', 'tar.gz'), 'What its archive is.', 'zip') })),
    'Models by id (`cm-…`). Default: none.',
  ),
  faults: told(
    listOf(fault),
    'What goes wrong on the way. The first that applies to a request is the one that happens to it. Default: nothing.',
  ),
  limits: told(
    limits,
    "Kore.ai's documented rate limits, over rolling windows: per bot, tool or model for starts, per job for status calls. Default: none.",
  ),
  latency: told(duration, 'Every answer comes this much later.', '0s'),
  publishStatusPath: told(
    oneOf('both', 'plain', 'versioned'),
    'Which path answers for a publish: `/api/public/…` (`plain`), `/api/1.1/public/…/` (`versioned`), or both.',
    'both',
  ),
  seed: told(
    { type: 'integer' },
    'Ids, random contents and dice follow from it: the same scenario behaves the same.',
    1,
  ),
});
