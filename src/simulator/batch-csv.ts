import { resultOf, utterancesOf } from './batch-figures.ts';
import type { TestedEntity, TestSuite, Utterance } from './scenario.ts';

/** As the report of a batch test is documented (developer.kore.ai, "Batch Testing"), without the columns after these. */
const COLUMNS = [
  'Utterances',
  'Expected Intent',
  'Matched Intent',
  'Parent Intent',
  'Task State',
  'Result Type',
  'Entity Name',
  'Expected EntityValue',
  'Matched EntityValue',
  'Entity Result',
];

const RESULT_WORDS = { TP: 'True Positive', TN: 'True Negative', FP: 'False Positive', FN: 'False Negative' };

/** The result file of a run: a row for each utterance, or, where it has entities, for each of these. */
export function resultCsv(suite: TestSuite, version: string): string {
  if (suite.csv !== undefined) return suite.csv;
  const rows = utterancesOf(suite).flatMap((utterance) => rowsOf(utterance, version));
  return [COLUMNS, ...rows].map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

function rowsOf(utterance: Utterance, version: string): string[][] {
  const { text, intent, matched = intent, parentIntent = '', entities = [] } = utterance;
  const state = version === 'published' ? 'Published' : 'Configured';
  const start = [text, intent, matched, parentIntent, state, RESULT_WORDS[resultOf(utterance)]];
  if (entities.length === 0) return [[...start, '', '', '', '']];
  return entities.map((entity) => [...start, ...entityCells(entity)]);
}

function entityCells({ name, expected, matched = expected }: TestedEntity): string[] {
  return [name, expected, matched, matched === expected ? 'True' : 'False'];
}

function cellText(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
