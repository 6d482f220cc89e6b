import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { zip } from '../__tests__/support/archives.ts';
import { asShown } from '../__tests__/support/masks.ts';
import { startPlatform } from '../__tests__/support/platform-script.ts';
import { startResultsService } from '../__tests__/support/results-service.ts';
import { runAction } from '../__tests__/support/run-action.ts';
import { NEEDED } from '../__tests__/support/run-operation.ts';
import { EXPORT, EXPORT_STATUS, exportDocument, JOB } from '../__tests__/support/samples.ts';
import { startBlobStore } from './blob-store.ts';

test('an export ends as an artifact in a real blob store, byte for byte', async () => {
  // Over two blocks of the client, and nothing that could be packed any further.
  const archive = await zip({ 'botDefinition.json': '{}', 'weights.bin': randomBytes(20 * 1024 * 1024) });
  const store = await startBlobStore();
  const service = await startResultsService({ uploadUrl: (name) => store.uploadUrl(name) });
  const platform = await startPlatform({
    [EXPORT]: { json: exportDocument('pending') },
    [EXPORT_STATUS]: ({ headers }) => ({
      json: exportDocument('success', { downloadURL: `http://${headers.host}/file?s=c2lnbmF0dXJl` }),
    }),
    'GET /file': { body: archive },
  });

  const ended = await runAction(
    {
      operation: 'export-bot',
      host: platform.origin,
      ...NEEDED['export-bot'],
      uploadArtifact: 'true',
      artifactName: 'nightly export',
      artifactRetentionDays: '3',
    },
    { env: { ...service.env, RUNNER_DEBUG: '1' } },
  );

  const digest = createHash('sha256').update(archive).digest('hex');
  expect(ended).toMatchObject({
    code: 0,
    stderr: '',
    outputs: {
      conclusion: 'success',
      jobId: JOB,
      sha256: digest,
      artifactId: '4711',
      artifactDigest: digest,
      artifactUrl: 'https://github.com/octo/bots/actions/runs/42/artifacts/4711',
    },
  });
  expect(await store.list()).toEqual([['nightly export.zip', 'application/zip']]);
  expect((await store.download('nightly export.zip')).equals(archive)).toBe(true);
  expect(service.calls.map(({ method, body }) => [method, body['name']])).toEqual([
    ['CreateArtifact', 'nightly export.zip'],
    ['FinalizeArtifact', 'nightly export.zip'],
  ]);
  expect(service.calls[1]?.body).toMatchObject({ size: String(archive.length), hash: `sha256:${digest}` });
  expect(asShown(ended.stdout)).not.toMatch(/[?&]sig=(?!\*\*\*)/);
});
