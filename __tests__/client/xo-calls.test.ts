import '../support/one-realm.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import * as library from '../../src/lib.ts';
import { JobError } from '../../src/lib.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { rejection, startClient } from './start-client.ts';

const SMOKE = { testSuite: 'Smoke test', userEmail: 'owner@example.com' };
const SECRET = 'sesame-0123456789';

test('variables go through a file from bot to bot, with a secured value that is masked', async () => {
  const masked: string[] = [];
  const { client, outputDir, lines, simulator } = await startClient({ mask: (text) => masked.push(text) });

  const { file } = await library.exportVariables(client, { botId: 'st-demo', outputDir });
  const variables = { KOREAI_VAR_API_TOKEN: SECRET };
  const { status } = await library.importVariables(client, { botId: 'st-demo-target', archive: file.path, variables });

  expect(JSON.parse(readFileSync(file.path, 'utf8'))).toHaveLength(2);
  expect(status).toBe('2 Variables imported/updated successfully.');
  expect(masked).toContain(SECRET);
  expect(lines.join('\n')).not.toContain(SECRET);
  expect(simulator.violations).toEqual([]);
});

test('conversation tests, trainings, functions and suites report how they ended', async () => {
  const { client, outputDir } = await startClient();
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'a.js'), 'function a() {}');
  writeFileSync(join(folder, 'suite.json'), '{}');
  const suite = { ...SMOKE, botId: 'st-demo', suiteType: 'conversation', archive: join(folder, 'suite.json') } as const;

  const { reportPath, metrics } = await library.runConversationTest(client, { botId: 'st-demo', ...SMOKE, outputDir });
  expect(metrics).toMatchObject({ success: 2, failure: 0 });
  expect(readFileSync(reportPath, 'utf8')).toContain('step 2: Book a table');
  expect(await library.trainBot(client, { botId: 'st-demo', training: 'all' })).toMatchObject({ status: 'Finished' });
  expect(await library.importBotFunctions(client, { botId: 'st-demo', archive: folder })).toMatchObject({
    status: 'Success',
  });
  expect((await library.importTestSuite(client, suite)).jobId).toMatch(/^ds-/);
});

test('what failed rejects, with the steps and the report', async () => {
  const { client, outputDir } = await startClient();
  const failing = { botId: 'st-suite-fails' };

  const error = await rejection(library.runConversationTest(client, { ...failing, ...SMOKE, outputDir }));
  expect(error).toBeInstanceOf(JobError);
  expect((error as JobError).outcome).toMatchObject({
    code: 'platform-failed',
    components: [{ kind: 'step 3' }],
    reportPath: expect.stringContaining('st-suite-fails-conversation'),
  });
  expect(await rejection(library.trainBot(client, failing))).toMatchObject({ code: 'platform-failed' });
});
