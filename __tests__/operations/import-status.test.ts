import { describe, expect, test } from '@jest/globals';
import { runOperation } from '../support/engine.ts';
import { type Answer, startPlatform } from '../support/platform-script.ts';
import { BOT, IMPORT_JOB, IMPORT_STATUS, importDocument } from '../support/samples.ts';

const json = (value: unknown): Answer => ({ json: value });
const NAMELESS = { streamId: undefined };

describe('import-status with a botId', () => {
  test('accepts a success that names the bot', async () => {
    const { origin } = await startPlatform({ [IMPORT_STATUS]: json(importDocument('success')) });

    expect((await runOperation('import-status', origin, { botId: BOT })).outcome).toMatchObject({
      conclusion: 'success',
      jobId: IMPORT_JOB,
    });
  });

  test.each([
    ['names no bot', NAMELESS, 'none reported'],
    ['names another bot', { streamId: 'st-other' }, 'st-other'],
  ])('does not accept a success that %s', async (_name, more, said) => {
    const { origin, to } = await startPlatform({ [IMPORT_STATUS]: json(importDocument('success', more)) });

    const { outcome, tookMs } = await runOperation('import-status', origin, { botId: BOT });

    expect(outcome).toMatchObject({ errorCode: 'bad-response', conclusion: 'failure' });
    expect(outcome.error?.message).toContain(said);
    expect(to(IMPORT_STATUS).length).toBeLessThanOrEqual(10);
    expect(tookMs).toBeLessThanOrEqual(75_000);
  });

  test('waits for the bot to be reported while the import is running', async () => {
    const { origin } = await startPlatform({
      [IMPORT_STATUS]: [
        json(importDocument('pending', NAMELESS)),
        json(importDocument('success', NAMELESS)),
        json(importDocument('success')),
      ],
    });

    expect((await runOperation('import-status', origin, { botId: BOT })).outcome).toMatchObject({
      conclusion: 'success',
    });
  });

  test('reports a failure that names no bot', async () => {
    const { origin } = await startPlatform({ [IMPORT_STATUS]: json(importDocument('failed', NAMELESS)) });

    expect((await runOperation('import-status', origin, { botId: BOT })).outcome).toMatchObject({
      errorCode: 'platform-failed',
    });
  });
});

describe('import-status with since', () => {
  test.each([
    ['older', 'success', { createdOn: '2026-01-31T10:00:00.000Z' }],
    ['older, and still running', 'pending', { createdOn: '2026-01-31T10:00:00.000Z' }],
    ['of no known time', 'success', { createdOn: undefined }],
  ])('is stale at once if the import is %s', async (_name, status, more) => {
    const { origin, to } = await startPlatform({ [IMPORT_STATUS]: json(importDocument(status, more)) });

    const { outcome, tookMs } = await runOperation('import-status', origin, { since: '1h' });

    expect(outcome).toMatchObject({ errorCode: 'stale', conclusion: 'stale', jobId: IMPORT_JOB });
    expect(outcome.error?.hint).toContain('jobId');
    expect(to(IMPORT_STATUS)).toHaveLength(1);
    expect(tookMs).toBe(0);
  });

  test('accepts an import that is newer', async () => {
    const { origin } = await startPlatform({ [IMPORT_STATUS]: json(importDocument('success')) });

    expect((await runOperation('import-status', origin, { since: '1h' })).outcome).toMatchObject({
      conclusion: 'success',
    });
  });
});
