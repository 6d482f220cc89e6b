import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { runOperation } from '../support/engine.ts';
import { startPlatform } from '../support/platform-script.ts';

test.each([
  'export-bot',
  'import-bot',
  'run-batch-test',
  'export-tool',
  'export-model',
])('%s: a start reply that reports a failed job is a failure in the words of the platform, even without an id', async (operation) => {
  const workspace = temporaryFolder();
  await writeFile(join(workspace, 'bot.zip'), await zip({ 'botDefinition.json': '{}', 'config.json': '{}' }));
  const platform = await startPlatform({
    'POST /api/public/uploadfile': { json: { fileId: '5b0' } },
    'POST /*': { json: { status: 'FAILED', message: 'Another run is in progress' } },
  });

  const { outcome } = await runOperation(operation, platform.origin, {}, { workspace });

  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
  expect(outcome.error?.message).toContain('Another run is in progress');
  expect(platform.seen.filter(({ method }) => method === 'GET')).toEqual([]);
});
