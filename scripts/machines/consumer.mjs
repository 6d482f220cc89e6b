// What a user of the installed package does, in the folder that it is installed in.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createClient, exportBot, importBot, KoreaiError, waitForPublish } from 'koreai-ci';
import { startSimulator } from 'koreai-ci/simulator';

const CREDENTIALS = { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' };
const COMMAND_LINE = join(
  'node_modules/koreai-ci',
  JSON.parse(readFileSync('node_modules/koreai-ci/package.json', 'utf8')).bin['koreai-ci'],
);

const simulator = await startSimulator();
try {
  const client = createClient({ host: simulator.url, credentials: CREDENTIALS });
  const { file } = await exportBot(client, {
    botId: 'st-demo',
    outputDir: 'koreai-exports',
    extract: true,
    normalize: true,
  });
  assert(existsSync(file.path) && existsSync(file.extractedPath));
  await importBot(client, { botId: 'st-demo-target', expectedBotName: 'Demo bot (target)', archive: file.path });
  await assert.rejects(waitForPublish(client, { botId: 'st-publish-fails' }), { code: 'platform-failed' });
  client.close();

  assert.equal(createRequire(import.meta.url)('koreai-ci').KoreaiError, KoreaiError);

  const host = ['--host', simulator.url];
  assert.equal(await commandLine('--help'), 0);
  assert.equal(await commandLine('publish-status', '--bot-id', 'st-demo', ...host), 0);
  assert.equal(await commandLine('publish-status', '--bot-id', 'st-publish-fails', ...host), 1);
  assert.equal(await commandLine('publish-status', '--bot-id', 'st-demo'), 2);
  process.stdout.write('The package works.\n');
} finally {
  await simulator.close();
}

/** @returns its exit code */
function commandLine(...args) {
  const env = {
    ...process.env,
    KOREAI_CLIENT_ID: CREDENTIALS.clientId,
    KOREAI_CLIENT_SECRET: CREDENTIALS.clientSecret,
  };
  const child = spawn(process.execPath, [COMMAND_LINE, ...args], { env, stdio: 'ignore' });
  return new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
}
