import { startedImport } from './import-schema.ts';
import { archive, job } from './job-schema.ts';
import { publish } from './publish-schema.ts';
import { count, duration, mapOf, name, object, oneOf, text, told } from './schema.ts';
import { testSuite } from './suite-schema.ts';

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
  publish: told(
    publish,
    'A publish; one that a call starts goes by it too. Without it, and without `previousPublish`, the bot was never published.',
  ),
  previousPublish: told(
    publish,
    'An older publish, which the status tells of until there is another. It may still run. Default: none.',
  ),
  otherPublish: told(
    publish,
    "Somebody else's publish, requested `delay` after a call started one; from then on the status tells of whichever came last. Default: none.",
  ),
  import: told(startedImport, 'What happens to every import into the bot. Default: success after 3 s.'),
  testSuites: told(mapOf(testSuite), 'Batch test suites by name. Default: none.'),
});
