import { describe, expect, test } from '@jest/globals';
import { compareVersions, digestOf, withoutParts } from '../../src/bot-changes/change.ts';
import { type Content, readContent, readExport } from '../../src/bot-changes/content.ts';
import type { Change } from '../../src/core/facts.ts';
import { filesOf, normalize, put } from '../bot-files/folders.ts';
import { config, definition, exported } from '../bot-files/sample-bot.ts';

type Exported = Parameters<typeof exported>;

const changesBetween = (before: Content, after: Content) => compareVersions(before, after).changes.map(withoutParts);
const contentOf = (files: Parameters<typeof filesOf>[0]) => readExport(filesOf(files));

/** The changes between two versions of the sample bot. */
function changesAfter(changeDefinition: Exported[0], { changeConfig, more = {}, start }: Started = {}) {
  const both: Exported[0] = (bot) => {
    start?.(bot);
    changeDefinition?.(bot);
  };
  return changesBetween(contentOf(exported(start)), contentOf({ ...exported(both, changeConfig), ...more }));
}

interface Started {
  readonly changeConfig?: Exported[1];
  readonly more?: Record<string, string>;
  /** What both versions have. */
  readonly start?: Exported[0];
}

function change(how: Change['how'], kind: Change['kind'], name: string, ...details: string[]) {
  return { how, kind, name, details };
}

const booking = (...details: string[]) => change('changed', 'dialog', 'Book a table', ...details);

const message = (text: string, type = 'basic') => [{ channel: 'default', localeData: { en: { type, text } } }];

const twoLanguages = (...names: string[]) => [
  { channel: 'default', localeData: Object.fromEntries(names.map((name) => [name, { text: name }])) },
];

const faqTask = (faqStatus: boolean) => ({ faqs: { faqs: [{ question: 'Where?', faqStatus, terms: ['a'] }] } });

interface Forms {
  readonly forms: readonly { readonly components: unknown[] }[];
}

/** A component that several dialogs use, and one that is only inside a bot action. */
const sharing: NonNullable<Exported[0]> = ({ dialogs, dialogComponents }) => {
  const nodes = [{ nodeId: 'service1', type: 'service', componentId: 'dc-9', transitions: [{ default: 'end' }] }];
  const endPoint = { method: 'get', host: 'api.example.com', path: '/orders?key=s3cret' };
  dialogComponents.push(
    { _id: 'dc-8', refId: 'ref-a', name: 'Action', type: 'botAction', nodes } as never,
    { _id: 'dc-9', refId: 'ref-s', name: 'Call', type: 'service', endPoint } as never,
  );
  for (const dialog of dialogs) {
    dialog.nodes.push({ nodeId: 'x', type: 'botAction', componentId: 'dc-8', transitions: [{ default: 'end' }] });
  }
};

describe('the difference between two versions of a bot', () => {
  test.each<[string, Exported[0], unknown[], Exported[0]?]>([
    [
      'an added dialog',
      (bot) => bot.dialogs.push({ _id: 'dg-3', name: 'Cancel', nodes: [{ nodeId: 'a' }] } as never),
      [change('added', 'dialog', 'Cancel', '1 node')],
    ],
    [
      'a removed dialog, with the intent that still exists',
      (bot) => bot.dialogs.shift(),
      [change('removed', 'dialog', 'Welcome', '1 node')],
    ],
    [
      'a renamed dialog',
      (bot) => Object.assign(bot.dialogs[0]?.localeData.en ?? {}, { name: 'Hello' }),
      [{ ...change('changed', 'dialog', 'Hello', 'renamed "Welcome" → "Hello"'), formerName: 'Welcome' }],
    ],
    [
      'a dialog with another id, by its name',
      (bot) => Object.assign(bot.dialogs[0] ?? {}, { _id: 'dg-9', refId: 'ref-9', isHidden: true }),
      [change('changed', 'dialog', 'Welcome', 'isHidden true added')],
    ],
    [
      'a second dialog of the same name',
      (bot) => bot.dialogs.push({ _id: 'dg-9', name: 'Welcome', isHidden: true } as never),
      [change('added', 'dialog', 'Welcome')],
    ],
    [
      'dialogs of the same name with other ids, which cannot be paired',
      ({ dialogs }) =>
        dialogs.forEach((dialog, index) => void Object.assign(dialog, { _id: `x-${index}`, refId: `y-${index}` })),
      (['added', 'removed'] as const).flatMap((how) =>
        ['1 node', '3 nodes'].map((size) => change(how, 'dialog', 'Same', size)),
      ),
      ({ dialogs }) => dialogs.forEach((dialog) => void Object.assign(dialog.localeData.en, { name: 'Same' })),
    ],
    [
      'an added step, and where it leads',
      ({ dialogs, dialogComponents }) => {
        dialogComponents.push({ _id: 'dc-7', refId: 'ref-7', name: 'Sorry', type: 'message' } as never);
        dialogs[1]?.nodes.push({ nodeId: 'n3', type: 'message', componentId: 'dc-7', transitions: [] });
        // biome-ignore lint/suspicious/noThenProperty: the platform's name.
        const way = { if: { context: 'seats', op: 'gt', value: '8' }, then: 'n3' };
        Object.assign(dialogs[1]?.nodes[2] ?? {}, { transitions: [way, { default: 'end' }] });
      },
      [booking('"Confirm" seats > 8 → "Sorry" added', 'message "Sorry" added after "Confirm"')],
    ],
    [
      'another way on',
      ({ dialogs }) => Object.assign(dialogs[1]?.nodes[0] ?? {}, { transitions: [{ default: 'n2' }] }),
      [booking('"Book a table" → "Confirm" (was "Party size")')],
    ],
    [
      'a message, as its dialog',
      (bot) => Object.assign(bot.dialogComponents[2] ?? {}, { message: message('Thanks%20a%20lot') }),
      [
        booking(
          'message "Confirm": message (default, all languages) removed',
          'message "Confirm": message (default, en) added',
        ),
      ],
    ],
    [
      'a component in a shared bot action, as each dialog that uses it, without the query of a link',
      (bot) =>
        Object.assign(bot.dialogComponents[5] ?? {}, {
          endPoint: { method: 'POST', host: 'api.example.com', path: '/v2?key=n3w' },
        }),
      ['Book a table', 'Welcome'].map((name) =>
        change('changed', 'dialog', name, 'service "Call": GET api.example.com /orders → POST api.example.com /v2'),
      ),
      sharing,
    ],
    [
      'a component that no dialog uses, by its own name',
      (bot) => bot.dialogComponents.push({ _id: 'dc-7', name: 'Spare', type: 'message' } as never),
      [change('added', 'component', 'Spare')],
    ],
    [
      'an intent and an entity',
      (bot) => {
        Object.assign(bot.dialogComponents[0] ?? {}, { spell: 1 });
        Object.assign(bot.dialogComponents[1] ?? {}, { entityType: 'date' });
      },
      [
        change('changed', 'intent', 'Book a table', 'spell 1 added'),
        change('changed', 'entity', 'Party size', 'entityType changed'),
      ],
    ],
    [
      'utterances, as the intent of their id, not of their stale name',
      (bot) => {
        bot.sentences.splice(1, 1);
        for (const sentence of ['hi', 'hey']) {
          bot.sentences.push({ taskId: 'dc-4', taskName: 'Book a table', language: 'en', sentence } as never);
        }
      },
      [change('changed', 'intent', 'Welcome', '−1 utterances (all languages)', '+2 utterances (en)')],
    ],
    [
      'an utterance without a component, as the intent of its name',
      (bot) => bot.sentences.push({ _id: 's3', taskName: 'Welcome', sentence: 'hi' } as never),
      [change('changed', 'intent', 'Welcome', '+1 utterances (all languages)')],
    ],
    [
      'a marked entity in an utterance',
      (bot) => Object.assign(bot.sentences[0] ?? {}, { entities: [{ entityId: 'dc-2', word: 'table' }] }),
      [change('changed', 'intent', 'Book a table', '+1 markings (all languages)')],
    ],
    [
      'a pattern, as its intent or entity',
      (bot) => bot.patterns.push({ refId: 'ref-e1', localeData: { en: { patterns: [{ value: '*' }] } } } as never),
      [change('changed', 'entity', 'Party size', '+1 patterns (en)')],
    ],
    [
      'FAQs of a knowledge task',
      (bot) => {
        const faqs = [{ refId: 'f', question: 'Where%3F', answer: [{ text: 'Here' }] }];
        Object.assign(bot.knowledgeTasks[0] ?? {}, { taxonomy: [], faqs: { faqs } });
      },
      [change('changed', 'knowledge', 'Opening hours', 'FAQ "Where?" added', 'taxonomy removed')],
    ],
    [
      'an FAQ that is switched off',
      (bot) => Object.assign(bot.knowledgeTasks[0] ?? {}, faqTask(false)),
      [change('changed', 'knowledge', 'Opening hours', 'FAQ "Where?".faqStatus removed')],
      (bot) => Object.assign(bot.knowledgeTasks[0] ?? {}, faqTask(true)),
    ],
    [
      'small talk by language',
      (bot) => Object.assign(bot, { smallTalk: talk('hello', 'Hi there') }),
      [change('changed', 'small-talk', 'en', 'exchange "hello" (greetings) changed')],
      (bot) => Object.assign(bot, { smallTalk: talk('hello', 'Hi') }),
    ],
    ['an alert', (bot) => bot.alerts.push({ name: 'Daily', _id: 'a' }), [change('added', 'alert', 'Daily')]],
    ['a content variable', (bot) => bot.contentVariables.pop(), [change('removed', 'variable', 'greeting')]],
    [
      'a setting, with numbers',
      (bot) => Object.assign(bot, { sessionInactiveTime: 1 }),
      [change('changed', 'setting', 'sessionInactiveTime', 'value 900000 → 1')],
    ],
    [
      'a threshold by what it is for, and no text',
      (bot) => Object.assign(bot, { mlParams: [{ language: 'en', type: 'ml', threshold: 0.6, note: 'b' }] }),
      [change('changed', 'setting', 'mlParams', '[en, ml].note changed', '[en, ml].threshold 0.3 → 0.6')],
      (bot) => Object.assign(bot, { mlParams: [{ language: 'en', type: 'ml', threshold: 0.3, note: 'a' }] }),
    ],
    [
      'how many words of a list',
      (bot) => Object.assign(bot, { words: { synonyms: { bye: ['ciao', 'see you'] } } }),
      [change('changed', 'setting', 'words', 'synonyms.bye +2 −1')],
      (bot) => Object.assign(bot, { words: { synonyms: { bye: ['adieu'] } } }),
    ],
    [
      'what only has the name of noise',
      (bot) => Object.assign(bot, { settings: { status: 'off' } }),
      [change('changed', 'setting', 'settings', 'status changed')],
      (bot) => Object.assign(bot, { settings: { status: 'on' } }),
    ],
    [
      'a synonym with such a name',
      (bot) => Object.assign(bot, { words: { synonyms: { publishedOn: ['released'] } } }),
      [change('added', 'setting', 'words')],
    ],
    [
      'another order of the questions of a form',
      (bot) => (bot as unknown as Forms).forms[0]?.components.reverse(),
      [change('changed', 'form', 'Order', 'components order changed')],
      (bot) =>
        Object.assign(bot, { forms: [{ refId: 'f', name: 'Order', components: [{ name: 'a' }, { name: 'b' }] }] }),
    ],
    [
      'another first step of a dialog',
      ({ dialogs }) => dialogs[1]?.nodes.reverse(),
      [booking('starts with "Confirm" (was "Book a table")')],
    ],
    [
      'an intent that leads to another dialog',
      ({ dialogComponents }) => Object.assign(dialogComponents[0] ?? {}, { dialogId: 'dg-2' }),
      [change('changed', 'intent', 'Book a table', 'leads to dialog "Welcome" (was "Book a table")')],
    ],
    [
      'a message that becomes JavaScript',
      ({ dialogComponents }) => Object.assign(dialogComponents[2] ?? {}, { message: message('x', 'uxmap') }),
      [
        booking(
          'message "Confirm": message (default, en) removed',
          'message "Confirm": message (default, en, uxmap) added',
        ),
      ],
      ({ dialogComponents }) => Object.assign(dialogComponents[2] ?? {}, { message: message('x') }),
    ],
    [
      'a field of a step that its component has too',
      ({ dialogs }) => Object.assign(dialogs[1]?.nodes[2] ?? {}, { useTaskLevelNs: true }),
      [booking('message "Confirm": useTaskLevelNs added')],
      ({ dialogComponents }) => Object.assign(dialogComponents[2] ?? {}, { useTaskLevelNs: true }),
    ],
    [
      'a list that no version of this program knows',
      (bot) => Object.assign(bot, { spells: [{ name: 'Lumos' }] }),
      [change('added', 'setting', 'spells')],
    ],
  ])('names %s', (_, ...[changeDefinition, changes, start]) => {
    expect(changesAfter(changeDefinition, { start })).toEqual(changes);
  });

  test.each<[string, Exported[0], Exported[0]?]>([
    [
      'the order of dialogs, sentences and patterns',
      ({ dialogs, sentences }) => [dialogs.reverse(), sentences.reverse()],
    ],
    ['checksums and the options of the export', (bot) => Object.assign(bot, { encryptedHash: 'x', exportOptions: {} })],
    [
      'the order of steps after the first',
      ({ dialogs }) => dialogs[1]?.nodes.splice(1, 2, ...(dialogs[1]?.nodes.slice(1).reverse() ?? [])),
    ],
    ['layout', ({ dialogs }) => Object.assign(dialogs[0]?.nodes[0] ?? {}, { metadata: { left: 1, top: 2 } })],
    [
      'times and states of a publish',
      ({ dialogs }) => Object.assign(dialogs[0] ?? {}, { lModifiedOn: 1, state: 'published', publishedOn: 'now' }),
      ({ dialogs }) => Object.assign(dialogs[0] ?? {}, { lModifiedOn: 0, state: 'configured' }),
    ],
    [
      'the order of languages',
      ({ dialogComponents }) => Object.assign(dialogComponents[2] ?? {}, { message: twoLanguages('de', 'en') }),
      ({ dialogComponents }) => Object.assign(dialogComponents[2] ?? {}, { message: twoLanguages('en', 'de') }),
    ],
    ['fields without a value', ({ dialogs }) => Object.assign(dialogs[0] ?? {}, { isFollowUp: false, groups: [] })],
    [
      'ids of small talk',
      (bot) => Object.assign(bot, { smallTalk: talk('hello', 'Hi', '2') }),
      (bot) => Object.assign(bot, { smallTalk: talk('hello', 'Hi', '1') }),
    ],
    ['stale names of sentences', ({ sentences }) => Object.assign(sentences[0] ?? {}, { taskName: 'Before' })],
  ])('is none if only %s differ', (_, ...[changeDefinition, start]) => {
    const both: Exported[0] = (bot) => [start?.(bot), changeDefinition?.(bot)];
    expectNoChange(exported(start), exported(both));
  });

  test('is none if all ids differ, as between an export in development and a published one', () => {
    const published = JSON.stringify(definition()).replaceAll(/"(dc|dg|kt|st)-/g, '"$1-new-');
    expectNoChange(exported(), { ...exported(), 'botDefinition.json': published });
  });

  test('names variables, settings, functions and files, and no value of a variable', () => {
    const changes = changesAfter(undefined, {
      changeConfig: (settings) => {
        settings.name = 'Other';
        settings.envVariables.push({ key: 'NEW', value: 'x', isSecured: false });
        Object.assign(settings.envVariables[0] ?? {}, { value: 42 });
      },
      more: { 'icon.png': 'other', 'more.js': 'x' },
    });
    expect(changes).toEqual([
      change('added', 'variable', 'NEW'),
      change('changed', 'variable', 'API_URL', 'value changed'),
      change('added', 'function', 'more.js'),
      change('changed', 'setting', 'name', 'value changed'),
      change('changed', 'file', 'icon.png', 'text changed'),
    ]);
  });

  test('is none if nothing, or only a secured value, changed', () => {
    const changeConfig: Exported[1] = (settings) => Object.assign(settings.envVariables[1] ?? {}, { value: 'n3w' });
    expect(config().envVariables[1]).toMatchObject({ isSecured: true });
    expect(changesAfter(undefined, { changeConfig })).toEqual([]);
    expect(changesAfter(undefined)).toEqual([]);
  });

  test('includes what was edited by hand in a normalized folder, broken files too', async () => {
    const { target } = await normalize(exported());
    put(target, { 'botDefinition/dialogs/Welcome.json': '<<<<<<< ours' });
    const { previous, version, changed } = await normalize(exported(), target);
    expect(changed).toBe(true);
    expect(changesBetween(readContent(previous as never), readContent(version))).toEqual([
      change('added', 'dialog', 'Welcome', '1 node'),
      change('removed', 'file', 'botDefinition/dialogs/Welcome.json'),
    ]);
  });
});

function expectNoChange(...versions: readonly Parameters<typeof filesOf>[0][]): void {
  const [before, after] = versions.map(contentOf) as [Content, Content];
  expect(changesBetween(before, after)).toEqual([]);
  expect(digestOf(after)).toBe(digestOf(before));
}

function talk(user: string, bot: string, id = '1') {
  const texts = { userUtterances: [{ text: user }], botUtterances: [{ _id: id, text: bot }] };
  const node = { nodeId: id, seq: Number(id), ...texts };
  return [{ _id: id, language: 'en', groups: [{ groupName: 'greetings', groupId: id, nodes: [node] }] }];
}
