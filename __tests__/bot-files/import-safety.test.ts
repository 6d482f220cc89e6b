import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { extract } from '../../src/download/extract.ts';
import {
  FILES,
  type ImportServer,
  importServer,
  json,
  NEW_BOT,
  REFUSED,
  STARTED,
} from '../operations/import-server.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import type { Given } from '../support/engine.ts';
import { importDocument } from '../support/samples.ts';
import { contentsOf, normalize, put, signal } from './folders.ts';

const FULL = { settings: ['botSettings', 'botVariables'], tasks: ['botTask'], nlpData: ['utterances'] };
const NEW: Given = { botId: '', botName: 'Travel' };
const SECURED = { key: 'PAY_TOKEN', value: '', variableType: 'env', scope: 'prePopulated', isSecured: true };
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

/** The same bot in each form that `archive` takes. */
const FORMS: [string, (workspace: string, files: Files) => Promise<unknown>][] = [
  ['a zip', async (workspace, files) => put(workspace, { bot: await zip(files) })],
  ['a folder', async (workspace, files) => put(join(workspace, 'bot'), files)],
  ['a normalized folder', async (workspace, files) => normalize(files, join(workspace, 'bot'))],
];

async function run(
  form: (typeof FORMS)[number][1],
  files: Files,
  given: Given = {},
  { values = {}, start, status }: { values?: Record<string, string>; start?: never[]; status?: never } = {},
) {
  const server = await importServer({
    ...(start ? { start } : {}),
    status: status ?? json(importDocument('success', given['botName'] ? { streamId: NEW_BOT } : {})),
  });
  await form(server.workspace, files);
  const ran = await server.importBot({ archive: 'bot', ...given }, { variable: (name) => values[name] });
  return { ...ran, server, log: ran.lines.join('\n') };
}

async function sent({ uploads }: ImportServer): Promise<Record<string, string>> {
  const path = join(temporaryFolder(), 'uploaded.zip');
  const bytes = uploads[0]?.bytes ?? Buffer.alloc(0);
  writeFileSync(path, bytes);
  return contentsOf(await extract({ path, size: bytes.length, format: 'zip' }, { signal }));
}

describe.each(FORMS)('secured variables that an export left empty, in %s,', (_form, form) => {
  test('are left to an existing bot', async () => {
    const { outcome, server, log } = await run(form, exportOf(FULL, [SECURED]));

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(server.imports()).toEqual([{ uploadMode: 'ZIP', zipInfo: 'file-1', importOptions: IGNORING }]);
    expect(log).toMatch(/^warning: .*keeps its own: PAY_TOKEN$/m);
  });

  test('are added to the options of the caller, which take precedence', async () => {
    const importOptions = { tasks: ['botTask'], options: { botVariables: { ignore: ['OTHER'], more: 1 } } };
    const { server } = await run(form, exportOf(FULL, [SECURED]), { requestBody: JSON.stringify({ importOptions }) });

    const botVariables = { ignore: ['PAY_TOKEN', 'OTHER'], more: 1 };
    expect(server.imports()).toMatchObject([{ importOptions: { tasks: ['botTask'], options: { botVariables } } }]);
  });

  test.each([
    { importOptions: null },
    { importOptions: { options: { botVariables: { ignore: 'PAY_TOKEN' } } } },
  ])('are not overwritten with %j', async (requestBody) => {
    const { outcome, server } = await run(form, exportOf(FULL, [SECURED]), {
      requestBody: JSON.stringify(requestBody),
    });

    expect(outcome).toMatchObject({ errorCode: 'input-invalid' });
    expect(outcome.error?.message).toContain('PAY_TOKEN');
    expect(server.seen).toEqual([]);
  });

  test('get a value from the environment', async () => {
    const values = { KOREAI_VAR_PAY_TOKEN: 'a-value-of-ours' };
    const { server, log } = await run(form, exportOf(FULL, [SECURED]), {}, { values });

    expect(server.imports()).toEqual([{ uploadMode: 'ZIP', zipInfo: 'file-1' }]);
    const config = JSON.parse((await sent(server))['config.json'] ?? '');
    expect(config.envVariables).toEqual([{ ...SECURED, value: 'a-value-of-ours' }]);
    expect(log).not.toContain('a-value-of-ours');
  });

  test('are empty in a new bot, with a warning that fits it', async () => {
    const { outcome, server, log } = await run(form, exportOf(FULL, [SECURED]), NEW);

    expect(outcome).toMatchObject({ conclusion: 'success', botId: NEW_BOT });
    expect(server.imports()).toEqual([{ name: 'Travel', uploadMode: 'ZIP', zipInfo: 'file-1' }]);
    expect(JSON.parse((await sent(server))['config.json'] ?? '').envVariables).toEqual([SECURED]);
    expect(log).toMatch(/^warning: .*empty in the new bot: PAY_TOKEN/m);
    expect(log).not.toContain('keeps its own');
  });
});

test.each<[string, Record<string, unknown>]>([
  ['null', { ...SECURED, value: null }],
  ['blank', { ...SECURED, value: ' ' }],
  ['without a value', { key: 'PAY_TOKEN', variableType: 'env', isSecured: 'true' }],
])('a secured variable that is %s is empty too', async (_name, variable) => {
  for (const [, form] of FORMS.slice(0, 2)) {
    expect((await run(form, exportOf(FULL, [variable]))).server.imports()).toMatchObject([{ importOptions: IGNORING }]);
  }
});

test('a secured variable with a value, and an empty one that is not secured, are imported as they are', async () => {
  const variables = [
    { ...SECURED, value: 'x' },
    { ...SECURED, key: 'OPEN', isSecured: false },
  ];
  const { server, log } = await run(FORMS[0]?.[1] as never, exportOf(FULL, variables));

  expect(server.imports()).toEqual([{ uploadMode: 'ZIP', zipInfo: 'file-1' }]);
  expect(log).not.toContain('warning');
});

describe.each(FORMS)('a partial export, in %s,', (_form, form) => {
  const TASKS = { tasks: ['botTask', 'knowledgeGraph', 'smallTalk'], nlpData: [], settings: [] };
  const OPTIONS = '{"importOptions":{"tasks":["botTask","knowledgeGraph","smallTalk"]}}';

  test('is not imported without options', async () => {
    const { outcome, server } = await run(form, exportOf(TASKS));

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'input-invalid' });
    expect(outcome.error?.message).toContain('no nlpData and no settings');
    expect(outcome.error?.hint).toContain(OPTIONS);
    expect(server.seen).toEqual([]);
  });

  test('is imported with options', async () => {
    const { outcome, server } = await run(form, exportOf(TASKS), { requestBody: OPTIONS });

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(server.imports()).toMatchObject([JSON.parse(OPTIONS)]);
  });

  test('needs options that say what, not only how', async () => {
    const options = { importOptions: { tasks: [], options: { utterances: { append: true } } } };
    const { outcome } = await run(form, exportOf(TASKS), { requestBody: JSON.stringify(options) });

    expect(outcome).toMatchObject({ errorCode: 'input-invalid' });
  });

  test('makes a new bot, with a warning', async () => {
    const { outcome, log } = await run(form, exportOf(TASKS), NEW);

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(log).toMatch(/^warning: .*no nlpData and no settings/m);
  });
});

test.each<[string, unknown, Record<string, unknown>?]>([
  ['tasks alone', { tasks: ['botTask'] }],
  ['language data alone', { nlpData: ['utterances'], settings: [] }],
  ['settings alone', { tasks: [], settings: ['botSettings'] }],
  ['some dialogs', { ...FULL, subTasks: { dialogs: ['pay'] } }],
  ['some dialogs, named beside the options', FULL, { subTasks: { dialogs: ['pay'] } }],
  ['all tasks alone', { allTasks: true }],
])('an export of %s is partial', async (_name, ...[options, more]) => {
  const { outcome } = await run(FORMS[0]?.[1] as never, exportOf(options, [], more));
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
  const { outcome } = await run(FORMS[0]?.[1] as never, exportOf(options, [], more));
  expect(outcome).toMatchObject({ conclusion: 'success' });
});

describe('further files of an archive', () => {
  const more = { 'appDependencies.json': '{"anything":"else"}', 'tableDefinition_orders.json': '[]' };

  test.each(FORMS)('are in the zip of %s, byte for byte', async (_form, form) => {
    const { server, log } = await run(form, { ...exportOf(FULL), ...more });

    expect(await sent(server)).toMatchObject(more);
    expect(log).toContain('sent in its zip: appDependencies.json, tableDefinition_orders.json');
  });

  test.each(FORMS)('are not dropped if the platform refuses the zip of %s', async (_form, form) => {
    const start = [REFUSED, STARTED] as never[];
    const { outcome, server } = await run(form, { ...exportOf(FULL), ...more }, {}, { start });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-request' });
    expect(outcome.error?.message).toContain('appDependencies.json, tableDefinition_orders.json');
    expect(server.imports()).toHaveLength(1);
    expect(server.uploads).toHaveLength(1);
  });
});

test('byte order marks are removed from the files of the platform', async () => {
  const marked = Object.fromEntries(
    Object.entries(exportOf(FULL, [SECURED])).map(([name, text]) => [
      name,
      /json$/.test(name) ? `\ufeff${text}` : text,
    ]),
  );
  for (const [, form] of FORMS.slice(0, 2)) {
    const { server } = await run(form, marked);

    expect(server.imports()).toMatchObject([{ importOptions: IGNORING }]);
    const files = await sent(server);
    for (const name of ['botDefinition.json', 'config.json']) expect(files[name]).toMatch(/^\{/);
  }
});

test('hostile names are sanitized', async () => {
  const variable = { ...SECURED, key: '\n::error::no' };
  const { log } = await run(FORMS[0]?.[1] as never, exportOf(FULL, [variable]));

  expect(log).not.toMatch(/^::/m);
});

test('a secret of a normalized bot without a value is named, and nothing is sent', async () => {
  const files = exportOf(FULL, [], { llmConfiguration: [{ name: 'openai', apiKey: 'zq-0f9e8d7c' }] });
  const form = FORMS[2]?.[1] as never;
  const { outcome, server } = await run(form, files);

  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'input-invalid' });
  expect(outcome.error?.message).toContain('KOREAI_VAR_LLMCONFIGURATION_OPENAI_APIKEY');
  expect(server.seen).toEqual([]);

  const values = { KOREAI_VAR_LLMCONFIGURATION_OPENAI_APIKEY: 'another' };
  const filled = await run(form, files, {}, { values });
  expect(filled.outcome).toMatchObject({ conclusion: 'success' });
  const { llmConfiguration } = JSON.parse((await sent(filled.server))['botDefinition.json'] ?? '');
  expect(llmConfiguration).toEqual([{ name: 'openai', apiKey: 'another' }]);
});
