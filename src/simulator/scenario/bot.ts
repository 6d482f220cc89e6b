import { archive, exported, exportJob, states } from './job.ts';
import { anyFields, byId, count, described, duration, list, name, object, oneOf, text } from './values.ts';

const previousExport = object('Previous export', {
  id: name('Default: a `ber-…` of its own.'),
  exportType: text('The export type in its status.', 'published'),
  age: duration("How long before the simulator's start it was requested.", '7d'),
  lingers: duration('How long the status still shows it after another export was started.', '0s'),
  archive: described(archive, 'What is behind its link. Default: the files that such an export usually has.'),
});

const supersedingExport = object('Superseding export', {
  after: duration('How long after the start of the export that it supersedes.', '0s'),
  id: name('Default: a `ber-…` of its own.'),
  exportType: text('The export type in its status.', 'latest'),
  times: count('How many exports are superseded. Default: all.'),
});

export const resource = object(
  'Resource',
  {
    id: text('`resourceId`. Default: the type.'),
    name: text('Default: the type.'),
    status: text('How its part of the publish ended.', 'SUCCESS'),
    state: text(
      'Approval state (`result.state`): `published`, `awaitingApproval`. Without it there is no `result`, and the start reply says `awaitingApproval`.',
    ),
    fields: anyFields('Merged into the entry: `modules`, `result`, an error message. Default: none.'),
    replyStatus: text('Its status in the start reply: `FAILED` if it is refused.', 'SUCCESS'),
    replyFields: anyFields('Merged into its entry of the start reply: an error message. Default: none.'),
  },
  { type: name('`resourceType`: `NL`, `CHANNELS`, `dialog`.') },
);

export const publish = object('Publish', {
  startedBy: oneOf(
    ['others', 'post'],
    'Who starts it. `post`: a request to the simulator. `others`: somebody else, unless a request did so before.',
    'others',
  ),
  states: states('`successful` from the beginning; if a request starts it, `inprogress`, and `successful` after 3 s'),
  age: duration('How long before the first poll it was requested. Ignored if a request starts it.', '0s'),
  delay: duration(
    "Somebody else's publish: how long after the first poll it is requested (`otherPublish`: after the request). A publish that a request starts: how long the status still shows the one before.",
    '0s',
  ),
  resources: list(resource, '`statusSummary`, shown when the publish has ended. Default: five, all published.'),
});

export const task = object(
  'Task',
  { name: text('Default: the type.'), status: text('How its part of the import ended.', 'success') },
  { type: name('`taskType`: `Dialog`, `BotFunctions`.') },
);

export const botImport = object('Import', {
  states: states('`pending`, and `success` after 3 s'),
  name: text(
    "What was imported. Default: `SampleBot`; if a request starts it, the bot's name, or the new bot's name in the request.",
  ),
  tasks: list(
    task,
    '`statusLogs` after the first entry, which always says `success`; they appear one by one. Default: three that succeed.',
  ),
  botId: name('The bot that it was imported into, if no request started it. Default: one of its own.'),
  zipImport: oneOf(
    ['accepted', 'refused'],
    'Whether a request with an archive (`zipInfo`) is accepted, or refused with 412 so that its files must be sent one by one.',
    'accepted',
  ),
});

export const entity = object(
  'Entity',
  { matched: text('The value that was found. Default: the expected one.') },
  { name: name("The entity's name."), expected: text('The expected value.') },
);

export const utterance = object(
  'Utterance',
  {
    matched: name('The intent that was found; `None` for none. Default: the expected one, so that it passes.'),
    entities: list(entity, 'Entities in it. Wrong ones are counted apart from the utterances. Default: none.'),
  },
  { text: name('What is said to the bot.'), intent: name('The expected intent; `None` for none.') },
);

export const testSuite = object('Test suite', {
  states: states('`running`, and `completed` after 3 s, which does not say whether the test passed'),
  utterances: list(utterance, 'The utterances and their results. Default: only those of `more`.'),
  more: count('How many more utterances there are, all of which pass. Default: 10 without `utterances`, else 0.'),
  result: anyFields('Merged into the result, over everything else: other metrics, an error. Default: none.'),
});

const training = object('Training', {
  previousStatus: text('The status of the training before. Empty if the bot was never trained. Default: a success.'),
  states: states('in progress, and a success after 3 s, in the words of the kind'),
  outOfSync: list(name('`Sentences`, `Patterns`, …'), 'With what the trained model is not in sync. Default: nothing.'),
});

export const step = object(
  'Conversation step',
  {
    status: oneOf(['passed', 'failed'], 'How it ended.', 'passed'),
    expected: text('The expected answer.', 'Hello'),
    actual: text('The answer of the bot. Default: the expected one.'),
  },
  { input: text('What is said to the bot.') },
);

export const conversationSuite = object('Conversation suite', {
  states: states('`inprogress`, and after 3 s `passed`, or `failed` if a step failed'),
  steps: list(step, 'The steps and their results. Default: one that passes.'),
});

const suiteImport = object('Suite import', {
  states: states('`IN_PROGRESS`, and `SUCCESS` after 3 s'),
});

export const bot = object('Bot', {
  name: text("The bot's name. Default: its id."),
  export: described(exportJob, exported),
  previousExport: described(
    previousExport,
    'An older export, which the status shows until another is started. Default: none.',
  ),
  supersededBy: described(
    supersedingExport,
    "Somebody else's export, which replaces one that was started: a bot has only one current export. Default: none.",
  ),
  publish: described(
    publish,
    'A publish; also the pattern for every publish that a request starts. Without it and `previousPublish` the bot was never published.',
  ),
  previousPublish: described(
    publish,
    'An older publish, which the status shows until there is another. It may still be running. Default: none.',
  ),
  otherPublish: described(
    publish,
    "Somebody else's publish, requested `delay` after a request started one; the status then shows the latest. Default: none.",
  ),
  import: described(botImport, 'What happens to every import into the bot. Default: success after 3 s.'),
  testSuites: byId(testSuite, 'Batch test suites by name. Default: none.'),
  mlTraining: described(training, 'Training of machine learning. Default: success after 3 s.'),
  faqTraining: described(training, 'Training of FAQs. Default: success after 3 s.'),
  variables: list(
    anyFields('A variable: `key`, `value`, `isSecured` and so on.'),
    'Its variables. An export leaves out the values of secured ones, an import adds to them. Default: none.',
  ),
  variablesReply: text('The message of an import of variables. Default: the documented one, with their number.'),
  conversationSuites: byId(conversationSuite, 'Conversation test suites by name. Default: none.'),
  suiteImport: described(
    suiteImport,
    'What happens to every import of a conversation suite. The suite exists once it has succeeded. Default: success after 3 s.',
  ),
});
