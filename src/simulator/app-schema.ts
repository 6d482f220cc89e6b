import { archive, fileLink } from './job-schema.ts';
import { mapOf, object, oneOf, told } from './schema.ts';

const version = object({
  fileLink: told(fileLink, 'How the link to the archive (`file_url`) is given out. Default: signed, for an hour.'),
  archive: told(archive, 'What is behind the link. Default: what such an export usually holds.'),
});

export const agentApp = object(
  {
    versions: told(mapOf(version), 'Its versions by id (`v-1`).'),
    exportMethod: told(oneOf('GET', 'POST'), 'The method that its export wants; the other is refused with 405.', 'GET'),
    keyHeader: told(
      oneOf('either', 'x-api-key', 'apikey'),
      'The header that the key is looked for in: the documentation names both.',
      'either',
    ),
  },
  'versions',
);
