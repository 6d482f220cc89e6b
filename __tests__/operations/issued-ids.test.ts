import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import {
  type Answer,
  json,
  linked,
  refusal,
  type Script,
  type Seen,
  startPlatform,
} from '../support/platform-script.ts';
import { runOperation } from '../support/run-operation.ts';
import {
  BOT,
  DOCK_JOB,
  DOCK_STATUS,
  dockDocument,
  EXPORT,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_JOB,
  IMPORT_STATUS,
  importDocument,
  JOB,
  PUBLISH_STATUS,
  publishDocument,
  TOOL,
  TOOL_EXPORT,
} from '../support/samples.ts';
import { RUN, runStatus } from './batch-server.ts';
import { withZip } from './import-server.ts';
import { scripted } from './runs.ts';

const NO_UPLOAD = { uploadArtifact: 'false' };
const UNKNOWN: Answer[] = [
  refusal(400, 'Invalid request ID'),
  refusal(404, 'Not found'),
  refusal(400, 'No export request for this bot'),
];

interface StartedJob {
  operation: string;
  jobId: string;
  resume: string;
  running: Answer;
  /** The platform's answers; polls of the job get these first. */
  run: (...first: Script[]) => ReturnType<typeof runOperation>;
}

const body = zip({ a: 'a' });
const STARTED: StartedJob[] = [
  {
    operation: 'export-bot',
    jobId: JOB,
    resume: `operation: export-status, botId: ${BOT}, jobId: ${JOB}`,
    running: json(exportDocument('pending')),
    run: async (...first) =>
      scripted('export-bot', NO_UPLOAD, {
        [EXPORT]: json(exportDocument('pending')),
        [EXPORT_STATUS]: [...first, linked(exportDocument('success'))],
        'GET /file': { body: await body },
      }),
  },
  {
    operation: 'export-tool',
    jobId: DOCK_JOB,
    resume: `operation: dock-status, jobId: ${DOCK_JOB}`,
    running: json(dockDocument('IN_PROGRESS', { toolId: TOOL })),
    run: async (...first) =>
      scripted('export-tool', NO_UPLOAD, {
        [TOOL_EXPORT]: json(dockDocument('IN_PROGRESS', { toolId: TOOL })),
        [DOCK_STATUS]: [...first, linked(dockDocument('SUCCESS'))],
        'GET /file': { body: await body },
      }),
  },
  {
    operation: 'import-bot',
    jobId: IMPORT_JOB,
    resume: `operation: import-status, jobId: ${IMPORT_JOB}, botId: ${BOT}`,
    running: json(importDocument('pending')),
    run: async (...first) => (await withZip({ status: [...first, json(importDocument('success'))] })).importBot({}),
  },
  {
    operation: 'run-batch-test',
    jobId: RUN,
    resume: 'operation: run-batch-test',
    running: json({ _id: RUN, streamId: BOT, status: 'running' }),
    run: async (...first) =>
      scripted('run-batch-test', {}, { 'POST /*': json({ requestId: RUN }), 'GET /*': [...first, json(runStatus())] }),
  },
];

describe.each(STARTED)('an id that was just issued to $operation', ({ run, jobId, resume, running }) => {
  test('may be unknown for a moment', async () => {
    const { outcome } = await run(...UNKNOWN);

    expect(outcome).toMatchObject({ conclusion: 'success', errorCode: '', jobId });
  });

  test('that stays unknown is not found, and its job is named', async () => {
    const { outcome, tookMs } = await run(...Array.from({ length: 50 }, (_, at) => UNKNOWN[at % 3] ?? {}));

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'not-found', jobId });
    expect(outcome.error?.hint).toContain(`Job ${jobId} may still be running; resume with: ${resume}`);
    expect(tookMs).toBeLessThanOrEqual(75_000);
  });

  test('that was seen and is unknown now is gone, and no success', async () => {
    const none = refusal(404, 'Not found');
    const { outcome } = await run(running, none, none, none);

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'not-found', jobId });
    expect(outcome.error?.message).toContain(`record of job ${jobId} is gone, so its end cannot be known`);
    expect(outcome.error?.hint).not.toContain('still running');
  });

  test('that was seen is not gone after stray answers that it is unknown', async () => {
    const none = refusal(404, 'Not found');
    const { outcome } = await run(running, none, none, running, none);

    expect(outcome).toMatchObject({ conclusion: 'success', errorCode: '', jobId });
  });
});

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
    const answers = [...UNKNOWN.slice(0, 1), json(importDocument('success'))];

    expect((await scripted('import-status', {}, { [IMPORT_STATUS]: answers })).outcome.conclusion).toBe('success');
  });

  test('is soon not found if it is wrong, and no job is reported as running', async () => {
    const { outcome, tookMs, seen } = await scripted('import-status', {}, { [IMPORT_STATUS]: UNKNOWN[0] ?? {} });

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
