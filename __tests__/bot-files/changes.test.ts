import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/bot-files/change.ts';
import { normalize, put } from './folders.ts';
import { exported } from './sample-bot.ts';

type Exported = Parameters<typeof exported>;

async function changesAfter(changeDefinition: Exported[0], changeConfig?: Exported[1], more = {}) {
  const { target, ...first } = await normalize(exported());
  expect(first).toMatchObject({ changes: undefined, changed: true });
  return await normalize({ ...exported(changeDefinition, changeConfig), ...more }, target);
}

function change(how: Change['how'], kind: Change['kind'], name: string): Change {
  return { how, kind, name };
}

describe('the difference to the previous version', () => {
  test.each<[string, Exported[0], Change[]]>([
    [
      'an added dialog',
      (bot) => bot.dialogs.push({ _id: 'dg-3', name: 'Cancel' } as never),
      [change('added', 'dialog', 'Cancel')],
    ],
    ['a removed dialog', (bot) => bot.dialogs.shift(), [change('removed', 'dialog', 'Welcome')]],
    [
      'a renamed dialog',
      (bot) => Object.assign(bot.dialogs[0]?.localeData.en ?? {}, { name: 'Hello' }),
      [change('added', 'dialog', 'Hello'), change('removed', 'dialog', 'Welcome')],
    ],
    [
      'a node, told as its dialog',
      (bot) => Object.assign(bot.dialogComponents[2] ?? {}, { text: 'Thanks' }),
      [change('changed', 'dialog', 'Book a table')],
    ],
    [
      'an intent and an entity',
      (bot) => {
        Object.assign(bot.dialogComponents[0] ?? {}, { spell: 1 });
        Object.assign(bot.dialogComponents[1] ?? {}, { entityType: 'date' });
      },
      [change('changed', 'intent', 'Book a table'), change('changed', 'entity', 'Party size')],
    ],
    [
      'a training sentence, told as its intent',
      (bot) =>
        bot.sentences.push({ _id: 's3', taskId: 'dc-4', taskName: 'Welcome', type: 'DialogIntent', sentence: 'hi' }),
      [change('changed', 'intent', 'Welcome')],
    ],
    [
      'a knowledge graph',
      (bot) => Object.assign(bot.knowledgeTasks[0] ?? {}, { taxonomy: [] }),
      [change('changed', 'knowledge', 'Opening hours')],
    ],
    ['an alert', (bot) => bot.alerts.push({ name: 'Daily', _id: 'a' }), [change('added', 'dialog', 'Daily')]],
    ['a content variable', (bot) => bot.contentVariables.pop(), [change('removed', 'variable', 'greeting')]],
    [
      'a setting',
      (bot) => Object.assign(bot, { sessionInactiveTime: 1 }),
      [change('changed', 'setting', 'sessionInactiveTime')],
    ],
    ['the order of dialogs alone', (bot) => bot.dialogs.reverse(), [change('changed', 'setting', 'dialogs')]],
    [
      'the checksum alone',
      (bot) => Object.assign(bot, { encryptedHash: 'x' }),
      [change('changed', 'setting', 'encryptedHash')],
    ],
    [
      'the checksum, which follows what else changed',
      (bot) => Object.assign(bot, { encryptedHash: 'x', type: 'universal' }),
      [change('changed', 'setting', 'type')],
    ],
  ])('tells %s', async (_, changeDefinition, changes) => {
    expect(await changesAfter(changeDefinition)).toMatchObject({ changed: true, changes });
  });

  test('tells variables, settings and files beside the definition', async () => {
    const { changes } = await changesAfter(
      undefined,
      (settings) => {
        settings.name = 'Other';
        settings.envVariables.push({ key: 'NEW', value: 'x', isSecured: false });
        Object.assign(settings.envVariables[0] ?? {}, { value: 'y' });
      },
      { 'icon.png': 'other', 'more.js': 'x' },
    );
    expect(changes).toEqual([
      change('added', 'variable', 'NEW'),
      change('changed', 'variable', 'API_URL'),
      change('changed', 'setting', 'name'),
      change('added', 'file', 'more.js'),
      change('changed', 'file', 'icon.png'),
    ]);
  });

  test('cannot tell another secured value, as it is nowhere', async () => {
    const changed = await changesAfter(undefined, (settings) =>
      Object.assign(settings.envVariables[1] ?? {}, { value: 'n3w' }),
    );
    expect(changed).toMatchObject({ changed: false, changes: [] });
  });

  test('is none where nothing changed', async () => {
    expect(await changesAfter(undefined)).toMatchObject({ changed: false, changes: [] });
  });

  test('gives names as they are, for the caller to make harmless', async () => {
    const name = '::error::<b>../x';
    const { changes } = await changesAfter((bot) => bot.dialogs.push({ name } as never));
    expect(changes).toEqual([change('added', 'dialog', name)]);
  });

  test('sees what was edited by hand, broken files included', async () => {
    const { target } = await normalize(exported());
    put(target, { 'botDefinition/dialogs/Welcome.json': '<<<<<<< ours' });
    const { changes, changed } = await normalize(exported(), target);
    expect(changed).toBe(true);
    expect(changes).toEqual([
      change('added', 'dialog', 'Welcome'),
      change('removed', 'file', 'botDefinition/dialogs/Welcome.json'),
    ]);
  });

  test('of a bot whose dialogs share a name is told once', async () => {
    const { changes } = await changesAfter((bot) => bot.dialogs.push({ _id: 'dg-9', name: 'Welcome' } as never));
    expect(changes).toEqual([change('changed', 'dialog', 'Welcome')]);
  });
});
