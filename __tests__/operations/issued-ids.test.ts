import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { runOperation } from '../support/engine.ts';
import { type Answer, type Script, type Seen, startPlatform } from '../support/platform-script.ts';
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
import { withZip } from './import-server.ts';
import { refusal } from './publish-slot.ts';

const json = (value: unknown): Answer => ({ json: value });
const linked = (
  { headers }: Seen,
  document: (status: string, more: Record<string, unknown>) => object,
  word: string,
): Answer => json(document(word, { downloadURL: `http://${headers.host}/file` }));
const UNKNOWN: [string, Answer][] = [
  ['400', refusal(400, 'Invalid request ID')],
  ['404', refusal(404, 'Not found')],
  ['400 in other words', refusal(400, 'No export request for this bot')],
];

interface StartedJob {
  operation: string;
  status: string;
  jobId: string;
  resume: string;
  /** The platform's answers; polls of the job get these first. */
  run: (...first: Script[]) => ReturnType<typeof runOperation>;
}

const body = zip({ a: 'a' });
const STARTED: StartedJob[] = [
  {
    operation: 'export-bot',
    status: EXPORT_STATUS,
    jobId: JOB,
    resume: `operation: export-status, botId: ${BOT}, jobId: ${JOB}`,
    run: async (...first) => {
      const { origin } = await startPlatform({
        [EXPORT]: json(exportDocument('pending')),
        [EXPORT_STATUS]: [...first, (seen) => linked(seen, exportDocument, 'success')],
        'GET /file': { body: await body },
      });
      return runOperation('export-bot', origin, { uploadArtifact: 'false' });
    },
  },
  {
    operation: 'export-tool',
    status: DOCK_STATUS,
    jobId: DOCK_JOB,
    resume: `operation: dock-status, jobId: ${DOCK_JOB}`,
    run: async (...first) => {
      const { origin } = await startPlatform({
        [TOOL_EXPORT]: json(dockDocument('IN_PROGRESS', { toolId: TOOL })),
        [DOCK_STATUS]: [...first, (seen) => linked(seen, dockDocument, 'SUCCESS')],
        'GET /file': { body: await body },
      });
      return runOperation('export-tool', origin, { uploadArtifact: 'false' });
    },
  },
  {
    operation: 'import-bot',
    status: IMPORT_STATUS,
    jobId: IMPORT_JOB,
    resume: `operation: import-status, jobId: ${IMPORT_JOB}, botId: ${BOT}`,
    run: async (...first) => {
      const { importBot } = await withZip({ status: [...first, json(importDocument('success'))] });
      return importBot({});
    },
  },
  {
    operation: 'run-batch-test',
    status: 'tr-1',
    jobId: 'tr-1',
    resume: 'operation: run-batch-test',
    run: async (...first) => {
      const done = {
        _id: 'tr-1',
        streamId: BOT,
        status: 'completed',
        utterance_count: 1,
        result: { status: 'success', results: { failure: 0, success: 1 } },
      };
      const { origin } = await startPlatform({
        'POST /*': json({ status: 'accepted', requestId: 'tr-1' }),
        'GET /*': [...first, json(done)],
      });
      return runOperation('run-batch-test', origin);
    },
  },
];

describe.each(STARTED)('an id that was just issued to $operation', ({ run, jobId, resume }) => {
  test.each(UNKNOWN)('may be unknown for a moment: %s', async (_name, unknown) => {
    const { outcome } = await run(unknown, unknown, unknown);

    expect(outcome).toMatchObject({ conclusion: 'success', errorCode: '', jobId });
  });

  test.each(UNKNOWN)('that stays unknown is not found, and its job is named: %s', async (_name, unknown) => {
    const { outcome, tookMs } = await run(...Array.from({ length: 50 }, () => unknown));

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'not-found', jobId });
    expect(outcome.error?.hint).toContain(`Job ${jobId} is still running; resume with: `);
    expect(outcome.error?.hint).toContain(resume);
    expect(tookMs).toBeLessThanOrEqual(75_000);
  });

  test('is named with its resume command, whatever ends the run', async () => {
    const ends: [Answer, string][] = [
      [refusal(401, 'Invalid SDK credentials', 4002), 'unauthorized'],
      [refusal(412, 'Validation errors'), 'bad-request'],
      [{ status: 503 }, 'platform-error'],
      [{ reset: true }, 'network'],
      [{ body: '<html>' }, 'bad-response'],
    ];
    for (const [answer, errorCode] of ends) {
      const { outcome } = await run(...Array.from({ length: 50 }, () => answer));
      expect(outcome).toMatchObject({ errorCode, jobId });
      expect(outcome.error?.hint).toContain(resume);
    }
  });
});

test('a job whose archive cannot be written is named with the command to download it', async () => {
  const workspace = temporaryFolder();
  const { origin } = await startPlatform({
    [EXPORT]: json(exportDocument('pending')),
    [EXPORT_STATUS]: (seen) => {
      rmSync(join(workspace, 'koreai-exports'), { recursive: true, force: true });
      writeFileSync(join(workspace, 'koreai-exports'), 'in the way');
      return linked(seen, exportDocument, 'success');
    },
  });

  const { outcome } = await runOperation('export-bot', origin, { uploadArtifact: 'false' }, { workspace });

  expect(outcome).toMatchObject({ conclusion: 'failure', jobId: JOB });
  expect(outcome.error?.hint).toContain(`Job ${JOB} has ended; download its archive with: `);
});

describe('a job that was seen and is unknown now', () => {
  const running: Record<string, Answer> = {
    'export-bot': json(exportDocument('pending')),
    'export-tool': json(dockDocument('IN_PROGRESS', { toolId: TOOL })),
    'import-bot': json(importDocument('pending')),
    'run-batch-test': json({ _id: 'tr-1', streamId: BOT, status: 'running' }),
  };

  test.each(STARTED)('is gone, and no success: $operation', async ({ operation, run, jobId }) => {
    const { outcome } = await run(running[operation] ?? {}, refusal(404, 'Not found'));

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'not-found', jobId });
    expect(outcome.error?.message).toContain(`record of job ${jobId} is gone, so its end cannot be known`);
    expect(outcome.error?.hint).not.toContain('goes on');
  });
});

describe('an id that the inputs name', () => {
  const given = { jobId: IMPORT_JOB };

  test('may have just been issued to the step before', async () => {
    const { origin } = await startPlatform({
      [IMPORT_STATUS]: [refusal(400, 'Invalid request ID'), json(importDocument('success'))],
    });

    expect((await runOperation('import-status', origin, given)).outcome.conclusion).toBe('success');
  });

  test('is soon not found if it is wrong, and no job is reported as running', async () => {
    const { origin, seen } = await startPlatform({ [IMPORT_STATUS]: refusal(400, 'Invalid request ID') });

    const { outcome, tookMs } = await runOperation('import-status', origin, given);

    expect(outcome).toMatchObject({ errorCode: 'not-found', conclusion: 'failure' });
    expect(outcome.error?.hint).not.toContain('goes on');
    expect(seen).toHaveLength(3);
    expect(tookMs).toBeLessThanOrEqual(4_000);
  });
});

describe.each([
  ['publish-status', PUBLISH_STATUS, publishDocument],
  ['export-status', EXPORT_STATUS, exportDocument],
] as const)('%s of a bot that had no such job yet', (operation, call, documentOf) => {
  const NONE: [string, Answer][] = [
    ['404', { status: 404, json: {} }],
    ['400', refusal(400, `No ${operation.split('-')[0]} request found for this bot`)],
  ];

  test.each(NONE)('waits for one if since is given: %s', async (_name, none) => {
    const at = { requestedTime: '2026-01-31T12:00:10.000Z', createdOn: '2026-01-31T12:00:10.000Z' };
    const word = operation === 'publish-status' ? 'successful' : 'success';
    const { origin } = await startPlatform({
      [call]: [
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        none,
        (seen) => linked(seen, (w, m) => documentOf(w, { ...at, ...m }), word),
      ],
      'GET /file': { body: await body },
    });

    const { outcome, lines } = await runOperation(operation, origin, { since: '5m', uploadArtifact: 'false' });

    expect(outcome).toMatchObject({ conclusion: 'success' });
    expect(lines.join('\n')).not.toContain('older job');
  });

  test.each(NONE)('is stale in the end if since is given: %s', async (_name, none) => {
    const { origin } = await startPlatform({ [call]: none });

    const { outcome } = await runOperation(operation, origin, { since: '5m', timeout: '2m' });

    expect(outcome).toMatchObject({ conclusion: 'stale', errorCode: 'stale' });
    expect(outcome.error?.message).toContain('shown no such job');
  });

  test.each(NONE)('is not found at once without since: %s', async (_name, none) => {
    const { origin, tookMs } = { ...(await startPlatform({ [call]: none })), tookMs: 0 };

    const ran = await runOperation(operation, origin);

    expect(ran.outcome).toMatchObject({
      conclusion: 'failure',
      errorCode: expect.stringMatching(/not-found|bad-request/),
    });
    expect(ran.outcome.error?.hint).toContain('set since to wait for one');
    expect(ran.tookMs).toBe(tookMs);
  });

  test('is not the same as an unknown bot', async () => {
    const { origin, seen } = await startPlatform({ [call]: refusal(400, 'Invalid StreamId') });

    const { outcome } = await runOperation(operation, origin, { since: '5m' });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'not-found' });
    expect(seen).toHaveLength(1);
  });
});
