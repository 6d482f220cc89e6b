import {
  anyFields,
  count,
  duration,
  flag,
  listOf,
  mapOf,
  object,
  oneOf,
  origin,
  type Schema,
  text,
  told,
} from './schema.ts';

const base64 = object({ base64: told(text, 'Any bytes, in base64.') }, 'base64');

const file: Schema = { anyOf: [text, base64] };

/** What is behind a download link. */
export const archive: Schema = {
  anyOf: [
    object(
      {
        files: {
          ...mapOf(file),
          minProperties: 1,
          description: 'Files by path: a text, or `base64`. They are packed.',
        },
      },
      'files',
    ),
    object(
      {
        bytes: {
          type: 'integer',
          minimum: 2_048,
          maximum: 4_294_900_000,
          description:
            'A valid archive of exactly so many bytes (a tar: cut down to whole blocks of 512), made while it is sent.',
        },
      },
      'bytes',
    ),
    object(
      { base64: told(text, 'Sent as it is, in base64: an archive of your own, or something that is none.') },
      'base64',
    ),
  ],
};

export const states: Schema = {
  ...listOf(
    object({
      after: told(duration, "From when on, since the job's start.", '0s'),
      status: told(text, 'The status word exactly as it is to be said. Without it the reply has no `status`.'),
      percent: told(
        { type: 'number' },
        '`percentageComplete` of the reply. Without it the reply has what its kind has.',
      ),
      fields: told(anyFields, 'Merged into the reply, over everything else: an error message, an odd spelling.'),
    }),
  ),
  minItems: 1,
};

/** How any link is given out. */
const linkItself = {
  leadingSpace: told(flag, 'The link begins with a space.', false),
  expiresAfter: told(duration, 'How long a link works. Every reply gives out one of its own.', '1h'),
  servesOnce: told(flag, 'The same link does not work twice.', false),
  internalOrigin: told(
    origin,
    "Scheme, host and port in place of the simulator's, as installs of their own hand out. Default: the simulator's.",
  ),
  unsigned: told(flag, 'A link without signature, which wants the credentials instead.', false),
  ranges: told(flag, 'Whether the file can be fetched in parts.', true),
};

/** A link that comes with the result itself, under a name that nothing changes. */
export const fileLink = object(linkItself);

const link = object({
  key: told(
    oneOf('downloadURL', 'downloadUrl', 'response.downloadUrl'),
    'The field that holds the link. Default: `downloadURL` for bots, `response.downloadUrl` for all others.',
  ),
  in: told(
    oneOf('start', 'status', 'both'),
    'Which reply tells it. Default: `status` for bots, `start` for all others.',
  ),
  missingLooks: told(count, 'How many looks after the success are still told an empty link.', 0),
  ...linkItself,
});

/** A job that makes an archive. */
export const job = {
  states: told(
    states,
    'What the job says of itself over time; the start reply tells the state at `0s`. Default: running, and success after 3 s.',
  ),
  link: told(link, 'How the link to the archive is given out.'),
  archive: told(archive, 'What is behind the link. Default: what such an export usually holds.'),
};

/** The same on the Agent Platform, where a job is followed by its `ds-…` id. */
export const dockJob = {
  ...job,
  startIdKey: told(
    oneOf('dockStatusId', 'dock-statusId', '_id'),
    "How the start reply spells the job's id. Default: `dock-statusId` for tools and workflows, `_id` for models.",
  ),
  recordExpires: told(duration, "How long after its start the job's status is forgotten. Default: never."),
};
