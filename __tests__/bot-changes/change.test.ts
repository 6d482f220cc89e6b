import { describe, expect, test } from '@jest/globals';
import { compareVersions, digestOf } from '../../src/bot-changes/change.ts';
import { type Content, readContent, readExport } from '../../src/bot-changes/content.ts';
import type { Change } from '../../src/core/facts.ts';
import { filesOf, normalize, put } from '../bot-files/folders.ts';
import { config, definition, exported } from '../bot-files/sample-bot.ts';

type Exported = Parameters<typeof exported>;

/** What a change says, in one line. */
function described({ how, kind, name, formerName, details }: Change): string {
  const former = formerName === undefined ? '' : ` (was ${formerName})`;
  return `${how} ${kind} ${name}${former}${details.length > 0 ? `: ${details.join('; ')}` : ''}`;
}

const changesBetween = (before: Content, after: Content) => compareVersions(before, after).changes.map(described);
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

/** Sets fields of a part of the bot. */
const set = (part: object | undefined, fields: object) => void Object.assign(part ?? {}, fields);

const CANCEL = { _id: 'dg-3', name: 'Cancel', nodes: [{ nodeId: 'a' }] } as never;
const WELCOME = { _id: 'dg-9', name: 'Welcome', isHidden: true } as never;
const SPARE = { _id: 'dc-7', name: 'Spare', type: 'message' } as never;
const SPARE_STEP = { nodeId: 'n7', type: 'message', componentId: 'dc-7', transitions: [] };
const secretCall = (_id: string) =>
  ({ _id, name: 'Call', type: 'service', headers: { authorization: 'Bearer s3cr3t-0f-the-bot' } }) as never;
const STALE = { taskId: 'dc-4', taskName: 'Book a table' };
const BOOKING = 'changed dialog Book a table: ';
const CONFIRM = 'message "Confirm": message';

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
  test.each<[string, Exported[0], string[], Exported[0]?]>([
    ['an added dialog', (bot) => bot.dialogs.push(CANCEL), ['added dialog Cancel: 1 node']],
    ['a removed dialog, but not its intent', (bot) => bot.dialogs.shift(), ['removed dialog Welcome: 1 node']],
    [
      'a renamed dialog',
      ({ dialogs }) => set(dialogs[0]?.localeData.en, { name: 'Hello' }),
      ['changed dialog Hello (was Welcome): renamed "Welcome" → "Hello"'],
    ],
    [
      'a dialog with another id, by its name',
      ({ dialogs }) => set(dialogs[0], { _id: 'dg-9', refId: 'ref-9', isHidden: true }),
      ['changed dialog Welcome: isHidden true added'],
    ],
    ['a second dialog of the same name', (bot) => bot.dialogs.push(WELCOME), ['added dialog Welcome']],
    [
      'dialogs of the same name with other ids, which cannot be paired',
      ({ dialogs }) => dialogs.map((dialog, index) => set(dialog, { _id: `x-${index}`, refId: `y-${index}` })),
      ['added', 'removed'].flatMap((how) => [`${how} dialog Same: 1 node`, `${how} dialog Same: 3 nodes`]),
      ({ dialogs }) => dialogs.map((dialog) => set(dialog.localeData.en, { name: 'Same' })),
    ],
    [
      'an added step, and where it leads',
      ({ dialogs, dialogComponents }) => {
        dialogComponents.push({ _id: 'dc-7', refId: 'ref-7', name: 'Sorry', type: 'message' } as never);
        dialogs[1]?.nodes.push({ nodeId: 'n3', type: 'message', componentId: 'dc-7', transitions: [] });
        // biome-ignore lint/suspicious/noThenProperty: the platform's name.
        const way = { if: { context: 'seats', op: 'gt', value: '8' }, then: 'n3' };
        set(dialogs[1]?.nodes[2], { transitions: [way, { default: 'end' }] });
      },
      [`${BOOKING}"Confirm" seats > 8 → "Sorry" added; message "Sorry" added after "Confirm"`],
    ],
    [
      'another way on',
      ({ dialogs }) => set(dialogs[1]?.nodes[0], { transitions: [{ default: 'n2' }] }),
      [`${BOOKING}"Book a table" → "Confirm" (was "Party size")`],
    ],
    [
      'a message, as its dialog',
      ({ dialogComponents }) => set(dialogComponents[2], { message: message('Thanks%20a%20lot') }),
      [`${BOOKING}${CONFIRM} (default, all languages) removed; ${CONFIRM} (default, en) added`],
    ],
    [
      'a component in a shared bot action, as each dialog that uses it, without the query of a link',
      ({ dialogComponents }) =>
        set(dialogComponents[5], { endPoint: { method: 'POST', host: 'api.example.com', path: '/v2?key=n3w' } }),
      ['Book a table', 'Welcome'].map(
        (name) => `changed dialog ${name}: service "Call": GET api.example.com /orders → POST api.example.com /v2`,
      ),
      sharing,
    ],
    ['a component that no dialog uses', (bot) => bot.dialogComponents.push(SPARE), ['added component Spare']],
    [
      'a component with a secret, and not another one with a secret of the same name',
      ({ dialogComponents }) => dialogComponents.push(secretCall('dc-9')),
      ['added component Call'],
      ({ dialogComponents }) => dialogComponents.push(secretCall('dc-8')),
    ],
    [
      'a step of a component that no dialog used, which is not removed',
      ({ dialogs }) => dialogs[0]?.nodes.push(SPARE_STEP),
      ['changed dialog Welcome: message "Spare" added'],
      (bot) => bot.dialogComponents.push(SPARE),
    ],
    [
      'a component that is gone, although a step still names it',
      ({ dialogs, dialogComponents }) => {
        dialogComponents.pop();
        dialogs[0]?.nodes.push(SPARE_STEP);
      },
      ['changed dialog Welcome: message "n7" added', 'removed component Spare'],
      (bot) => bot.dialogComponents.push(SPARE),
    ],
    [
      'a step less of a component that no other dialog uses, which is not added',
      ({ dialogs }) => dialogs[0]?.nodes.pop(),
      ['changed dialog Welcome: message "Spare" removed'],
      ({ dialogs, dialogComponents }) => {
        dialogComponents.push(SPARE);
        dialogs[0]?.nodes.push(SPARE_STEP);
      },
    ],
    ['an intent', (bot) => set(bot.dialogComponents[0], { spell: 1 }), ['changed intent Book a table: spell 1 added']],
    [
      'an entity',
      ({ dialogComponents }) => set(dialogComponents[1], { entityType: 'date' }),
      ['changed entity Party size: entityType changed'],
    ],
    [
      'utterances, as the intent of their id, not of their stale name',
      ({ sentences }) =>
        sentences.splice(1, 1, ...['hi', 'hey'].map((sentence) => ({ ...STALE, language: 'en', sentence }) as never)),
      ['changed intent Welcome: −1 utterances (all languages); +2 utterances (en)'],
    ],
    [
      'an utterance without a component, as the intent of its name',
      (bot) => bot.sentences.push({ _id: 's3', taskName: 'Welcome', sentence: 'hi' } as never),
      ['changed intent Welcome: +1 utterances (all languages)'],
    ],
    [
      'a marked entity in an utterance',
      ({ sentences }) => set(sentences[0], { entities: [{ entityId: 'dc-2', word: 'table' }] }),
      ['changed intent Book a table: +1 markings (all languages)'],
    ],
    [
      'a pattern, as its intent or entity',
      (bot) => bot.patterns.push({ refId: 'ref-e1', localeData: { en: { patterns: [{ value: '*' }] } } } as never),
      ['changed entity Party size: +1 patterns (en)'],
    ],
    [
      'FAQs of a knowledge task',
      ({ knowledgeTasks }) =>
        set(knowledgeTasks[0], { taxonomy: [], faqs: { faqs: [{ refId: 'f', question: 'Where%3F', answer: [] }] } }),
      ['changed knowledge Opening hours: FAQ "Where?" added; taxonomy removed'],
    ],
    [
      'an FAQ that is switched off',
      ({ knowledgeTasks }) => set(knowledgeTasks[0], faqTask(false)),
      ['changed knowledge Opening hours: FAQ "Where?".faqStatus removed'],
      ({ knowledgeTasks }) => set(knowledgeTasks[0], faqTask(true)),
    ],
    [
      'small talk by language',
      (bot) => set(bot, { smallTalk: talk('hello', 'Hi there') }),
      ['changed small-talk en: exchange "hello" (greetings) changed'],
      (bot) => set(bot, { smallTalk: talk('hello', 'Hi') }),
    ],
    ['an alert', (bot) => bot.alerts.push({ name: 'Daily', _id: 'a' }), ['added alert Daily']],
    ['a content variable', (bot) => bot.contentVariables.pop(), ['removed variable greeting']],
    [
      'a setting, with numbers',
      (bot) => set(bot, { sessionInactiveTime: 1 }),
      ['changed setting sessionInactiveTime: value 900000 → 1'],
    ],
    [
      'a threshold by what it is for, and no text',
      (bot) => set(bot, { mlParams: [{ language: 'en', type: 'ml', threshold: 0.6, note: 'b' }] }),
      ['changed setting mlParams: [en, ml].note changed; [en, ml].threshold 0.3 → 0.6'],
      (bot) => set(bot, { mlParams: [{ language: 'en', type: 'ml', threshold: 0.3, note: 'a' }] }),
    ],
    [
      'how many words of a list',
      (bot) => set(bot, { words: { synonyms: { bye: ['ciao', 'see you'] } } }),
      ['changed setting words: synonyms.bye +2 −1'],
      (bot) => set(bot, { words: { synonyms: { bye: ['adieu'] } } }),
    ],
    [
      'what only has the name of noise',
      (bot) => set(bot, { settings: { status: 'off' } }),
      ['changed setting settings: status changed'],
      (bot) => set(bot, { settings: { status: 'on' } }),
    ],
    [
      'a synonym with such a name',
      (bot) => set(bot, { words: { synonyms: { publishedOn: ['released'] } } }),
      ['added setting words'],
    ],
    [
      'another order of the questions of a form',
      (bot) => (bot as unknown as Forms).forms[0]?.components.reverse(),
      ['changed form Order: components order changed'],
      (bot) => set(bot, { forms: [{ refId: 'f', name: 'Order', components: [{ name: 'a' }, { name: 'b' }] }] }),
    ],
    [
      'another first step of a dialog',
      ({ dialogs }) => dialogs[1]?.nodes.reverse(),
      [`${BOOKING}starts with "Confirm" (was "Book a table")`],
    ],
    [
      'an intent that leads to another dialog',
      ({ dialogComponents }) => set(dialogComponents[0], { dialogId: 'dg-2' }),
      ['changed intent Book a table: leads to dialog "Welcome" (was "Book a table")'],
    ],
    [
      'a message that becomes JavaScript',
      ({ dialogComponents }) => set(dialogComponents[2], { message: message('x', 'uxmap') }),
      [`${BOOKING}${CONFIRM} (default, en) removed; ${CONFIRM} (default, en, uxmap) added`],
      ({ dialogComponents }) => set(dialogComponents[2], { message: message('x') }),
    ],
    [
      'a field of a step that its component has too',
      ({ dialogs }) => set(dialogs[1]?.nodes[2], { useTaskLevelNs: true }),
      [`${BOOKING}message "Confirm": useTaskLevelNs added`],
      ({ dialogComponents }) => set(dialogComponents[2], { useTaskLevelNs: true }),
    ],
    ['a list that nobody knows', (bot) => set(bot, { spells: [{ name: 'Lumos' }] }), ['added setting spells']],
  ])('names %s', (_, ...[changeDefinition, changes, start]) => {
    expect(changesAfter(changeDefinition, { start })).toEqual(changes);
  });

  test.each<[string, Exported[0], Exported[0]?]>([
    ['the order of dialogs and sentences', ({ dialogs, sentences }) => [dialogs.reverse(), sentences.reverse()]],
    ['checksums and the options of the export', (bot) => set(bot, { encryptedHash: 'x', exportOptions: {} })],
    [
      'the order of steps after the first',
      ({ dialogs }) => dialogs[1]?.nodes.splice(1, 2, ...(dialogs[1]?.nodes.slice(1).reverse() ?? [])),
    ],
    ['layout', ({ dialogs }) => set(dialogs[0]?.nodes[0], { metadata: { left: 1, top: 2 } })],
    [
      'times and states of a publish',
      ({ dialogs }) => set(dialogs[0], { lModifiedOn: 1, state: 'published', publishedOn: 'now' }),
      ({ dialogs }) => set(dialogs[0], { lModifiedOn: 0, state: 'configured' }),
    ],
    [
      'the order of languages',
      ({ dialogComponents }) => set(dialogComponents[2], { message: twoLanguages('de', 'en') }),
      ({ dialogComponents }) => set(dialogComponents[2], { message: twoLanguages('en', 'de') }),
    ],
    ['fields without a value', ({ dialogs }) => set(dialogs[0], { isFollowUp: false, groups: [] })],
    [
      'ids of small talk',
      (bot) => set(bot, { smallTalk: talk('hello', 'Hi', '2') }),
      (bot) => set(bot, { smallTalk: talk('hello', 'Hi', '1') }),
    ],
    ['stale names of sentences', ({ sentences }) => set(sentences[0], { taskName: 'Before' })],
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
        set(settings.envVariables[0], { value: 42 });
      },
      more: { 'icon.png': 'other', 'more.js': 'x' },
    });
    expect(changes).toEqual([
      'added variable NEW',
      'changed variable API_URL: value changed',
      'added function more.js',
      'changed setting name: value changed',
      'changed file icon.png: text changed',
    ]);
  });

  test('is none if nothing, or only a secured value, changed', () => {
    const changeConfig: Exported[1] = (settings) => set(settings.envVariables[1], { value: 'n3w' });
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
      'added dialog Welcome: 1 node',
      'removed file botDefinition/dialogs/Welcome.json',
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
