import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import {
  createClient,
  download,
  exportBot,
  extract,
  type JobState,
  KoreaiError,
  request,
  watch,
} from '../../src/lib.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { APP, KEY, rejection, startClient } from './start-client.ts';

describe('watch', () => {
  const states = (...reported: (JobState | Error)[]) => {
    let polls = 0;
    return () => {
      const state = reported[Math.min(polls++, reported.length - 1)];
      return state instanceof Error ? Promise.reject(state) : Promise.resolve(state as JobState);
    };
  };
  const running: JobState = { kind: 'running', status: 'at it' };
  const client = createClient({
    host: 'https://kore.example',
    credentials: KEY,
    clock: fakeClock({ kept: 1 }),
    random: () => 0.5,
  });

  test('polls until the end', async () => {
    const seen: unknown[] = [];
    const succeeded = { kind: 'succeeded', status: 'done', id: 7 } as const;

    const ended = await watch(client, states(running, running, succeeded), {
      pollIntervalMs: 7_000,
      onProgress: (event) => event.type === 'polled' && seen.push([event.state.status, event.nextPollMs]),
    });

    expect(ended).toBe(succeeded);
    expect(seen).toEqual([
      ['at it', 7_000],
      ['at it', 7_000],
      ['done', undefined],
    ]);
  });

  test('rejects if a poll returns a failure', async () => {
    const failed: JobState = { kind: 'failed', status: 'x', code: 'platform-failed', message: 'no', hint: 'fix it' };

    expect(await rejection(watch(client, states(failed)))).toMatchObject({
      code: 'platform-failed',
      hint: 'fix it',
    });
  });

  test.each([{}, undefined, null, { kind: 'success' }])('does not take %j for a success', async (state) => {
    const error = await rejection(watch(client, states(state as JobState)));

    expect(error).toBeInstanceOf(Error);
  });

  test('repeats a poll after a transient error, and reports it', async () => {
    const failures: unknown[] = [];
    const busy = new KoreaiError('platform-error', 'busy', { transient: true });

    const end = watch(client, states(busy, busy, { kind: 'succeeded' }), {
      onProgress: (event) => event.type === 'poll-failed' && failures.push(event.error),
    });

    await expect(end).resolves.toMatchObject({ kind: 'succeeded' });
    expect(failures).toEqual([busy, busy]);
  });

  test('throws what the poll throws', async () => {
    const own = new RangeError('mine');

    expect(await rejection(watch(client, states(own)))).toBe(own);
  });

  test('throws no secret of the client, nor one in a cause', async () => {
    const cause = new Error(`from ${KEY.apiKey}`);
    const echo = new KoreaiError('platform-error', `no ${KEY.apiKey}`, { hint: `not ${KEY.apiKey}`, cause });

    const error = await rejection(watch(client, states(echo)));

    expect(error).toMatchObject({ code: 'platform-error', message: 'no ***', hint: 'not ***' });
    expect((error as Error).cause).toBeUndefined();
  });

  test('keeps to the given limits', async () => {
    let polls = 0;
    const poll = (): Promise<JobState> => {
      polls += 1;
      return Promise.resolve(running);
    };

    await rejection(
      watch(client, poll, { timeoutMs: 61_000, pollIntervalMs: 1, limits: [{ limit: 2, windowMs: 20_000 }] }),
    );

    expect(polls).toBeLessThan(10);
  });
});

describe('request', () => {
  test('sends credentials and gives the JSON', async () => {
    const { client, simulator } = await startClient();

    const answer = await request(client, { path: ['bot', 'st-demo', 'publish', 'status'] });

    expect(answer).toMatchObject({ status: expect.any(String) });
    expect(simulator.violations).toEqual([]);
  });

  test('sends the key if asked to', async () => {
    const { client } = await startClient();
    const start = await request(client, { method: 'POST', path: ['models', 'cm-demo', 'export'], credentials: 'key' });

    expect(start).toMatchObject({ modelId: 'cm-demo' });
  });

  test.each([
    ['not-found', APP, ['bot', 'st-nobody', 'export', 'status']],
    ['unauthorized', KEY, ['bot', 'st-demo', 'export', 'status']],
  ])('rejects with %s by the answer', async (code, credentials, path) => {
    const { client } = await startClient({ credentials });

    const error = await rejection(request(client, { path }));

    expect(error).toBeInstanceOf(KoreaiError);
    expect(error).toMatchObject({ code });
  });

  test('says that waiting may help, and how long', async () => {
    const faults = [{ kind: 'status', status: 503, retryAfter: '7' } as const];
    const { client } = await startClient({}, { bots: { 'st-demo': {} }, faults });

    const error = await rejection(request(client, { path: ['bot', 'st-demo', 'export', 'status'] }));

    expect(error).toMatchObject({ code: 'platform-error', transient: true, retryAfterMs: 7_000 });
  });

  test('redacts a secret that the platform echoes', async () => {
    const faults = [{ kind: 'status', status: 500, message: `bad key ${APP.clientSecret}` } as const];
    const masked: string[] = [];
    const mask = (secret: string): void => void masked.push(secret);
    const { client } = await startClient({ mask }, { bots: { 'st-demo': {} }, faults });

    const error = await rejection(request(client, { path: ['bot', 'st-demo', 'export', 'status'] }));

    expect(inspect(error)).not.toContain(APP.clientSecret);
    expect(masked).toContain(APP.clientSecret);
  });
});

describe('download and extract', () => {
  test('download and unpack an archive', async () => {
    const { client, outputDir } = await startClient();
    await exportBot(client, { botId: 'st-demo', outputDir: join(outputDir, 'first') });
    const { downloadURL } = (await request(client, { path: ['bot', 'st-demo', 'export', 'status'] })) as {
      downloadURL: string;
    };
    const progress: number[] = [];

    const file = await download(
      client,
      { link: downloadURL, name: '../a b', outputDir, formats: ['zip'] },
      { onProgress: (event) => event.type === 'downloading' && progress.push(event.bytes) },
    );
    const folder = await extract(file);

    expect(file).toEqual({ path: file.path, size: progress.at(-1), sha256: expect.any(String), format: 'zip' });
    expect(file.path.startsWith(outputDir)).toBe(true);
    expect(readdirSync(folder)).toContain('botDefinition.json');
  });

  test('refuse a file that is no archive, after one new link', async () => {
    const { client, simulator, outputDir } = await startClient();
    const link = `${simulator.url}/nowhere`;
    let asked = 0;
    const renew = async (): Promise<string> => `${link}-${++asked}`;

    const error = await rejection(download(client, { link, name: 'x', outputDir, renew }));

    expect(error).toMatchObject({ code: 'download-failed' });
    expect(readdirSync(outputDir)).toEqual([]);
    expect(asked).toBe(1);
  });
});
