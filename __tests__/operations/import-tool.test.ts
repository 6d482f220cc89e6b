import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { put } from '../bot-files/folders.ts';
import { type Answer, json } from '../support/platform-script.ts';
import { DOCK_JOB, DOCK_STATUS, TOOL } from '../support/samples.ts';
import { AS_NEW_TOOL, accepted, INTO_TOOL, polled, TOOL_FILES, toolServer, UPLOAD } from './agent-server.ts';

const AS_NEW = { toolId: '', toolName: 'Refunds' };

describe('an import into a tool', () => {
  test('uploads each file, names it by what it is, starts once, and believes the dock status alone', async () => {
    const server = await toolServer();

    const { outcome, lines } = await server.run('import-tool', { requestBody: '{"note":"ci"}' });

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: DOCK_JOB, toolId: TOOL });
    expect(server.to(INTO_TOOL).map(({ body }) => JSON.parse(body))).toEqual([
      { toolDataFileId: 'file-1', flowDataFileId: 'file-2', envVariablesFileId: 'file-3', note: 'ci' },
    ]);
    expect([...server.uploads.values()].map(({ text, fields }) => [text, fields])).toEqual(
      Object.values(TOOL_FILES).map((text) => [text, { fileContext: 'bulkImport' }]),
    );
    expect(lines.join('\n')).not.toContain('example.com');
  });

  test.each<[string, Answer, string]>([
    ['says that it failed', polled('FAILED', { message: 'No such model' }), 'platform-failed'],
    ['has an unknown word', polled('DONE'), 'timed-out'],
  ])('is no success if the dock status %s, whatever the start reply said', async (_, status, errorCode) => {
    const server = await toolServer({ [DOCK_STATUS]: status });
    const { outcome } = await server.run('import-tool', { timeout: '5m' });
    expect(outcome).toMatchObject({ errorCode });
    expect(outcome.conclusion).not.toBe('success');
    expect(server.to(INTO_TOOL)).toHaveLength(1);
  });

  test('repeats an upload that was cut, and starts nothing if it keeps failing', async () => {
    const cut = await toolServer({ [UPLOAD]: [{ reset: true }, json({ fileId: 'f-a' })] });
    expect((await cut.run('import-tool')).outcome.conclusion).toBe('success');
    expect(cut.to(UPLOAD)).toHaveLength(4);

    for (const answer of [{ status: 503, json: {} }, { status: 403, json: {} }, json({ url: 'http://host/f' })]) {
      const server = await toolServer({ [UPLOAD]: answer });
      expect((await server.run('import-tool')).outcome.conclusion).toBe('failure');
      expect(server.to(INTO_TOOL)).toEqual([]);
    }
  });

  test('ends within five seconds after a stop, while it uploads', async () => {
    const stop = new AbortController();
    const server = await toolServer({
      [UPLOAD]: () => {
        stop.abort(new KoreaiError('cancelled', 'stopped'));
        return new Promise(() => {});
      },
    });
    const { outcome, tookMs } = await server.run('import-tool', {}, { signal: stop.signal });
    expect(outcome).toMatchObject({ conclusion: 'cancelled' });
    expect(tookMs).toBeLessThan(5_000);
    expect(server.to(INTO_TOOL)).toEqual([]);
  });

  test('needs a file with variables', async () => {
    const { 'c.json': _, ...files } = TOOL_FILES;
    const server = await toolServer({}, files);
    const hint = expect.stringContaining('variablesFile');
    expect((await server.run('import-tool')).outcome.error).toMatchObject({ code: 'input-invalid', hint });
    expect(server.seen).toEqual([]);
  });

  test('fills secured variables from the environment, and names those that stay empty', async () => {
    const secured = (name: string, value = '') => ({ name, value, isSecured: true });
    const variables = [secured('TOKEN'), secured('OTHER'), secured('KNOWN', 'a-value-in-the-archive')];
    const files = { ...TOOL_FILES, 'c.json': JSON.stringify(variables) };
    const server = await toolServer({}, files);
    const secrets = new Secrets();

    const variable = (name: string) => (name === 'KOREAI_VAR_TOKEN' ? 'a-secret-token' : undefined);
    const { lines } = await server.run('import-tool', {}, { variable, secrets });

    const sent: { value: string }[] = JSON.parse(server.uploads.get('file-3')?.text ?? '');
    expect(sent.map(({ value }) => value)).toEqual(['a-secret-token', '', 'a-value-in-the-archive']);
    expect(lines.join('\n')).toContain('may leave them empty: OTHER');
    expect(lines.join('\n')).not.toContain('a-secret-token');
    expect(secrets.redact('a-value-in-the-archive')).toBe('***');
  });
});

describe('an import as a new tool', () => {
  test('gives its name and reports its id, which a start reply has', async () => {
    const { 'c.json': _, ...files } = TOOL_FILES;
    const server = await toolServer({}, files);
    const { outcome } = await server.run('import-tool', AS_NEW);
    expect(outcome).toMatchObject({ conclusion: 'success', target: 'Refunds', toolId: 'a-new' });
    expect(server.to(AS_NEW_TOOL).map(({ body }) => JSON.parse(body))).toEqual([
      { toolDataFileId: 'file-1', flowDataFileId: 'file-2', toolName: 'Refunds' },
    ]);
  });

  test.each([
    ['only in the status', {}, { response: { tool_id: 'a-late' } }, { toolId: 'a-late' }],
    ['nowhere', {}, {}, { errorCode: 'bad-response' }],
    ['differently in the two', { toolId: 'a-new' }, { toolId: 'a-2' }, { errorCode: 'bad-response' }],
  ])('whose id is %s ends accordingly', async (_, start, status, expected) => {
    const server = await toolServer({
      [AS_NEW_TOOL]: accepted('IN_PROGRESS', start),
      [DOCK_STATUS]: polled('SUCCESS', status),
    });
    expect((await server.run('import-tool', AS_NEW)).outcome).toMatchObject(expected);
  });

  test('of a workflow has its own names, and a path that may be singular', async () => {
    const singular = 'POST /api/public/workflow/import';
    const server = await toolServer({ [singular]: accepted('SUCCESS', { workflowId: 'a-new' }) });
    const given = { workflowId: '', workflowName: 'Onboarding' };
    const { outcome } = await server.run('import-workflow', given);
    expect(outcome).toMatchObject({ conclusion: 'success', workflowId: 'a-new' });
    const ids = { workflowDataFileId: 'file-1', flowDataFileId: 'file-2', envVariablesFileId: 'file-3' };
    expect(server.to(singular).map(({ body }) => JSON.parse(body))).toEqual([{ ...ids, workflowName: 'Onboarding' }]);
  });
});

describe('the files of the archive', () => {
  const { 'a.json': data, 'b.json': flow, 'c.json': variables } = TOOL_FILES;
  const usual = TOOL_FILES;

  test.each<[string, Record<string, string>, object]>([
    ['two may be the flow', { ...usual, 'b2.json': flow }, {}],
    ['none is certainly the data', { ...usual, 'a.json': '{}' }, {}],
    ['a named one is not there', usual, { dataFile: 'x.json' }],
    ['a named one is no JSON', { ...usual, 'x.json': '<html>' }, { flowFile: 'x.json' }],
    ['one may be the variables', { 'a.json': data, 'b.json': flow, 'x.json': '{"A":{}}' }, AS_NEW],
    ['the data has another extension', { 'a.txt': data, 'b.json': flow, 'c.json': variables }, {}],
    ['one is named twice', usual, { dataFile: 'a.json', flowFile: './a.json' }],
  ])('are refused if %s, with the inputs that name them', async (_, files, given) => {
    const server = await toolServer({}, files);
    const { error } = (await server.run('import-tool', given)).outcome;
    const hint = expect.stringMatching(/dataFile, flowFile, variablesFile/);
    expect(error).toMatchObject({ code: 'input-invalid', hint });
    expect(server.seen).toEqual([]);
  });

  test('can be named, and then are not judged by their content', async () => {
    const files = { 'x/a.json': '{}', 'x/b.json': '[]', 'x/c.json': flow, 'readme.txt': 'hello' };
    const server = await toolServer({}, files);
    const given = { dataFile: 'x/a.json', flowFile: 'x\\b.json', variablesFile: './x/c.json' };
    const { outcome, lines } = await server.run('import-tool', given);
    expect(outcome.conclusion).toBe('success');
    expect([...server.uploads.values()].map(({ name, text }) => [name, text])).toEqual([
      ['a.json', '{}'],
      ['b.json', '[]'],
      ['c.json', flow],
    ]);
    expect(lines.join('\n')).toContain('readme.txt');
  });

  test('may be in a folder', async () => {
    const server = await toolServer();
    put(join(server.workspace, 'tool'), { 'flow.json': flow, 'app.json': data, 'env.json': '[]' });
    expect((await server.run('import-tool', { archive: 'tool' })).outcome.conclusion).toBe('success');
    expect([...server.uploads.values()].map(({ name }) => name)).toEqual(['app.json', 'flow.json', 'env.json']);
  });
});
