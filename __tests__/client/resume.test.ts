import '../support/one-realm.ts';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  exportBot,
  type JobError,
  type ResumeToken,
  type RunEvent,
  resume,
  settle,
  startExportBot,
  startPublishBot,
  startRunBatchTest,
  waitForImport,
  waitForPublish,
} from '../../src/lib.ts';
import { rejection, startClient } from './start-client.ts';

/** A token as another process reads it. */
function stored(token: ResumeToken | undefined): ResumeToken {
  return JSON.parse(JSON.stringify(token)) as ResumeToken;
}

describe('a job is resumed by its token', () => {
  test('after its start', async () => {
    const { client, outputDir, simulator } = await startClient();
    const { jobId, resumeToken } = await startExportBot(client, { botId: 'st-demo' });

    const result = await resume(client, stored(resumeToken), { outputDir, extract: true });

    expect(result).toMatchObject({ jobId, operation: 'export-status', conclusion: 'success' });
    expect(result.file).toMatchObject({
      path: join(outputDir, 'st-demo.zip'),
      extractedPath: join(outputDir, 'st-demo'),
    });
    expect(simulator.starts).toEqual({ 'st-demo': 1 });
  });

  test('after a timeout, with what the first call was to do', async () => {
    const states = [{ status: 'pending' }, { after: '2m', status: 'success' }];
    const { client, outputDir } = await startClient({}, { bots: { 'st-slow': { export: { states } } } });
    const params = { botId: 'st-slow', outputDir, extract: true };
    const error = (await rejection(exportBot(client, params, { timeoutMs: 60_000 }))) as JobError;

    expect(error.resumeToken).toEqual({
      version: 1,
      host: client.host,
      operation: 'export-status',
      params: { ...params, jobId: error.outcome.jobId },
    });
    const call = `outputDir: '${outputDir}', botId: 'st-slow', extract: true, jobId: '${error.outcome.jobId}'`;
    expect(error.hint).toContain(`waitForExport(client, { ${call} })`);
    const { file } = await resume(client, stored(error.resumeToken));
    expect(file).toMatchObject({ extractedPath: join(outputDir, 'st-slow') });
  });

  test('a publish, which has no id to wait for', async () => {
    const { client } = await startClient();
    const { jobId, requestedAt, resumeToken } = await startPublishBot(client, { botId: 'st-demo-target' });

    expect(resumeToken?.params).toEqual({ botId: 'st-demo-target', since: requestedAt?.toISOString() });
    expect(await resume(client, stored(resumeToken))).toMatchObject({ jobId, conclusion: 'success' });
  });

  test.each([
    [0, 'failure'],
    [1, 'success'],
  ])('a batch test, with its threshold of %d', async (maxFailures, conclusion) => {
    const { client, outputDir, simulator } = await startClient();
    const suite = { botId: 'st-suite-fails', testSuite: 'Regression' };
    const { resumeToken } = await startRunBatchTest(client, { ...suite, maxFailures });

    const ended = await settle(resume(client, stored(resumeToken), { outputDir }));

    expect(ended).toMatchObject({ conclusion, metrics: { failure: 1 } });
    expect(Object.values(simulator.starts)).toEqual([1]);
  });

  test('of an event', async () => {
    const { client } = await startClient();
    const events: RunEvent[] = [];
    await waitForPublish(client, { botId: 'st-demo' }, { onProgress: (event) => events.push(event) });

    const polled = events.find((event) => event.type === 'polled');
    expect(polled?.job.resumeToken?.params).toEqual({
      botId: 'st-demo',
      since: polled?.job.requestedAt?.toISOString(),
    });
  });
});

test('an empty guard of the first call is no guard of the resumed one', async () => {
  const { client } = await startClient({}, { imports: { 'bir-slow': { states: [{ status: 'pending' }] } } });
  const run = waitForImport(client, { jobId: 'bir-slow', since: '' }, { timeoutMs: 30_000 });

  const { resumeToken } = (await rejection(run)) as JobError;

  expect(resumeToken?.params).toEqual({ jobId: 'bir-slow' });
});

test('a job that has failed, or that was never seen, has no token', async () => {
  const { client } = await startClient();
  const failed = (await rejection(waitForPublish(client, { botId: 'st-publish-fails' }))) as JobError;
  const unknown = (await rejection(waitForPublish(client, { botId: 'st-nobody' }))) as JobError;

  expect([failed.resumeToken, unknown.resumeToken]).toEqual([undefined, undefined]);
});

test.each<[string, unknown, RegExp]>([
  ['no token', undefined, /token: must be the resumeToken/],
  ['another version', { version: 2 }, /token: must be the resumeToken/],
  ['an operation that does not exist', { operation: 'delete-bot' }, /token: must be the resumeToken/],
  ['another host', { host: 'https://other.example' }, /token: belongs to a job at https:\/\/other\.example/],
  ['the start of a job', { operation: 'publish-bot' }, /token: names no job, so publish-bot would start one/],
  ['a batch test without an id', { operation: 'run-batch-test' }, /token: names no job/],
  ['parameters that are none', { params: { botId: '..' } }, /botId: must be an id/],
  ['unknown parameters', { params: { botId: 'st-1', clientId: 'x' } }, /has no clientId/],
])('a token with %s is refused, and nothing is sent', async (_what, change, message) => {
  const { client, simulator } = await startClient();
  const token = { version: 1, host: client.host, operation: 'publish-status', params: { botId: 'st-1' } };
  const changed = change === undefined ? undefined : { ...token, ...change };

  const error = await rejection(resume(client, changed as ResumeToken));

  expect(error).toMatchObject({ code: 'input-invalid', message: expect.stringMatching(message) });
  expect(simulator.requests).toEqual([]);
});
