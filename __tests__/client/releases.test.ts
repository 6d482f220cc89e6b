import '../support/one-realm.ts';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  exportBot,
  importBot,
  publishBot,
  type RunEvent,
  startImportBot,
  startPublishBot,
  waitForImport,
  waitForPublish,
} from '../../src/lib.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { rejection, type Started, startClient } from './start-client.ts';

const TARGET = 'st-demo-target';

/** The zip of the demo bot, and a client that has sent nothing else. */
async function exported(more: { normalize?: boolean } = {}): Promise<Started & { archive: string; folder: string }> {
  const started = await startClient();
  const { client, outputDir } = started;
  const { file } = await exportBot(client, { botId: 'st-demo', outputDir, extract: true, ...more });
  return { ...started, archive: file.path, folder: file.extractedPath ?? '' };
}

describe('publishBot', () => {
  test('counts the publish that it started, and no older one', async () => {
    const { client, simulator } = await startClient();

    const result = await publishBot(client, { botId: TARGET, versionComment: 'Release 1.4' });

    expect(result).toMatchObject({ conclusion: 'success', operation: 'publish-bot', status: 'successful' });
    expect(result.components.map(({ name }) => name)).toContain('Book a table');
    expect(simulator.starts).toEqual({ [TARGET]: 1 });
    expect(simulator.requests.find(({ call }) => call === 'bot-publish')?.body).toMatchObject({
      versionComment: 'Release 1.4',
    });
  });

  test('of a bot with another name writes nothing', async () => {
    const { client, simulator } = await startClient();

    const error = await rejection(publishBot(client, { botId: TARGET, expectedBotName: 'Demo bot' }));

    expect(error).toMatchObject({ code: 'input-invalid', message: expect.stringContaining("'Demo bot (target)'") });
    expect(simulator.starts).toEqual({});
  });

  test('rejects with the resource that was refused', async () => {
    const { client } = await startClient();

    const error = await rejection(publishBot(client, { botId: 'st-publish-refused' }));

    expect(error).toMatchObject({ code: 'platform-failed', message: expect.stringContaining('No channel is enabled') });
  });

  test('waits while another publish runs, and reports it', async () => {
    const { client } = await startClient(
      {},
      {
        bots: {
          'st-busy': {
            previousPublish: { age: '1s', states: [{ status: 'inprogress' }, { after: '20s', status: 'successful' }] },
            publish: { startedBy: 'post' },
          },
        },
      },
    );
    const events: RunEvent[] = [];
    const run = publishBot(client, { botId: 'st-busy' });
    for await (const event of run) events.push(event);

    expect(events[0]).toMatchObject({ type: 'blocked', status: 'inprogress', nextPollMs: expect.any(Number) });
    expect(events.map(({ type }) => type)).toContain('polled');
    expect(await run).toMatchObject({ conclusion: 'success' });
  });

  test('that is only started has the id from the status', async () => {
    const { client, simulator } = await startClient();

    const { jobId, requestedAt } = await startPublishBot(client, { botId: TARGET });
    const result = await waitForPublish(client, { botId: TARGET, since: requestedAt });

    expect(jobId).not.toBe('');
    expect(result.jobId).toBe(jobId);
    expect(simulator.starts).toEqual({ [TARGET]: 1 });
  });
});

describe('importBot', () => {
  test('of an export of tasks only overwrites no bot without importOptions', async () => {
    const { client, simulator, outputDir } = await startClient();
    const exportOptions = { tasks: ['botTask'] };
    const { file } = await exportBot(client, { botId: 'st-demo', outputDir, requestBody: { exportOptions } });

    const error = await rejection(importBot(client, { botId: TARGET, archive: file.path }));
    expect(error).toMatchObject({ code: 'input-invalid', hint: expect.stringContaining('{"tasks":["botTask"]}') });
    expect(simulator.starts).toEqual({ 'st-demo': 1 });

    const requestBody = { importOptions: exportOptions };
    const result = await importBot(client, { botId: TARGET, archive: file.path, requestBody });
    expect(result).toMatchObject({ conclusion: 'success', botId: TARGET });
  });

  test('imports a zip into a bot', async () => {
    const { client, archive, simulator } = await exported();
    const events: RunEvent[] = [];

    const result = await importBot(
      client,
      { botId: TARGET, archive, expectedBotName: 'Demo bot (target)' },
      { onProgress: (event) => events.push(event) },
    );

    expect(result).toMatchObject({ conclusion: 'success', operation: 'import-bot', botId: TARGET, status: 'success' });
    expect(result.jobId).toMatch(/^bir-/);
    expect(result.components.length).toBeGreaterThan(3);
    const size = readFileSync(archive).byteLength;
    expect(events.findLast(({ type }) => type === 'uploading')).toEqual({
      type: 'uploading',
      name: 'st-demo.zip',
      bytes: size,
      total: size,
    });
    expect(simulator.violations).toEqual([]);
  });

  test('imports a folder as a new bot, from where the process runs', async () => {
    const { client, folder } = await exported();
    const before = process.cwd();
    afterTest(() => process.chdir(before));
    process.chdir(join(folder, '..'));

    const result = await importBot(client, { botName: 'A new one', archive: 'st-demo' });

    expect(result).toMatchObject({ conclusion: 'success', target: 'A new one', botId: expect.stringMatching(/^st-/) });
    expect(result.botId).not.toBe('st-demo');
  });

  test('that is only started is resumed by its id', async () => {
    const { client, archive, simulator } = await exported();

    const { jobId } = await startImportBot(client, { botId: TARGET, archive });
    const result = await waitForImport(client, { jobId, botId: TARGET });

    expect(result).toMatchObject({ conclusion: 'success', jobId });
    expect(simulator.starts[TARGET]).toBe(1);
  });

  test('that fails rejects with its tasks and its bot', async () => {
    const { client, archive } = await exported();

    const error = await rejection(importBot(client, { botId: 'st-import-fails', archive }));

    expect(error).toMatchObject({
      code: 'platform-failed',
      outcome: { jobId: expect.stringMatching(/^bir-/), botId: 'st-import-fails', savedFile: undefined },
    });
    expect((error as { outcome: { components: unknown[] } }).outcome.components).toContainEqual(
      expect.objectContaining({ kind: 'Patterns', status: 'failed' }),
    );
  });

  test('at the timeout says how to resume it', async () => {
    const { archive } = await exported();
    const { client } = await startClient({}, { bots: { 'st-slow': { import: { states: [{ status: 'pending' }] } } } });

    const error = await rejection(importBot(client, { botId: 'st-slow', archive }, { timeoutMs: 90_000 }));

    const { hint, outcome } = error as { hint: string; outcome: { jobId: string } };
    expect(hint).toMatch(/waitForImport\(client, \{ .*botId: 'st-slow'.* \}\)/);
    expect(hint).toContain(`jobId: '${outcome.jobId}'`);
  });

  test.each([
    ['is not there', () => join(temporaryFolder(), 'none.zip'), /cannot be read \(ENOENT\)/],
    ['holds no bot', () => temporaryFolder(), /contains no botDefinition\.json/],
  ])('of an archive that %s sends nothing', async (_what, path, message) => {
    const { client, simulator } = await startClient();

    const error = await rejection(importBot(client, { botId: TARGET, archive: path() }));

    expect(error).toMatchObject({ code: 'input-invalid', message: expect.stringMatching(message) });
    expect(simulator.requests).toEqual([]);
  });
});

describe('the variables of a normalized folder', () => {
  const secured = (key: string): object => ({ key, value: `clear-${key}`, isSecured: true, variableType: 'env' });

  /** A normalized export of a bot with two secured variables. */
  async function normalized(): Promise<Started & { folder: string }> {
    const base64 = (
      await zip({
        'botDefinition.json': JSON.stringify({ localeData: { en: { dialogs: [{ name: 'Welcome' }] } } }),
        'config.json': JSON.stringify({ name: 'Shop', envVariables: [secured('api-token'), secured('other')] }),
      })
    ).toString('base64');
    const started = await startClient({}, { bots: { 'st-shop': { export: { archive: { base64 } }, import: {} } } });
    const { client, outputDir } = started;
    const { file } = await exportBot(client, { botId: 'st-shop', outputDir, extract: true, normalize: true });
    return { ...started, folder: file.extractedPath ?? '' };
  }

  test('are filled in, and named if they are missing or not used', async () => {
    const { client, folder, simulator, lines } = await normalized();
    expect(readFileSync(join(folder, 'config.json'), 'utf8')).toContain('{KOREAI_VAR_API_TOKEN}"');
    expect(existsSync(join(folder, 'koreai-ci.json'))).toBe(true);

    const variables = { KOREAI_VAR_API_TOKEN: 'hidden-and-long', KOREAI_VAR_TYPO: 'unused' };
    const { warnings } = await importBot(client, { botId: 'st-shop', archive: folder, variables });

    expect(warnings).toEqual([
      'These secured variables have no value, so the bot keeps its own: other',
      'KOREAI_VAR_TYPO is in no placeholder of the archive.',
    ]);
    const start = simulator.requests.find(({ call, method }) => call === 'bot-import' && method === 'POST');
    expect(start?.body).toMatchObject({ importOptions: { options: { botVariables: { ignore: ['other'] } } } });
    expect(lines.join('\n')).not.toContain('hidden-and-long');
  });

  test('are masked before anything is sent', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'bot'));
    writeFileSync(join(folder, 'bot', 'config.json'), '{}');
    const masked: string[] = [];
    const { client } = await startClient({ mask: (text) => masked.push(text) });

    await rejection(
      importBot(client, {
        botId: TARGET,
        archive: join(folder, 'bot'),
        variables: { KOREAI_VAR_A: 'hidden-and-long' },
      }),
    );

    expect(masked).toContain('hidden-and-long');
  });

  test.each([
    ['without the prefix', { API_TOKEN: 'x' }, /names such as KOREAI_VAR_TOKEN, and API_TOKEN is not one/],
    ['in small letters', { KOREAI_VAR_token: 'x' }, /KOREAI_VAR_token is not one/],
    ['that are undefined', { KOREAI_VAR_A: undefined }, /must be an object of strings/],
    ['in a list', ['x'], /variables: must be an object of strings/],
  ])('%s are refused', async (_what, variables, message) => {
    const { client, simulator } = await startClient();

    const error = await rejection(
      importBot(client, { botId: TARGET, archive: 'x', variables: variables as unknown as Record<string, string> }),
    );

    expect(error).toMatchObject({ code: 'input-invalid', message: expect.stringMatching(message) });
    expect(simulator.requests).toEqual([]);
  });
});
