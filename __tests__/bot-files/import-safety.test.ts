import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { FILES, importServer, json, NEW_BOT, REFUSED, STARTED, unpacked } from '../operations/import-server.ts';
import { zip } from '../support/archives.ts';
import type { Answer } from '../support/platform-script.ts';
import type { Given } from '../support/run-operation.ts';
import { importDocument } from '../support/samples.ts';
import { normalize, put } from './folders.ts';

const FULL = { settings: ['botSettings', 'botVariables'], tasks: ['botTask'], nlpData: ['utterances'] };
const NEW: Given = { botId: '', botName: 'Travel' };
const SECURED = { key: 'PAY_TOKEN', value: '', variableType: 'env', scope: 'prePopulated', isSecured: true };
const TASKS = { tasks: ['botTask', 'knowledgeGraph', 'smallTalk'], nlpData: [], settings: [] };
const OPTIONS = '{"importOptions":{"tasks":["botTask","knowledgeGraph","smallTalk"]}}';
const IGNORING = { options: { botVariables: { ignore: ['PAY_TOKEN'] } } };

/** An export as Kore.ai makes it. */
function exportOf(exportOptions: unknown, envVariables: readonly unknown[] = [], more: Record<string, unknown> = {}) {
  const definition = { localeData: { en: { name: 'Shop' } }, dialogs: [{ _id: 'dg-1', lname: 'pay' }], ...more };
  return {
    ...FILES,
    'botDefinition.json': JSON.stringify(exportOptions === undefined ? definition : { ...definition, exportOptions }),
    'config.json': JSON.stringify({ name: 'Shop', envVariables }),
  };
}

type Files = Record<string, string | Buffer>;

type Form = (workspace: string, files: Files) => Promise<unknown>;

const ZIP: Form = async (workspace, files) => put(workspace, { bot: await zip(files) });
const FOLDER: Form = async (workspace, files) => put(join(workspace, 'bot'), files);
const NORMALIZED: Form = async (workspace, files) => normalize(files, join(workspace, 'bot'));

/** The same bot in each form that `archive` takes. */
const FORMS: [string, Form][] = [
  ['a zip', ZIP],
  ['a folder', FOLDER],
  ['a normalized folder', NORMALIZED],
];

async function run(
  files: Files,
  given: Given = {},
  { form = ZIP, values = {}, start }: { form?: Form; values?: Record<string, string>; start?: Answer[] } = {},
) {
  const status = json(importDocument('success', given['botName'] ? { streamId: NEW_BOT } : {}));
  const server = await importServer({ ...(start ? { start } : {}), status });
  await form(server.workspace, files);
  const ran = await server.importBot({ archive: 'bot', ...given }, { variable: (name) => values[name] });
  return { ...ran, server, log: ran.lines.join('\n') };
}

describe.each(FORMS)('an archive that is %s', (_form, form) => {
  test('leaves empty secured variables to an existing bot', async () => {
    const { outcome, server, log } = await run(exportOf(FULL, [SECURED]), {}, { form });

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(server.imports()).toEqual([{ uploadMode: 'ZIP', zipInfo: 'file-1', importOptions: IGNORING }]);
    expect(log).toMatch(/^warning: .*keeps its own: PAY_TOKEN$/m);
  });

  test('gets values from the environment', async () => {
    const values = { KOREAI_VAR_PAY_TOKEN: 'a-value-of-ours' };
    const { server, log } = await run(exportOf(FULL, [SECURED]), {}, { form, values });

    expect(server.imports()).toEqual([{ uploadMode: 'ZIP', zipInfo: 'file-1' }]);
    const config = JSON.parse((await unpacked(server))['config.json'] ?? '');
    expect(config.envVariables).toEqual([{ ...SECURED, value: 'a-value-of-ours' }]);
    expect(log).not.toContain('a-value-of-ours');
  });

  test('keeps empty variables in a new bot, with a warning that fits it', async () => {
    const { outcome, server, log } = await run(exportOf(FULL, [SECURED]), NEW, { form });

    expect(outcome).toMatchObject({ conclusion: 'success', botId: NEW_BOT });
    expect(server.imports()).toEqual([{ name: 'Travel', uploadMode: 'ZIP', zipInfo: 'file-1' }]);
    expect(JSON.parse((await unpacked(server))['config.json'] ?? '').envVariables).toEqual([SECURED]);
    expect(log).toMatch(/^warning: .*empty in the new bot: PAY_TOKEN/m);
    expect(log).not.toContain('keeps its own');
  });

  test('is not imported without options if it is a partial export', async () => {
    const { outcome, server } = await run(exportOf(TASKS), {}, { form });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'input-invalid' });
    expect(outcome.error?.message).toContain('no nlpData and no settings');
    expect(outcome.error?.hint).toContain(OPTIONS);
    expect(server.seen).toEqual([]);
  });

  test('has its further files in the zip, byte for byte, and loses none if the platform refuses that', async () => {
    const more = { 'appDependencies.json': '{"anything":"else"}', 'tableDefinition_orders.json': '[]' };
    const start = [REFUSED, STARTED];
    const { outcome, server, log } = await run({ ...exportOf(FULL), ...more }, {}, { form, start });

    expect(await unpacked(server)).toMatchObject(more);
    expect(log).toContain('sent in its zip: appDependencies.json, tableDefinition_orders.json');
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-request' });
    expect(outcome.error?.message).toContain('appDependencies.json, tableDefinition_orders.json');
    expect(server.imports()).toHaveLength(1);
    expect(server.uploads).toHaveLength(1);
  });
});

describe('empty secured variables', () => {
  test('are added to the options of the caller, which take precedence', async () => {
    const importOptions = { tasks: ['botTask'], options: { botVariables: { ignore: ['OTHER'], more: 1 } } };
    const { server } = await run(exportOf(FULL, [SECURED]), { requestBody: JSON.stringify({ importOptions }) });

    const botVariables = { ignore: ['PAY_TOKEN', 'OTHER'], more: 1 };
    expect(server.imports()).toMatchObject([{ importOptions: { tasks: ['botTask'], options: { botVariables } } }]);
  });

  test.each([
    { importOptions: null },
    { importOptions: { options: { botVariables: { ignore: 'PAY_TOKEN' } } } },
  ])('are not overwritten with %j', async (requestBody) => {
    const { outcome, server } = await run(exportOf(FULL, [SECURED]), { requestBody: JSON.stringify(requestBody) });

    expect(outcome).toMatchObject({ errorCode: 'input-invalid' });
    expect(outcome.error?.message).toContain('PAY_TOKEN');
    expect(server.seen).toEqual([]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['null', { ...SECURED, value: null }],
    ['blank', { ...SECURED, value: ' ' }],
    ['masked', { ...SECURED, value: '********' }],
    ['without a value', { key: 'PAY_TOKEN', variableType: 'env', isSecured: 'true' }],
  ])('can be %s', async (_name, variable) => {
    expect((await run(exportOf(FULL, [variable]))).server.imports()).toMatchObject([{ importOptions: IGNORING }]);
  });

  test('are neither those with a value nor those that are not secured', async () => {
    const variables = [
      { ...SECURED, value: 'x' },
      { ...SECURED, key: 'OPEN', isSecured: false },
    ];
    const { server, log } = await run(exportOf(FULL, variables));

    expect(server.imports()).toEqual([{ uploadMode: 'ZIP', zipInfo: 'file-1' }]);
    expect(log).not.toContain('warning');
  });

  test('have hostile names sanitized', async () => {
    expect((await run(exportOf(FULL, [{ ...SECURED, key: '\n::error::no' }]))).log).not.toMatch(/^::/m);
  });
});

test('a definition without anything of a bot is imported with a warning', async () => {
  const lex = { metadata: { schemaVersion: '1.0' }, resource: { name: 'Travel', intents: [] } };
  const { log } = await run({ ...exportOf(FULL), 'botDefinition.json': JSON.stringify(lex) });
  expect(log).toMatch(/^warning: botDefinition\.json has neither dialogs nor dialogComponents/m);
});

test('an export of settings alone, which has no dialogs, is no foreign definition', async () => {
  const exportOptions = { tasks: [], nlpData: [], settings: ['botSettings'] };
  const files = { ...exportOf(FULL), 'botDefinition.json': JSON.stringify({ name: 'Shop', exportOptions }) };
  const { outcome, log } = await run(files, { requestBody: '{"importOptions":{"settings":["botSettings"]}}' });
  expect([outcome.conclusion, log]).toEqual(['success', expect.not.stringContaining('neither dialogs')]);
});

describe('a partial export', () => {
  test('is imported with options', async () => {
    const { outcome, server } = await run(exportOf(TASKS), { requestBody: OPTIONS });

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(server.imports()).toMatchObject([JSON.parse(OPTIONS)]);
  });

  test('needs options that say what, not only how', async () => {
    const options = { importOptions: { tasks: [], options: { utterances: { append: true } } } };
    const { outcome } = await run(exportOf(TASKS), { requestBody: JSON.stringify(options) });

    expect(outcome).toMatchObject({ errorCode: 'input-invalid' });
  });

  test('makes a new bot, with a warning', async () => {
    const { outcome, log } = await run(exportOf(TASKS), NEW);

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(log).toMatch(/^warning: .*no nlpData and no settings/m);
  });

  test.each<[string, unknown, Record<string, unknown>?]>([
    ['tasks alone', { tasks: ['botTask'] }],
    ['language data alone', { nlpData: ['utterances'], settings: [] }],
    ['settings alone', { tasks: [], settings: ['botSettings'] }],
    ['some dialogs', { ...FULL, subTasks: { dialogs: ['pay'] } }],
    ['some dialogs, named beside the options', FULL, { subTasks: { dialogs: ['pay'] } }],
    ['all tasks alone', { allTasks: true }],
  ])('an export of %s is partial', async (_name, ...[options, more]) => {
    const { outcome } = await run(exportOf(options, [], more));
    expect(outcome).toMatchObject({ errorCode: 'input-invalid' });
  });

  test.each<[string, unknown, Record<string, unknown>?]>([
    ['without options', undefined],
    ['with options that name nothing', { tasks: [], nlpData: [], settings: [] }],
    ['with options of another shape', 'all'],
    ['with all kinds', FULL],
    [
      'that leaves out a kind whose content is there',
      { tasks: ['botTask'], settings: ['botSettings'] },
      { sentences: [{ sentence: 'pay', taskId: 'dc-1' }] },
    ],
    ['with all tasks', { ...FULL, tasks: [], allTasks: true, subTasks: { dialogs: ['pay'] } }],
    ['with all kinds as a mapping', { tasks: { botTask: true }, nlpData: { utterances: true }, settings: { a: true } }],
  ])('an export %s is imported', async (_name, ...[options, more]) => {
    const { outcome } = await run(exportOf(options, [], more));
    expect(outcome).toMatchObject({ conclusion: 'success' });
  });
});

test('byte order marks are removed from the files of the platform', async () => {
  const marked = Object.fromEntries(
    Object.entries(exportOf(FULL, [SECURED])).map(([name, text]) => [
      name,
      /json$/.test(name) ? `\ufeff${text}` : text,
    ]),
  );
  for (const form of [ZIP, FOLDER]) {
    const { server } = await run(marked, {}, { form });

    expect(server.imports()).toMatchObject([{ importOptions: IGNORING }]);
    const files = await unpacked(server);
    for (const name of ['botDefinition.json', 'config.json']) expect(files[name]).toMatch(/^\{/);
  }
});

test('a secret of a normalized bot without a value is named, and nothing is sent', async () => {
  const files = exportOf(FULL, [], { llmConfiguration: [{ name: 'openai', apiKey: 'zq-0f9e8d7c' }] });
  const form = NORMALIZED;
  const { outcome, server } = await run(files, {}, { form });

  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'input-invalid' });
  expect(outcome.error?.message).toContain('KOREAI_VAR_LLMCONFIGURATION_OPENAI_APIKEY');
  expect(server.seen).toEqual([]);

  const values = { KOREAI_VAR_LLMCONFIGURATION_OPENAI_APIKEY: 'another' };
  const filled = await run(files, {}, { form, values });
  expect(filled.outcome).toMatchObject({ conclusion: 'success' });
  const { llmConfiguration } = JSON.parse((await unpacked(filled.server))['botDefinition.json'] ?? '');
  expect(llmConfiguration).toEqual([{ name: 'openai', apiKey: 'another' }]);
});
