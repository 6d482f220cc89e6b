import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as library from '../../src/lib.ts';
import { JobError, KoreaiError } from '../../src/lib.ts';
import type { Scenario } from '../../src/simulator/index.ts';
import { rawZip } from '../support/archives.ts';
import { rejection, startClient } from './start-client.ts';

const { exportBot, exportModel, exportTool, startExportBot, startExportModel, startExportTool } = library;
const { settle, waitForExport, waitForImport, waitForPublish } = library;

const FAILS = [{ status: 'IN_PROGRESS' }, { after: '5s', status: 'FAILED', fields: { message: 'no such flow' } }];

describe('a success', () => {
  test('of exportBot has a downloaded file', async () => {
    const { client, outputDir, simulator } = await startClient();

    const result = await exportBot(client, { botId: 'st-demo', outputDir, extract: true });

    const bytes = readFileSync(join(outputDir, 'st-demo.zip'));
    expect(result).toMatchObject({
      conclusion: 'success',
      operation: 'export-bot',
      target: 'st-demo',
      status: 'success',
      warnings: [],
      file: {
        path: join(outputDir, 'st-demo.zip'),
        size: bytes.byteLength,
        format: 'zip',
        extractedPath: join(outputDir, 'st-demo'),
      },
    });
    expect(result.jobId).toMatch(/^ber-/);
    expect(result.requestedAt).toBeInstanceOf(Date);
    expect(result.file.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(simulator.violations).toEqual([]);
  });

  test.each([
    ['exportTool', (started: Started) => exportTool(started.client, { ...TOOL, outputDir: started.outputDir })],
    ['exportModel', (started: Started) => exportModel(started.client, { ...MODEL, outputDir: started.outputDir })],
    [
      'waitForExport',
      (started: Started) => waitForExport(started.client, { botId: 'st-demo', outputDir: started.outputDir }),
    ],
  ])('of %s has a file', async (_name, call) => {
    const started = await startClient();

    const { file, conclusion } = await call(started);

    expect(conclusion).toBe('success');
    expect(readFileSync(file.path).byteLength).toBe(file.size);
    expect(file.path.startsWith(started.outputDir)).toBe(true);
    expect(file).not.toHaveProperty('extractedPath');
  });

  test('of waitForPublish and waitForImport has components', async () => {
    const { client } = await startClient();

    const publish = await waitForPublish(client, { botId: 'st-demo', since: '1h' });
    const imported = await waitForImport(client, { jobId: 'bir-demo' });

    expect(publish).toMatchObject({ conclusion: 'success', status: 'successful', operation: 'publish-status' });
    expect(publish.components.map(({ name }) => name)).toContain('Book a table');
    expect(imported).toMatchObject({ conclusion: 'success', jobId: 'bir-demo' });
    expect(imported.components.length).toBeGreaterThan(3);
  });

  test('that is old says so', async () => {
    const { client, lines } = await startClient();

    const { warnings } = await waitForPublish(client, { botId: 'st-stale' });

    expect(warnings).toEqual([expect.stringMatching(/requested 7 d ago/)]);
    expect(lines).toContain(warnings[0]);
  });

  test.each([
    ['startExportBot', /^ber-/, (started: Started) => startExportBot(started.client, { botId: 'st-demo' })],
    ['startExportTool', /^ds-/, (started: Started) => startExportTool(started.client, TOOL)],
    ['startExportModel', /^ds-/, (started: Started) => startExportModel(started.client, MODEL)],
  ])('of %s is an id', async (_name, id, call) => {
    const started = await startClient();

    const job = await call(started);

    expect(job.jobId).toMatch(id);
    expect(Object.keys(job).sort()).toEqual(['components', 'jobId', 'requestedAt', 'resumeToken', 'status']);
    expect(Object.values(started.simulator.starts)).toEqual([1]);
    expect(started.simulator.requests).toHaveLength(1);
  });

  test('of waitForExport is of the given job', async () => {
    const { client, outputDir } = await startClient();
    const { jobId } = await startExportBot(client, { botId: 'st-demo' });

    const result = await waitForExport(client, { botId: 'st-demo', jobId, outputDir });

    expect(result.jobId).toBe(jobId);
  });
});

describe('a failure', () => {
  const scenario: Scenario = {
    bots: {
      'st-export-fails': {
        previousExport: { status: 'failed', age: '1s' },
        export: { states: [{ status: 'pending' }, { after: '2s', status: 'failed', fields: { message: 'no luck' } }] },
      },
      'st-publish-fails': { publish: { states: [{ status: 'failed' }] } },
    },
    imports: { 'bir-fails': { states: [{ status: 'pending' }, { after: '2s', status: 'failed' }] } },
    tools: { 'a-demo': { flowId: 'flow-demo', states: FAILS } },
    models: { 'cm-demo': { states: FAILS } },
  };

  test.each([
    ['exportBot', ({ client, outputDir }: Started) => exportBot(client, { botId: 'st-export-fails', outputDir })],
    ['exportTool', ({ client, outputDir }: Started) => exportTool(client, { ...TOOL, outputDir })],
    ['exportModel', ({ client, outputDir }: Started) => exportModel(client, { ...MODEL, outputDir })],
    [
      'waitForExport',
      ({ client, outputDir }: Started) => waitForExport(client, { botId: 'st-export-fails', outputDir }),
    ],
    ['waitForPublish', ({ client }: Started) => waitForPublish(client, { botId: 'st-publish-fails' })],
    ['waitForImport', ({ client }: Started) => waitForImport(client, { jobId: 'bir-fails' })],
  ])('of %s rejects with all that is known', async (_name, call) => {
    const error = await rejection(call(await startClient({}, scenario)));

    expect(error).toBeInstanceOf(JobError);
    expect(error).toBeInstanceOf(KoreaiError);
    expect(error).toMatchObject({
      code: 'platform-failed',
      conclusion: 'failure',
      hint: expect.stringContaining('console'),
      outcome: {
        conclusion: 'failure',
        code: 'platform-failed',
        status: expect.stringMatching(/^failed$/i),
        jobId: expect.stringMatching(/^(ber|bir|ds)-/),
        message: expect.stringContaining('failed'),
        savedFile: undefined,
      },
    });
    expect(JSON.parse(JSON.stringify(error)).outcome).not.toHaveProperty('file');
  });

  test.each([
    ['startExportBot', ({ client }: Started) => startExportBot(client, { botId: 'st-nobody' })],
    ['startExportTool', ({ client }: Started) => startExportTool(client, { toolId: 'a-none', flowId: 'x' })],
    ['startExportModel', ({ client }: Started) => startExportModel(client, { modelId: 'cm-none' })],
  ])('of %s rejects', async (_name, call) => {
    const error = await rejection(call(await startClient({}, scenario)));

    expect(error).toMatchObject({ code: 'not-found', outcome: { jobId: undefined, conclusion: 'failure' } });
  });

  test.each([
    ['superseded', 'stale', 'st-superseded'],
    ['platform-failed', 'failure', 'st-export-fails'],
  ])('with %s has the conclusion %s', async (code, conclusion, botId) => {
    const { client, outputDir } = await startClient();

    const ended = await settle(exportBot(client, { botId, outputDir }));

    expect(ended).toMatchObject({ conclusion, code });
  });

  test('keeps an archive whose unpacking failed', async () => {
    const bytes = rawZip([{ name: 'a', content: 'a', crc: 1 }]);
    const broken = { base64: bytes.toString('base64') };
    const { client, outputDir } = await startClient({}, { bots: { 'st-broken': { export: { archive: broken } } } });

    const error = await rejection(exportBot(client, { botId: 'st-broken', outputDir, extract: true }));

    expect(error).toMatchObject({
      code: 'archive-invalid',
      outcome: { savedFile: { path: join(outputDir, 'st-broken.zip'), size: bytes.length } },
    });
  });

  test('at the timeout says how to resume the job', async () => {
    const { client, outputDir } = await startClient(
      {},
      { bots: { 'st-slow': { export: { states: [{ status: 'pending' }] } } } },
    );

    const error = await rejection(exportBot(client, { botId: 'st-slow', outputDir }, { timeoutMs: 90_000 }));

    expect(error).toMatchObject({ code: 'timed-out', conclusion: 'timed_out', outcome: { status: 'pending' } });
    const { hint, outcome } = error as JobError;
    expect(hint).toContain(
      `waitForExport(client, { outputDir: '${outputDir}', botId: 'st-slow', jobId: '${outcome.jobId}' })`,
    );
  });
});

type Started = Awaited<ReturnType<typeof startClient>>;
const TOOL = { toolId: 'a-demo', flowId: 'flow-demo' };
const MODEL = { modelId: 'cm-demo' };
