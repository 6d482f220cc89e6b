import { describe, expect, test } from '@jest/globals';
import type { Change } from '../../src/bot-files/change.ts';
import { normalize, put } from './folders.ts';
import { config, definition, exported } from './sample-bot.ts';

type Exported = Parameters<typeof exported>;

async function changesAfter(changeDefinition: Exported[0], changeConfig?: Exported[1], more = {}, start?: Exported[0]) {
  const { target, ...first } = await normalize(exported(start));
  expect(first).toMatchObject({ changes: undefined, changed: true });
  const both: Exported[0] = (bot) => {
    start?.(bot);
    changeDefinition?.(bot);
  };
  return await normalize({ ...exported(both, changeConfig), ...more }, target);
}

function change(how: Change['how'], kind: Change['kind'], name: string): Change {
  return { how, kind, name };
}

/** A component that several dialogs use, and one that is only inside a bot action. */
const sharing: NonNullable<Exported[0]> = ({ dialogs, dialogComponents }) => {
  const action = { _id: 'dc-8', refId: 'ref-a', name: 'Action', type: 'botAction', nodes: [{ componentId: 'dc-9' }] };
  dialogComponents.push(action as never, { _id: 'dc-9', refId: 'ref-s', name: 'Call', type: 'service' } as never);
  for (const { nodes } of dialogs) nodes.push({ nodeId: 'x', type: 'botAction', componentId: 'dc-8', transitions: [] });
};

describe('the difference to the previous version', () => {
  test.each<[string, Exported[0], Change[], Exported[0]?]>([
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
      'a second dialog of the same name',
      (bot) => bot.dialogs.push({ _id: 'dg-9', name: 'Welcome', isHidden: true } as never),
      [change('changed', 'dialog', 'Welcome')],
    ],
    [
      'a component, as its dialog',
      (bot) => Object.assign(bot.dialogComponents[2] ?? {}, { text: 'Thanks' }),
      [change('changed', 'dialog', 'Book a table')],
    ],
    [
      'a component in a shared bot action, as each dialog that uses it',
      (bot) => Object.assign(bot.dialogComponents[5] ?? {}, { endPoint: { method: 'POST' } }),
      [change('changed', 'dialog', 'Book a table'), change('changed', 'dialog', 'Welcome')],
      sharing,
    ],
    [
      'a component that no dialog uses, by its own name',
      (bot) => bot.dialogComponents.push({ _id: 'dc-7', name: 'Spare', type: 'message' } as never),
      [change('added', 'dialog', 'Spare')],
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
      'a sentence, as the intent of its id, not of its stale name',
      (bot) =>
        bot.sentences.push({ _id: 's3', taskId: 'dc-4', taskName: 'Book a table', type: 'x', sentence: 'hi' } as never),
      [change('changed', 'intent', 'Welcome')],
    ],
    [
      'a sentence without a component, as the intent of its name',
      (bot) => bot.sentences.push({ _id: 's3', taskName: 'Welcome', sentence: 'hi' } as never),
      [change('changed', 'intent', 'Welcome')],
    ],
    [
      'a pattern, as its intent or entity',
      (bot) => bot.patterns.push({ refId: 'ref-e1', taskName: 'x', localeData: { en: { patterns: ['*'] } } } as never),
      [change('changed', 'entity', 'Party size')],
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
    [
      'what only has the name of noise',
      (bot) => Object.assign(bot, { settings: { status: 'off' } }),
      [change('changed', 'setting', 'settings')],
      (bot) => Object.assign(bot, { settings: { status: 'on' } }),
    ],
    [
      'a synonym with such a name',
      (bot) => Object.assign(bot, { words: { synonyms: { publishedOn: ['released'] } } }),
      [change('added', 'setting', 'words')],
    ],
  ])('names %s', async (_, ...[changeDefinition, changes, start]) => {
    expect(await changesAfter(changeDefinition, undefined, {}, start)).toMatchObject({ changed: true, changes });
  });

  test.each<[string, Exported[0], Exported[0]?]>([
    [
      'the order of dialogs, sentences and patterns',
      ({ dialogs, sentences }) => [dialogs.reverse(), sentences.reverse()],
    ],
    ['checksums and the options of the export', (bot) => Object.assign(bot, { encryptedHash: 'x', exportOptions: {} })],
    ['layout', ({ dialogs }) => Object.assign(dialogs[0]?.nodes[0] ?? {}, { metadata: { left: 1, top: 2 } })],
    [
      'times and states of a publish',
      ({ dialogs }) => Object.assign(dialogs[0] ?? {}, { lModifiedOn: 1, state: 'published', publishedOn: 'now' }),
      ({ dialogs }) => Object.assign(dialogs[0] ?? {}, { lModifiedOn: 0, state: 'configured' }),
    ],
    ['fields without a value', ({ dialogs }) => Object.assign(dialogs[0] ?? {}, { isFollowUp: false, groups: [] })],
    [
      'ids of small talk',
      (bot) =>
        Object.assign(bot, { smallTalk: [{ _id: '2', groups: [{ nodes: [{ id: 'b', seq: 2, text: 'hi' }] }] }] }),
      (bot) =>
        Object.assign(bot, { smallTalk: [{ _id: '1', groups: [{ nodes: [{ id: 'a', seq: 1, text: 'hi' }] }] }] }),
    ],
    ['stale names of sentences', ({ sentences }) => Object.assign(sentences[0] ?? {}, { taskName: 'Before' })],
  ])('is none if only %s differ', async (_, ...[changeDefinition, start]) => {
    expect(await changesAfter(changeDefinition, undefined, {}, start)).toMatchObject({ changed: true, changes: [] });
  });

  test('is none if all ids differ, as between an export in development and a published one', async () => {
    const published = JSON.stringify(definition()).replaceAll(/"(dc|dg|kt|st)-/g, '"$1-new-');
    const { target } = await normalize(exported());
    expect(await normalize({ ...exported(), 'botDefinition.json': published }, target)).toMatchObject({ changes: [] });
  });

  test('names variables, settings and files beside the definition', async () => {
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

  test('is none if nothing, or only a secured value, changed', async () => {
    const changed = await changesAfter(undefined, (settings) =>
      Object.assign(settings.envVariables[1] ?? {}, { value: 'n3w' }),
    );
    expect(changed).toMatchObject({ changed: false, changes: [] });
    expect(config().envVariables[1]).toMatchObject({ isSecured: true });
    expect(await changesAfter(undefined)).toMatchObject({ changed: false, changes: [] });
  });

  test('has names as they are, for the caller to sanitize', async () => {
    const name = '::error::<b>../x';
    const { changes } = await changesAfter((bot) => bot.dialogs.push({ name } as never));
    expect(changes).toEqual([change('added', 'dialog', name)]);
  });

  test('includes what was edited by hand, broken files too', async () => {
    const { target } = await normalize(exported());
    put(target, { 'botDefinition/dialogs/Welcome.json': '<<<<<<< ours' });
    const { changes, changed } = await normalize(exported(), target);
    expect(changed).toBe(true);
    expect(changes).toEqual([
      change('added', 'dialog', 'Welcome'),
      change('removed', 'file', 'botDefinition/dialogs/Welcome.json'),
    ]);
  });
});
