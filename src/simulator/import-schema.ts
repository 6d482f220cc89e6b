import { states } from './job-schema.ts';
import { flag, listOf, name, object, oneOf, text, told } from './schema.ts';

const importJob = {
  states: told(states, "The import's states. Default: `pending`, and `success` after 3 s."),
  name: told(
    text,
    "What was imported. Default: `SampleBot`; where a call starts it, the bot's name, or the new bot's as the call says.",
  ),
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
};

export const importSchema = object({
  ...importJob,
  botId: told(name, 'The bot that it was imported into. Default: one of its own.'),
});

export const startedImport = object({
  ...importJob,
  landsIn: told(
    name,
    'The bot that the status says it went into (`streamId`). Default: the bot of the call, or the new one.',
  ),
  zipImport: told(
    oneOf('accepted', 'refused'),
    'Whether a whole archive is taken (`zipInfo`), or refused with 412 in favour of its files one by one.',
    'accepted',
  ),
  looksInside: told(
    flag,
    'An import fails, a second later, whose files are not what they are called: a zip, a JSON object.',
    true,
  ),
});
