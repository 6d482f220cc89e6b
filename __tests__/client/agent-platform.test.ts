import '../support/one-realm.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  exportApp,
  exportBot,
  exportWorkflow,
  type RunEvent,
  startExportModel,
  startExportWorkflow,
  waitForDock,
  waitForExport,
} from '../../src/lib.ts';
import { rejection, startClient } from './start-client.ts';

const WORKFLOW = { workflowId: 'a-workflow-demo', flowId: 'flow-demo' };

describe('exportApp', () => {
  test('has a file, and no job', async () => {
    const { client, outputDir, simulator } = await startClient();

    const { file, jobId, conclusion } = await exportApp(client, { appId: 'aa-demo', appVersion: 'v-1', outputDir });

    expect({ conclusion, jobId }).toEqual({ conclusion: 'success', jobId: undefined });
    expect(file.path).toBe(join(outputDir, `aa-demo.${file.format}`));
    expect(readFileSync(file.path).byteLength).toBe(file.size);
    expect(simulator.violations).toEqual([]);
  });

  test('of an unknown version rejects', async () => {
    const { client, outputDir } = await startClient();

    const error = await rejection(exportApp(client, { appId: 'aa-demo', appVersion: 'v-9', outputDir }));

    expect(error).toMatchObject({ code: 'not-found', outcome: { operation: 'export-app', savedFile: undefined } });
  });
});

describe('exportWorkflow', () => {
  test('has a file', async () => {
    const { client, outputDir } = await startClient();

    const result = await exportWorkflow(client, { ...WORKFLOW, outputDir });

    expect(result).toMatchObject({
      operation: 'export-workflow',
      file: { path: join(outputDir, 'a-workflow-demo.zip') },
    });
    expect(result.jobId).toMatch(/^ds-/);
  });

  test('that is only started is resumed by its id, without its archive', async () => {
    const { client, outputDir, simulator } = await startClient();

    const { jobId } = await startExportWorkflow(client, WORKFLOW);
    const result = await waitForDock(client, { jobId, outputDir });

    expect(simulator.starts).toEqual({ 'a-workflow-demo': 1 });
    expect(result).toMatchObject({ conclusion: 'success', operation: 'dock-status', jobId });
    expect(result).not.toHaveProperty('file');
    expect(result.warnings).toEqual([expect.stringContaining('no download link')]);
  });

  test('at the timeout says how to resume it', async () => {
    const { client, outputDir } = await startClient(
      {},
      { workflows: { 'a-workflow-demo': { flowId: 'flow-demo', states: [{ status: 'IN_PROGRESS' }] } } },
    );

    const error = await rejection(exportWorkflow(client, { ...WORKFLOW, outputDir }, { timeoutMs: 60_000 }));

    expect(error).toMatchObject({
      code: 'timed-out',
      hint: expect.stringMatching(/waitForDock\(client, \{ outputDir: '.+', jobId: 'ds-\S+' \}\)/),
    });
  });
});

describe('waitForDock', () => {
  test('downloads the archive if the status has a link', async () => {
    const { client, outputDir } = await startClient({}, { models: { 'cm-linked': { link: { in: 'both' } } } });

    const { jobId } = await startExportModel(client, { modelId: 'cm-linked' });
    const { file, warnings } = await waitForDock(client, { jobId, outputDir });

    expect(file?.path).toBe(join(outputDir, `${jobId}.${file?.format}`));
    expect(readFileSync(file?.path ?? '').byteLength).toBe(file?.size);
    expect(warnings).toEqual([]);
  });

  test('rejects for an unknown job', async () => {
    const { client, outputDir } = await startClient();

    expect(await rejection(waitForDock(client, { jobId: 'ds-none', outputDir }))).toMatchObject({
      code: 'not-found',
      outcome: { jobId: 'ds-none' },
    });
  });
});

describe('a normalized export', () => {
  test('says what changed since the previous one', async () => {
    const { client, outputDir } = await startClient();
    const events: RunEvent[] = [];
    const normalized = { botId: 'st-demo', outputDir, extract: true, normalize: true };

    const first = await exportBot(client, normalized, { onProgress: (event) => events.push(event) });
    const second = await waitForExport(client, { ...normalized, jobId: first.jobId });
    const plain = await exportBot(client, { botId: 'st-demo', outputDir: join(outputDir, 'plain') });

    expect(first).toMatchObject({ changed: true });
    expect(first.changes).toBeUndefined();
    expect(second).toMatchObject({ changes: [], changed: false });
    expect([plain.changes, plain.changed]).toEqual([undefined, undefined]);
    expect(events.slice(-2)).toMatchObject([
      { type: 'normalized', path: first.file.extractedPath, changes: undefined, job: { jobId: first.jobId } },
      { type: 'extracted', path: first.file.extractedPath },
    ]);
    expect(readFileSync(join(outputDir, 'st-demo', 'koreai-ci.json'), 'utf8')).toContain('format');
  });

  test('has to be extracted', async () => {
    const { client, outputDir, simulator } = await startClient();

    const error = await rejection(exportBot(client, { botId: 'st-demo', outputDir, normalize: true }));

    expect(error).toMatchObject({
      code: 'input-invalid',
      message: expect.stringContaining('normalize: needs extract'),
    });
    expect(simulator.requests).toEqual([]);
  });
});
