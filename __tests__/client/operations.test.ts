import '../support/one-realm.ts';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Client, DownloadedFile, JobError, JobResult, RunEvent } from '../../src/lib.ts';
import * as library from '../../src/lib.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { rejection, startClient } from './start-client.ts';

const BOT = { botId: 'st-demo' };
const TARGET = { botId: 'st-demo-target' };
const TOOL = { toolId: 'a-demo', flowId: 'flow-demo' };
const WORKFLOW = { workflowId: 'a-workflow-demo', flowId: 'flow-demo' };
const MODEL = { modelId: 'cm-demo' };
const SUITE = { botId: 'st-demo', testSuite: 'Regression', botVersion: 'inDevelopment' } as const;
const TALK = { testSuite: 'Smoke test', userEmail: 'owner@example.com' };

const APP = { appId: 'aa-demo', appVersion: 'v-1' };
const OLD = expect.stringContaining('requested 7 d ago');
/** Relative to the current folder, as are the files to import. */
const OUT = { outputDir: 'archives' };

/** A call, and the parts of its result besides the facts of its job; `file` if there is one. */
const SUCCESSES: [string, (client: Client) => PromiseLike<JobResult>, object][] = [
  ['exportBot', (client) => library.exportBot(client, { ...BOT, ...OUT }), { target: 'st-demo', file: 'st-demo.zip' }],
  ['exportTool', (client) => library.exportTool(client, { ...TOOL, ...OUT }), { file: 'a-demo.zip' }],
  ['exportModel', (client) => library.exportModel(client, { ...MODEL, ...OUT }), { file: 'cm-demo.tar' }],
  ['exportApp', (client) => library.exportApp(client, { ...APP, ...OUT }), { jobId: undefined, file: 'aa-demo.zip' }],
  [
    'exportWorkflow',
    (client) => library.exportWorkflow(client, { ...WORKFLOW, ...OUT }),
    { file: 'a-workflow-demo.zip' },
  ],
  [
    'exportVariables',
    (client) => library.exportVariables(client, { ...BOT, ...OUT }),
    { file: 'st-demo-variables.json' },
  ],
  [
    'waitForExport',
    (client) => library.waitForExport(client, { ...BOT, ...OUT }),
    { warnings: [OLD], file: 'st-demo.zip' },
  ],
  [
    'waitForPublish',
    (client) => library.waitForPublish(client, { ...BOT, since: '1h' }),
    { status: 'successful', components: expect.arrayContaining([expect.objectContaining({ name: 'Book a table' })]) },
  ],
  ['waitForImport', (client) => library.waitForImport(client, { jobId: 'bir-demo' }), { jobId: 'bir-demo' }],
  ['publishBot', (client) => library.publishBot(client, TARGET), { operation: 'publish-bot', status: 'successful' }],
  ['trainBot', (client) => library.trainBot(client, { ...BOT, training: 'all' }), { status: 'Finished' }],
  [
    'runBatchTest',
    (client) => library.runBatchTest(client, { ...SUITE, ...OUT }),
    { metrics: { success: 12, failure: 0 }, components: [], file: 'st-demo-Regression-inDevelopment.csv' },
  ],
  [
    'runConversationTest',
    (client) => library.runConversationTest(client, { ...BOT, ...TALK, ...OUT }),
    { metrics: { success: 2, failure: 0 }, warnings: [expect.stringContaining("says 'configured'")] },
  ],
  ['importBotFunctions', (client) => library.importBotFunctions(client, { ...BOT, archive: 'functions' }), {}],
  [
    'importTestSuite',
    (client) => library.importTestSuite(client, { ...BOT, ...TALK, suiteType: 'conversation', archive: 'suite.json' }),
    { jobId: expect.stringMatching(/^ds-/) },
  ],
];

/** Goes to a folder with files to import. */
function enterFolder(): string {
  const before = process.cwd();
  const folder = temporaryFolder();
  afterTest(() => process.chdir(before));
  process.chdir(folder);
  mkdirSync('functions');
  writeFileSync('functions/a.js', 'function a() {}');
  writeFileSync('suite.json', '{}');
  return folder;
}

describe('a success', () => {
  test.each(SUCCESSES)('of %s', async (_name, call, expected) => {
    const folder = enterFolder();
    const { client, simulator } = await startClient();

    const result = await call(client);

    const { file: name, ...facts } = expected as { file?: string };
    const { file } = result as { file?: DownloadedFile };
    expect(result).toMatchObject({ conclusion: 'success', target: expect.any(String), warnings: [], ...facts });
    expect(file?.path).toBe(name && join(folder, 'archives', name));
    if (file) {
      const bytes = readFileSync(file.path);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      expect(file).toEqual({ path: file.path, size: bytes.length, sha256, format: expect.any(String) });
    }
    expect(simulator.violations).toEqual([]);
  });

  test('that is old says so', async () => {
    const { client, lines } = await startClient();

    const { warnings, requestedAt } = await library.waitForPublish(client, { botId: 'st-stale' });

    expect(requestedAt).toBeInstanceOf(Date);
    expect(warnings).toEqual([OLD]);
    expect(lines).toContain(warnings[0]);
  });

  test.each([
    ['startExportBot', (client: Client) => library.startExportBot(client, BOT)],
    ['startExportTool', (client: Client) => library.startExportTool(client, TOOL)],
    ['startExportModel', (client: Client) => library.startExportModel(client, MODEL)],
  ])('of %s is an id', async (_name, call) => {
    const { client, simulator } = await startClient();

    const job = await call(client);

    expect(job.jobId).toMatch(/^(ber|ds)-/);
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
    expect(events.at(-1)).toMatchObject({ type: 'reported', path: passed.reportPath, job: { jobId: passed.jobId } });
    expect(failed.outcome).toMatchObject({
      code: 'platform-failed',
      metrics: { failure: 1 },
      components: [{ name: expect.stringContaining('cancel my table'), status: 'failed' }],
      reportPath: join(outputDir, 'st-suite-fails-Regression.junit.xml'),
      savedFile: { format: 'csv', path: join(outputDir, 'st-suite-fails-Regression.csv') },
    });
  });
});
