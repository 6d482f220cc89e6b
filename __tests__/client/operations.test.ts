import '../support/one-realm.ts';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Client, DownloadedFile, JobError, JobResult, RunEvent } from '../../src/lib.ts';
import * as library from '../../src/lib.ts';
import { rejection, startClient } from './start-client.ts';

const BOT = { botId: 'st-demo' };
const TARGET = { botId: 'st-demo-target' };
const WORKFLOW = { workflowId: 'a-workflow-demo', flowId: 'flow-demo' };
const MODEL = { modelId: 'cm-demo' };
const SUITE = { botId: 'st-demo', testSuite: 'Regression', botVersion: 'inDevelopment' } as const;

const BOOKING = expect.arrayContaining([expect.objectContaining({ name: 'Book a table' })]);
const SUITE_CSV = 'st-demo-Regression-inDevelopment.csv';
const OLD = expect.stringContaining('requested 7 d ago');

type Call = (client: Client, params: object) => PromiseLike<JobResult>;
const functions = { ...library } as unknown as Readonly<Record<string, Call>>;

/** What a program calls with what, and what it gets besides the facts of its job; `file` if there is one. */
const SUCCESSES: [string, object, object][] = [
  ['exportBot', BOT, { target: 'st-demo', file: 'st-demo.zip' }],
  ['exportModel', MODEL, { file: 'cm-demo.tar' }],
  ['exportVariables', BOT, { file: 'st-demo-variables.json' }],
  ['waitForExport', BOT, { warnings: [OLD], file: 'st-demo.zip' }],
  ['waitForPublish', { ...BOT, since: '1h' }, { components: BOOKING }],
  ['publishBot', TARGET, { operation: 'publish-bot', status: 'successful' }],
  ['runBatchTest', SUITE, { metrics: { success: 12, failure: 0 }, components: [], file: SUITE_CSV }],
];

describe('a success', () => {
  test.each(SUCCESSES)('of %s', async (call, params, expected) => {
    const { client, simulator, outputDir } = await startClient();
    const { file: name, ...facts } = expected as { file?: string };

    const result = await functions[call]?.(client, { ...params, ...(name && { outputDir }) });

    const { file } = result as { file?: DownloadedFile };
    expect(result).toMatchObject({ conclusion: 'success', target: expect.any(String), warnings: [], ...facts });
    expect(file?.path).toBe(name && join(outputDir, name));
    if (file) {
      const bytes = readFileSync(file.path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(file).toEqual({ path: file.path, size: bytes.length, sha256, format: expect.any(String) });
    }
    expect(simulator.violations).toEqual([]);
  });

  test('of a start is an id', async () => {
    const { client, simulator } = await startClient();

    const job = await library.startExportModel(client, MODEL);

    expect(job.jobId).toMatch(/^ds-/);
    expect(Object.keys(job).sort()).toEqual(['components', 'jobId', 'requestedAt', 'resumeToken', 'status']);
    expect(Object.values(simulator.starts)).toEqual([1]);
    expect(simulator.requests).toHaveLength(1);
  });

  test('of a job by its id may have no file, and says so', async () => {
    const { client, outputDir } = await startClient();
    const { jobId } = await library.startExportWorkflow(client, WORKFLOW);

    const result = await library.waitForDock(client, { jobId, outputDir });

    expect(result).toMatchObject({ operation: 'dock-status', jobId });
    expect(result).not.toHaveProperty('file');
    expect(result.warnings).toEqual([expect.stringContaining('no download link')]);
  });

  test('of listBots is the list, with ids and names and nothing else', async () => {
    const { client } = await startClient();

    const bots = await library.listBots(client);

    expect(bots).toContainEqual({ id: 'st-demo-target', name: 'Demo bot (target)' });
    expect(new Set(bots.flatMap((bot) => Object.keys(bot)))).toEqual(new Set(['id', 'name']));
  });

  test('of an import of a project says what it changed, as its type says', async () => {
    const { client, outputDir } = await startClient();
    const { file } = await library.exportProject(client, { projectId: 'project-demo', outputDir });
    const { applied, ...rest } = await library.importProject(client, {
      projectId: 'project-target',
      archive: file.path,
    });
    expect(applied).toMatchObject({ created: 1, updated: 2, deleted: 0 });
    expect(rest).not.toHaveProperty('changes');
  });

  test('of a normalized export says what changed since the previous one', async () => {
    const { client, outputDir } = await startClient();
    const normalized = { ...BOT, outputDir, extract: true, normalize: true };
    const events: RunEvent[] = [];

    const first = await library.exportBot(client, normalized, { onProgress: (event) => events.push(event) });
    const second = await library.waitForExport(client, { ...normalized, jobId: first.jobId });
    const plain = await library.exportBot(client, { ...BOT, outputDir: join(outputDir, 'plain') });

    expect(first).toMatchObject({ changed: true, file: { extractedPath: join(outputDir, 'st-demo') } });
    expect(first.changes).toBeUndefined();
    expect(second).toMatchObject({ changes: [], changed: false });
    expect([plain.changes, plain.changed]).toEqual([undefined, undefined]);
    const [path, job] = [first.file.extractedPath, { jobId: first.jobId }];
    expect(events.slice(-2)).toMatchObject([
      { type: 'normalized', path, changes: undefined, job },
      { type: 'extracted', path, job },
    ]);
  });

  test('of a batch test keeps to its thresholds, and names the failures', async () => {
    const { client, outputDir } = await startClient();
    const suite = { botId: 'st-suite-fails', testSuite: 'Regression', outputDir };

    const events: RunEvent[] = [];
    const onProgress = (event: RunEvent): void => void events.push(event);
    const passed = await library.runBatchTest(client, { ...suite, maxFailures: 1 }, { onProgress });
    const failed = (await rejection(library.runBatchTest(client, suite))) as JobError;

    expect(passed.metrics.failure).toBe(1);
    expect(passed.components).toHaveLength(1);
    expect(events.at(-1)).toMatchObject({ type: 'reported', path: passed.reportPath });
    expect(failed.outcome).toMatchObject({
      code: 'platform-failed',
      metrics: { failure: 1 },
      components: [{ name: expect.stringContaining('cancel my table'), status: 'failed' }],
      reportPath: join(outputDir, 'st-suite-fails-Regression.junit.xml'),
      savedFile: { format: 'csv', path: join(outputDir, 'st-suite-fails-Regression.csv') },
    });
  });
});
