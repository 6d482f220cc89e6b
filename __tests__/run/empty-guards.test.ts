import { expect, test } from '@jest/globals';
import type { InputName } from '../../src/inputs/fields.ts';
import { NEEDED, readGiven } from '../support/engine.ts';

type Given = Partial<Record<InputName, string>>;

async function emptyGuards(operation: string, given: Given, isCertain = true) {
  const values: Given = { operation, host: 'https://platform.kore.ai', ...NEEDED[operation], ...given };
  const { notices: found } = await readGiven(values, {
    empty: { has: (name) => values[name] === '', isCertain },
  });
  return found.map(({ message, isWarning }) => `${isWarning ? 'warning' : 'info'}: ${message}`);
}

const PUBLISH = 'warning: {since} is empty: any publish counts, however old.';
const EXPORT = 'warning: {since} is empty: any export counts, however old.';
const ANY_JOB = "{jobId} is empty: the bot's current export counts, even if someone else started it.";
const ANY_NAME = '{expectedBotName} is empty: the name of the bot is not checked.';

test.each<[string, Given, string[]]>([
  ['publish-status', {}, []],
  ['publish-status', { since: '' }, [PUBLISH]],
  ['publish-status', { since: '2h' }, []],
  ['publish-status', { since: '', expectedBotName: '' }, [PUBLISH]],
  ['export-status', { since: '', jobId: '' }, [EXPORT, `warning: ${ANY_JOB}`]],
  ['export-status', { since: '', jobId: 'ber-1' }, []],
  ['import-status', { since: '' }, []],
  ['publish-bot', { expectedBotName: '' }, [`warning: ${ANY_NAME}`]],
  ['import-bot', { expectedBotName: '' }, [`warning: ${ANY_NAME}`]],
])('%s with %j reports about its guards: %j', async (operation, given, lines) => {
  expect(await emptyGuards(operation, given)).toEqual(lines);
});

test('if an omitted input looks the same as an empty one, only an empty since is a warning', async () => {
  expect(await emptyGuards('export-status', { since: '', jobId: '' }, false)).toEqual([EXPORT, `info: ${ANY_JOB}`]);
  expect(await emptyGuards('publish-bot', { expectedBotName: '' }, false)).toEqual([`info: ${ANY_NAME}`]);
});
