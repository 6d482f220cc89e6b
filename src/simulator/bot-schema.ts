import { archive, job, states } from './job-schema.ts';
import { anyFields, count, duration, listOf, name, object, oneOf, text, told } from './schema.ts';

const resource = object(
  {
    type: told(name, '`resourceType`: `NL`, `CHANNELS`, `dialog`.'),
    id: told(text, '`resourceId`. Default: the type.'),
    name: told(text, 'Default: the type.'),
    status: told(text, 'How its part of the publish ended.', 'SUCCESS'),
    state: told(text, '`result.state`: `published`, `awaitingApproval`. Without it there is no `result`.'),
    fields: told(anyFields, 'Merged into the entry: `modules`, `result`, an error message.'),
  },
  'type',
);

const publish = object({
  states: told(states, "The publish's states. Default: `successful` from the beginning."),
  age: told(duration, 'How long before the first look it was requested.', '0s'),
  delay: told(
    duration,
    'How long after the first look it is requested; until then the status does not tell of it.',
    '0s',
  ),
  resources: told(
    listOf(resource),
    '`statusSummary`, told once the publish has ended. Default: settings, channels, natural language, new version.',
  ),
});

const previousExport = object({
  id: told(name, 'Default: a `ber-…` of its own.'),
  exportType: told(text, 'What it says it is an export of.', 'published'),
  status: told(text, 'Its status word.', 'success'),
  age: told(duration, "How long before the simulator's start it was requested.", '7d'),
  lingers: told(duration, 'How long the status still tells of it after another export was started.', '0s'),
  archive: told(archive, 'What is behind its link. Default: what such an export usually holds.'),
});

const supersededBy = object({
  after: told(duration, 'How long after the start of the export that it takes the slot from.', '0s'),
  id: told(name, 'Default: a `ber-…` of its own.'),
  exportType: told(text, 'What it says it is an export of.', 'latest'),
  times: told(count, 'How many exports lose their slot this way. Default: all.'),
});

export const bot = object({
  name: told(text, "The bot's name. Default: its id."),
  export: told(object(job), 'What happens to every export that is started. Default: success after 3 s.'),
  previousExport: told(
    previousExport,
    'An export that was there before, which the status tells of until one is started. Default: none.',
  ),
  supersededBy: told(
    supersededBy,
    "Somebody else's export that takes the bot's one slot after one was started. Default: none.",
  ),
  exportStatusNeeds: told(
    oneOf('nothing', 'query', 'body'),
    'What the export status insists on, besides the path: `exportType` in the query or in a JSON body.',
    'nothing',
  ),
  publish: told(publish, 'A publish. Without it the bot was never published.'),
  previousPublish: told(
    publish,
    'An older publish, which the status tells of until `publish` is requested. Default: none.',
  ),
});

export const importSchema = object({
  states: told(states, "The import's states. Default: `pending`, and `success` after 3 s."),
  botId: told(name, 'The bot that it was imported into. Default: one of its own.'),
  name: told(text, 'What was imported.', 'SampleBot'),
  tasks: told(
    listOf(
      object(
        {
          type: told(name, '`taskType`: `Dialog`, `BotFunctions`.'),
          name: told(text, 'Default: the type.'),
          status: told(text, 'How its part of the import ended.', 'success'),
        },
        'type',
      ),
    ),
    '`statusLogs` after the first entry, which always says `success`; they appear one by one. Default: three that succeed.',
  ),
});
