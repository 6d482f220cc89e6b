import { fileLink, states } from './job-schema.ts';
import { count, flag, listOf, name, object, text, told } from './schema.ts';

const entity = object(
  {
    name: told(name, "The entity's name."),
    expected: told(text, 'The value that is expected.'),
    matched: told(text, 'The value that was found. Default: the expected one.'),
  },
  'name',
  'expected',
);

const utterance = object(
  {
    text: told(name, 'What is said to the bot.'),
    intent: told(name, 'The intent that is expected; `None` for none.'),
    matched: told(name, 'The intent that was found; `None` for none. Default: the expected one, so that it passes.'),
    parentIntent: told(text, 'Told in the result file. Default: nothing.'),
    entities: told(
      listOf(entity),
      'What is to be found in it. A wrong one is counted apart from the utterances. Default: none.',
    ),
  },
  'text',
  'intent',
);

const figures = object({
  f1: told(text, '`f1_score`, a text as on the platform. Default: what follows.'),
  precision: told(text, '`precision`. Default: what follows.'),
  recall: told(text, '`recall`. Default: what follows.'),
  TP: told(count, 'True positives. Default: what follows.'),
  TN: told(count, 'True negatives. Default: what follows.'),
  FP: told(count, 'False positives. Default: what follows.'),
  FN: told(count, 'False negatives. Default: what follows.'),
  success: told(count, 'Utterances that passed. Default: what follows.'),
  failure: told(count, 'Utterances that did not pass. Default: what follows.'),
  failedUtteranceCount: told(count, 'The same under another name. Default: `failure`.'),
  failedEntitiesCount: told(count, 'Entities that were not found as expected. Default: what follows.'),
  totalEntitiesCount: told(count, 'Entities that are expected. Default: what follows.'),
  matchedEntitiesCount: told(count, 'Entities that were found. Default: what follows.'),
  traitSuccess: told(count, 'Traits that were found.', 0),
  traitFailure: told(count, 'Traits that were not found.', 0),
  totalTraitsCount: told(count, 'Traits that are expected.', 0),
  matchedTraitsCount: told(count, 'Traits that were found.', 0),
});

export const testSuite = object({
  states: told(
    states,
    "The run's states. Default: `running`, and `completed` after 3 s, which says nothing of what came out.",
  ),
  utterances: told(listOf(utterance), 'What is tried, and what comes of it. Default: none but `more`.'),
  more: told(
    count,
    'How many utterances there are on top, all of which pass. Default: 10 without `utterances`, else none.',
  ),
  figures: told(figures, 'In place of the figures that follow from the utterances. Default: none.'),
  resultStatus: told(text, '`status` of the result. Default: that of the run.'),
  isPartialFailure: told(flag, '`isPartialFailure` of the result.', false),
  fileLink: told(fileLink, 'How the link to the result file (`fileUrl`) is given out. Default: signed, for an hour.'),
  csv: told(text, 'The result file as it is. Default: a row for each utterance.'),
});
