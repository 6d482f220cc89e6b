import { states } from './job.ts';
import { anyFields, count, duration, flag, list, name, object, oneOf, text } from './values.ts';

export const training = object('Training', {
  previousStatus: text('The status of the training before. Empty if the bot was never trained. Default: a success.'),
  version: count('The version of the training before. Each success raises it; FAQs have a time instead.', 1),
  delay: duration('How long the status still shows the training before, after another was started.', '0s'),
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
  listsSteps: flag('The result lists the steps (`executionResults`), as older pages of the documentation show.', true),
  result: anyFields('Merged into the result, over everything else: other numbers, an error. Default: none.'),
});

export const suiteImport = object('Suite import', {
  states: states('`IN_PROGRESS`, and `SUCCESS` after 3 s'),
  recordExpires: duration('How long after its start the status is forgotten.', '15m'),
});
