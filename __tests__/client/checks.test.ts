import '../support/one-realm.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { JobError, listBots, type RunEvent, runBatchTest } from '../../src/lib.ts';
import { scriptedServer } from '../support/scripted-server.ts';
import { rejection, startClient } from './start-client.ts';

const SUITE = { testSuite: 'Regression' };

describe('runBatchTest', () => {
  test('that keeps its thresholds has metrics, a report and a file', async () => {
    const { client, outputDir, simulator } = await startClient();
    const events: RunEvent[] = [];

    const result = await runBatchTest(
      client,
      { botId: 'st-demo', ...SUITE, botVersion: 'inDevelopment', minF1: 0.9, outputDir },
      { onProgress: (event) => events.push(event) },
    );

    expect(result).toMatchObject({
      conclusion: 'success',
      operation: 'run-batch-test',
      metrics: { success: 12, failure: 0 },
      components: [],
      reportPath: join(outputDir, 'st-demo-Regression-inDevelopment.junit.xml'),
      file: { format: 'csv', path: join(outputDir, 'st-demo-Regression-inDevelopment.csv') },
    });
    expect(readFileSync(result.reportPath, 'utf8')).toContain('<testsuite');
    expect(events.at(-1)).toMatchObject({ type: 'reported', path: result.reportPath, job: { jobId: result.jobId } });
    expect(simulator.violations).toEqual([]);
  });

  test('that misses them rejects, with all that is known', async () => {
    const { client, outputDir } = await startClient();

    const error = await rejection(runBatchTest(client, { botId: 'st-suite-fails', ...SUITE, outputDir }));

    expect(error).toBeInstanceOf(JobError);
    const { code, outcome } = error as JobError;
    expect(code).toBe('platform-failed');
    expect(outcome).toMatchObject({
      conclusion: 'failure',
      metrics: { failure: 1 },
      components: [{ name: expect.stringContaining('cancel my table'), status: 'failed' }],
      reportPath: join(outputDir, 'st-suite-fails-Regression.junit.xml'),
      savedFile: { format: 'csv', path: join(outputDir, 'st-suite-fails-Regression.csv') },
    });
    expect(readFileSync(outcome.reportPath ?? '', 'utf8')).toContain('<failure');
  });

  test('accepts as many failures as allowed, and names them', async () => {
    const { client, outputDir } = await startClient();

    const result = await runBatchTest(client, { botId: 'st-suite-fails', ...SUITE, maxFailures: 1, outputDir });

    expect(result.metrics.failure).toBe(1);
    expect(result.components).toHaveLength(1);
  });

  test('has no file if the run reports no link', async () => {
    const { url } = await scriptedServer(
      { json: { status: 'accepted', requestId: 'tr-1' } },
      { json: { _id: 'tr-1', status: 'completed', result: { results: { success: 3, failure: 0 } } } },
    );
    const { client, outputDir } = await startClient({ host: url });

    const result = await runBatchTest(client, { botId: 'st-plain', ...SUITE, outputDir });

    expect(result).not.toHaveProperty('file');
    expect(result.metrics).toMatchObject({ success: 3, failure: 0 });
    expect(result.warnings).toContainEqual(expect.stringMatching(/result file.*only contains the metrics/));
  });
});

describe('listBots', () => {
  test('lists ids and names, and nothing else', async () => {
    const { client } = await startClient();

    const bots = await listBots(client);

    expect(bots).toContainEqual({ id: 'st-demo-target', name: 'Demo bot (target)' });
    expect(new Set(bots.flatMap((bot) => Object.keys(bot)))).toEqual(new Set(['id', 'name']));
  });

  test('rejects if it is not allowed', async () => {
    const { url } = await scriptedServer({ status: 401, json: { errors: [{ msg: 'Not you', code: 4001 }] } });
    const { client } = await startClient({ host: url });

    expect(await rejection(listBots(client))).toMatchObject({ code: 'unauthorized', outcome: { target: undefined } });
  });

  test('takes options without parameters', async () => {
    const { client, simulator } = await startClient();

    const error = await rejection(listBots(client, { botId: 'st-demo' } as object));

    expect(error).toMatchObject({ code: 'input-invalid', message: expect.stringContaining('list-bots has no botId') });
    expect(simulator.requests).toEqual([]);
  });
});
