import * as Type from 'typebox';
import { anyFields, byId, count, described, duration, flag, list, name, object, oneOf, text } from './values.ts';

export const state = object('State', {
  after: duration('How long after the start of the job this state begins.', '0s'),
  status: text('The status word, spelled exactly as here. Without it the reply has no `status`.'),
  percent: Type.Number({ description: '`percentageComplete` of the reply. Without it the reply has what is usual.' }),
  fields: anyFields('Merged into the reply, over everything else: an error message, an odd spelling. Default: none.'),
});

/** @param fallback - the states without this property */
export function states(fallback: string) {
  return list(state, `The states of the job over time. Default: ${fallback}.`, { minItems: 1 });
}

const bytes = object('Bytes', {}, { base64: text('Any bytes, in base64.') });

export const archive = object(
  'Archive',
  {
    files: described(
      Type.Record(Type.String(), Type.Unsafe<string | { base64: string }>(Type.Union([Type.String(), bytes])), {
        minProperties: 1,
      }),
      'Files by path, each a text or `{ base64: … }`. They are packed. Default: none.',
    ),
    base64: text('Sent as it is, in base64: an archive of your own, or something that is none. Default: none.'),
  },
  {},
  { minProperties: 1, maxProperties: 1 },
);

const sampleArchive = described(
  archive,
  'What is behind the link. Default: the files that such an export usually has.',
);

const recordExpires = duration('How long after its start the status of the job is forgotten. Default: never.');

export const link = object('Link', {
  in: oneOf(
    ['start', 'status', 'both'],
    'Which reply has the link, if the job has a start reply and a status with one. Default: `status` for bots, `start` for tools, workflows and models.',
  ),
  emptyLinks: count('The same jobs: how many polls after the success are still answered with an empty link.', 0),
  leadingSpace: flag('The link begins with a space.', false),
  expiresAfter: duration('How long a link works. Every reply has a link of its own.', '1h'),
  servesOnce: flag('The same link does not work twice.', false),
  unsigned: flag('A link without signature, which needs the credentials instead.', false),
  ranges: flag('Whether the file can be downloaded in ranges.', true),
});

const job = {
  states: states('running, and success after 3 s; the start reply shows the state at `0s`'),
  link: described(link, 'How replies give out the link to the archive. Default: signed, for an hour.'),
  archive: sampleArchive,
};

export const exportJob = object('Job', job);

export const exported = 'What happens to every export that is started. Default: success after 3 s.';

const dockJob = { ...job, recordExpires };

export const tool = object('Tool', dockJob, { flowId: name('Must be in the query of the start.') });

export const model = object('Model', {
  ...dockJob,
  format: oneOf(['zip', 'tar', 'tar.gz'], 'Format of its archive.', 'zip'),
});

const projectJob = { states: states('running, and `completed` after 3 s'), recordExpires };

const projectExport = object('Project export', {
  ...projectJob,
  link: described(link, 'How the status gives out the link to the archive. Default: signed, for an hour.'),
  archive: sampleArchive,
});

const projectImport = object('Project import', {
  ...projectJob,
  layers: Type.Record(Type.String(), Type.String(), {
    description: 'How layers ended, by name, once the import has completed. Default: `activated`.',
  }),
});

export const project = object('Project', {
  export: described(projectExport, exported),
  import: described(projectImport, 'What happens to every import that is started. Default: success after 3 s.'),
});

const version = object('Version of an app', {
  archive: sampleArchive,
});

export const agentApp = object('Agent app', {}, { versions: byId(version, 'Its versions by id (`v-1`).') });
