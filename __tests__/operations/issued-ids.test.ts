import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { type Answer, json, linked, refusal, type Seen, startPlatform } from '../support/platform-script.ts';
import { runOperation } from '../support/run-operation.ts';
import {
  EXPORT,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_STATUS,
  importDocument,
  JOB,
  PUBLISH_STATUS,
  publishDocument,
} from '../support/samples.ts';
import { scripted } from './runs.ts';

const NO_UPLOAD = { uploadArtifact: 'false' };
const UNKNOWN = refusal(400, 'Invalid request ID');

const body = zip({ a: 'a' });

test('a job whose archive cannot be written is named with the command to download it', async () => {
  const workspace = temporaryFolder();
  const scripts = {
    [EXPORT]: json(exportDocument('pending')),
    [EXPORT_STATUS]: (seen: Seen) => {
      rmSync(join(workspace, 'koreai-exports'), { recursive: true, force: true });
      writeFileSync(join(workspace, 'koreai-exports'), 'in the way');
      return linked(exportDocument('success'))(seen);
    },
  };
  const { outcome } = await scripted('export-bot', NO_UPLOAD, scripts, { workspace });

  expect(outcome).toMatchObject({ conclusion: 'failure', jobId: JOB });
  expect(outcome.error?.hint).toContain(`Job ${JOB} has ended; download its archive with: `);
});

describe('an id that the inputs name', () => {
  test('may have just been issued to the step before', async () => {
    const answers = [UNKNOWN, json(importDocument('success'))];

    expect((await scripted('import-status', {}, { [IMPORT_STATUS]: answers })).outcome.conclusion).toBe('success');
  });

  test('is soon not found if it is wrong, and no job is reported as running', async () => {
    const { outcome, tookMs, seen } = await scripted('import-status', {}, { [IMPORT_STATUS]: UNKNOWN });

    expect(outcome).toMatchObject({ errorCode: 'not-found', conclusion: 'failure' });
    expect(outcome.error?.hint).not.toContain('still running');
    expect(seen).toHaveLength(3);
    expect(tookMs).toBeLessThanOrEqual(4_000);
  });
});

describe.each([
  ['publish-status', PUBLISH_STATUS, publishDocument('successful', { requestedTime: '2026-01-31T12:00:10.000Z' })],
  ['export-status', EXPORT_STATUS, exportDocument('success', { createdOn: '2026-01-31T12:00:10.000Z' })],
] as const)('%s of a bot that had no such job yet', (operation, call, done) => {
  const NONE: [string, Answer][] = [
    ['404', json({}, 404)],
    ['400', refusal(400, `No ${operation.split('-')[0]} request found for this bot`)],
  ];

  test.each(NONE)('waits for one with since, and is not found at once without: %s', async (_name, none) => {
    const { origin } = await startPlatform({
      [call]: [none, ...Array.from({ length: 8 }, () => none), linked(done)],
      'GET /file': { body: await body },
    });

    const without = await runOperation(operation, origin, NO_UPLOAD);
    const { outcome, lines } = await runOperation(operation, origin, { since: '5m', ...NO_UPLOAD });

    expect(without.outcome.errorCode).toMatch(/not-found|bad-request/);
    expect(without.outcome.error?.hint).toContain('set since to wait for one');
    expect(without.tookMs).toBe(0);
    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(lines.join('\n')).not.toContain('older job');
  });

  test('is stale in the end with since', async () => {
    const { outcome } = await scripted(operation, { since: '5m', timeout: '2m' }, { [call]: json({}, 404) });

    expect(outcome).toMatchObject({ conclusion: 'stale', errorCode: 'stale' });
    expect(outcome.error?.message).toContain('shown no such job');
  });

  test('is not the same as an unknown bot', async () => {
    const { outcome, seen } = await scripted(operation, { since: '5m' }, { [call]: refusal(400, 'Invalid StreamId') });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'not-found' });
    expect(seen).toHaveLength(1);
  });
});
