import '../support/one-realm.ts';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { asRun } from '../../src/client/running.ts';
import type { RunEvent } from '../../src/lib.ts';
import { exportBot, waitForPublish } from '../../src/lib.ts';
import { rejection, startClient } from './start-client.ts';

let unhandled: unknown[] = [];
const note = (reason: unknown): void => void unhandled.push(reason);

beforeEach(() => {
  unhandled = [];
  process.on('unhandledRejection', note);
});

afterEach(async () => {
  await turn();
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});

test('a run reports its events in order, and its result', async () => {
  const { client, outputDir } = await startClient();
  const heard: RunEvent[] = [];
  const run = exportBot(
    client,
    { botId: 'st-demo', outputDir, extract: true },
    { onProgress: (event) => heard.push(event) },
  );

  const read: RunEvent[] = [];
  for await (const event of run) read.push(event);
  const { jobId, file } = await run;

  const types = read.map(({ type }) => type);
  expect(types[0]).toBe('started');
  expect(types.filter((type) => type === 'polled').length).toBeGreaterThan(1);
  expect(types.slice(-3)).toEqual(['downloading', 'downloaded', 'extracted']);
  expect(read[0]).toMatchObject({ type: 'started', job: { jobId } });
  expect(read.find((event) => event.type === 'downloaded')).toMatchObject({ file: { path: file.path } });
  expect(read.at(-1)).toMatchObject({ path: file.extractedPath });
  expect(heard.filter(({ type }) => type !== 'downloading')).toEqual(read.filter(({ type }) => type !== 'downloading'));
});

test('an event does not change later', async () => {
  const { client, outputDir } = await startClient();
  const run = exportBot(client, { botId: 'st-demo', outputDir });
  await run;

  const words: (string | undefined)[] = [];
  for await (const event of run) if ('job' in event) words.push(event.job.status);

  expect(words[0]).not.toBe('success');
  expect(words.at(-1)).toBe('success');
});

describe('a run that fails', () => {
  test('ends its iteration with its error, and nothing is unhandled', async () => {
    const { client } = await startClient();
    const run = waitForPublish(client, { botId: 'st-publish-fails' });
    const types: string[] = [];

    const error = await rejection(
      (async () => {
        for await (const { type } of run) types.push(type);
      })(),
    );

    expect(types).toContain('polled');
    expect(error).toMatchObject({ code: 'platform-failed' });
    expect(await rejection(run)).toBe(error);
  });

  test('can be read late', async () => {
    const { client } = await startClient();
    const run = waitForPublish(client, { botId: 'st-publish-fails' });
    await rejection(run);

    const types: string[] = [];
    await rejection(
      (async () => {
        for await (const { type } of run) types.push(type);
      })(),
    );
    expect(types.at(-1)).toBe('polled');
  });
});

test('leaving an iteration does not affect the run', async () => {
  const { client, outputDir } = await startClient();
  const run = exportBot(client, { botId: 'st-demo', outputDir });

  for await (const { type } of run) if (type === 'started') break;

  await expect(run).resolves.toMatchObject({ conclusion: 'success' });
});

test('slow readers, and several readers, get all events', async () => {
  const polled = (status: string): RunEvent => ({
    type: 'poll-failed',
    error: new Error(status) as never,
    retryMs: 0,
  });
  let report: (event: RunEvent) => void = () => {};
  let end: (value: number) => void = () => {};
  const run = asRun<number, RunEvent>((reported) => {
    report = reported;
    return new Promise((resolve) => {
      end = resolve;
    });
  });
  report(polled('1'));
  const slow = run[Symbol.asyncIterator]();
  await slow.next();
  report({ type: 'downloading', bytes: 1, total: 1_000 });
  // The event that it has read is replaced by a newer one, which it gets too.
  expect((await slow.next()).value).toMatchObject({ bytes: 1 });
  for (let bytes = 2; bytes <= 1_000; bytes++) report({ type: 'downloading', bytes, total: 1_000 });
  for (const name of ['a', 'b']) {
    for (let bytes = 1; bytes <= 5; bytes++) report({ type: 'uploading', name, bytes, total: 5 });
  }
  const late = run[Symbol.asyncIterator]();
  report(polled('2'));
  end(7);

  const rest = async (events: AsyncIterable<RunEvent>): Promise<unknown[]> => {
    const read: unknown[] = [];
    for await (const event of events) read.push('bytes' in event ? event.bytes : event.type);
    return read;
  };
  expect(await rest(slow)).toEqual([1_000, 5, 5, 'poll-failed']);
  expect(await rest(late)).toEqual(['poll-failed', 1_000, 5, 5, 'poll-failed']);
  await expect(run).resolves.toBe(7);
});
