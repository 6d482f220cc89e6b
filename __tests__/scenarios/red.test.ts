import { describe, expect, test } from '@jest/globals';
import {
  BOT,
  EXPORT,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_JOB,
  IMPORT_STATUS,
  importDocument,
  JOB,
  OTHER_JOB,
  PUBLISH_STATUS,
  publishDocument,
  TOOL_EXPORT,
} from '../support/samples.ts';

import { exported, json, run, type Scripts } from './against-script.ts';

describe('the built action', () => {
  test.each<[string, string, Scripts, Record<string, string>, Record<string, string>]>([
    [
      'only older publishes are seen',
      'publish-status',
      { [PUBLISH_STATUS]: json(publishDocument('successful')) },
      { since: '1m', timeout: '3s' },
      { conclusion: 'stale', errorCode: 'stale' },
    ],
    [
      'another export took the slot',
      'export-bot',
      {
        [EXPORT]: json(exportDocument('pending')),
        [EXPORT_STATUS]: json(exportDocument('success', { _id: OTHER_JOB, createdOn: '2026-01-31T13:00:00.000Z' })),
      },
      {},
      { conclusion: 'stale', errorCode: 'superseded', jobId: JOB },
    ],
    [
      'a status stays unknown until the end',
      'import-status',
      { [IMPORT_STATUS]: json(importDocument('succeeded!')) },
      { timeout: '3s' },
      { conclusion: 'timed_out', errorCode: 'timed-out', status: 'succeeded!' },
    ],
    [
      'the job is still running',
      'import-status',
      { [IMPORT_STATUS]: json(importDocument('pending')) },
      { timeout: '3s' },
      { conclusion: 'timed_out', errorCode: 'timed-out', jobId: IMPORT_JOB },
    ],
    [
      'the server is silent',
      'import-status',
      { [IMPORT_STATUS]: () => new Promise(() => {}) },
      { timeout: '600ms' },
      { conclusion: 'timed_out', errorCode: 'timed-out' },
    ],
    [
      'the download is silent',
      'export-status',
      { [EXPORT_STATUS]: exported, 'GET /file': { body: Buffer.from('PK\x03\x04'.padEnd(900)), silentAt: 600 } },
      { timeout: '800ms' },
      { conclusion: 'timed_out', errorCode: 'timed-out', filePath: '' },
    ],
    [
      'the credentials are wrong',
      'publish-status',
      { [PUBLISH_STATUS]: { status: 401, json: { errors: [{ msg: 'Invalid SDK credentials', code: 4002 }] } } },
      {},
      { conclusion: 'failure', errorCode: 'unauthorized' },
    ],
    [
      'components await approval',
      'publish-status',
      {
        [PUBLISH_STATUS]: json(
          publishDocument('successful', {
            statusSummary: [{ name: 'Pay', status: 'SUCCESS', result: { state: 'awaitingApproval' } }],
          }),
        ),
      },
      {},
      { conclusion: 'action_required', errorCode: 'awaiting-approval' },
    ],
    [
      'the answer to the start is lost',
      'export-tool',
      { [TOOL_EXPORT]: { reset: true } },
      {},
      { conclusion: 'failure', errorCode: 'start-unknown', jobId: '' },
    ],
    [
      'an error page is served for the archive',
      'export-status',
      { [EXPORT_STATUS]: exported, 'GET /file': { body: '<html>Sorry</html>' } },
      {},
      { conclusion: 'failure', errorCode: 'archive-invalid' },
    ],
    [
      'there is no artifact service',
      'export-status',
      { [EXPORT_STATUS]: exported },
      { uploadArtifact: 'true' },
      { conclusion: 'failure', errorCode: 'artifact-failed', filePath: `koreai-exports/${BOT}.zip` },
    ],
  ])('fails if %s', async (_name, operation, scripts, given, expected) => {
    const ended = await run(operation, scripts, given);

    expect(ended).toMatchObject({ code: 1, stderr: '', outputs: expected });
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
    expect(ended.summary).not.toBe('');
    expect(ended.platform.seen.filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(1);
    expect(ended.stdout + ended.summary).not.toMatch(/^\s+at .*\.js:\d+/m);
  });
});
