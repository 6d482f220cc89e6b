// A test of a user of the installed package, for Jest as it is by default.
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { createClient, exportBot, JobError, settle, waitForPublish } = require('koreai-ci');
const { startSimulator } = require('koreai-ci/simulator');

test('the library and the simulator work in Jest', async () => {
  const bots = {
    'st-good': { export: { states: [{ status: 'success' }] } },
    'st-red': { publish: { states: [{ status: 'failed' }] } },
  };
  const simulator = await startSimulator({ scenario: { bots } });
  const credentials = { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' };
  const client = createClient({ host: simulator.url, credentials });
  const outputDir = mkdtempSync(join(tmpdir(), 'koreai-ci-'));

  const ended = await settle(exportBot(client, { botId: 'st-good', outputDir }, { pollIntervalMs: 50 }));
  expect(ended).toMatchObject({ conclusion: 'success', file: { path: join(outputDir, 'st-good.zip') } });
  await expect(waitForPublish(client, { botId: 'st-red' })).rejects.toThrow(JobError);

  client.close();
  await simulator.close();
}, 60_000);
