import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { childEnvironment } from '../support/child-environment.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { asShown } from '../support/masks.ts';
import { startResultsService } from '../support/results-service.ts';

interface Uploading {
  name?: string;
  retentionDays?: number;
  sha256?: string;
  /** The upload is stopped when this resolves. */
  stopOn?: Promise<unknown>;
  /** It is stopped before it begins. */
  isStopped?: boolean;
  env?: Record<string, string | undefined>;
}

/** Uploads a file in a process of its own: the client prints to stdout and reads the environment of its start. */
async function upload(
  bytes: Buffer,
  { name = 'st-1.zip', retentionDays, isStopped, stopOn, env = {}, ...more }: Uploading,
) {
  const folder = temporaryFolder();
  const path = join(folder, 'st-1.zip');
  writeFileSync(path, bytes);
  const sha256 = more.sha256 ?? createHash('sha256').update(bytes).digest('hex');
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'upload-process.mjs'), JSON.stringify({ path, name, sha256, retentionDays, isStopped })],
    {
      env: childEnvironment({
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'octo/bots',
        GITHUB_RUN_ID: '42',
        ...COMPILE_CACHE,
        ...env,
      }),
    },
  );
  afterTest(() => child.kill('SIGKILL'));
  void stopOn?.then(() => child.stdin.end('stop'));
  const stdout = await text(child.stdout);
  const result = JSON.parse(/^RESULT (.*)$/m.exec(stdout)?.[1] ?? 'null') as Record<string, unknown> | null;
  return { result, stdout, left: readdirSync(folder), kept: readFileSync(path).equals(bytes) };
}

describe('an upload', () => {
  test('hands over the archive as it is, under its name', async () => {
    const service = await startResultsService();
    const bytes = Buffer.concat([await zip({ a: 'a' }), Buffer.alloc(9 * 1024 * 1024, 'x')]);

    const { result, left } = await upload(bytes, { name: 'nightly.zip', retentionDays: 7, env: service.env });

    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(result).toEqual({ id: 4711, digest, url: 'https://github.com/octo/bots/actions/runs/42/artifacts/4711' });
    expect([...service.blobs.keys()]).toEqual(['nightly.zip']);
    expect(service.blobs.get('nightly.zip')?.equals(bytes)).toBe(true);
    expect(service.calls.map(({ method }) => method)).toEqual(['CreateArtifact', 'FinalizeArtifact']);
    expect(service.calls[1]?.body).toMatchObject({
      name: 'nightly.zip',
      size: String(bytes.length),
      hash: `sha256:${digest}`,
    });
    const expires = Date.parse(String(service.calls[0]?.body['expires_at'])) - Date.now();
    expect(Math.round(expires / 86_400_000)).toBe(7);
    expect(left).toEqual(['st-1.zip']);
  });

  test('works on a tenant of ghe.com, and links to it', async () => {
    const service = await startResultsService();

    const { result } = await upload(await zip({ a: 'a' }), {
      env: { ...service.env, GITHUB_SERVER_URL: 'https://octo.ghe.com' },
    });

    expect(result).toMatchObject({
      url: expect.stringMatching(/^https:\/\/octo\.ghe\.com\/octo\/bots\/actions\/runs\/42\//),
    });
  });

  test('leaves the retention to the repository if none was given', async () => {
    const service = await startResultsService();

    await upload(await zip({ a: 'a' }), { env: service.env });

    expect(service.calls[0]?.body['expires_at']).toBeUndefined();
  });

  test('does not log the signature of the upload URL', async () => {
    const service = await startResultsService();

    const { stdout } = await upload(await zip({ a: 'a' }), { env: { ...service.env, RUNNER_DEBUG: '1' } });

    expect(asShown(stdout)).not.toContain('c2lnbmF0dXJl');
  });
});

describe('an upload fails, and the file stays, if', () => {
  test('there is no service', async () => {
    const { result, kept } = await upload(await zip({ a: 'a' }), {});

    expect(result).toMatchObject({ code: 'artifact-failed', hint: expect.stringContaining('uploadArtifact') });
    expect(kept).toBe(true);
  });

  test('the server is GitHub Enterprise Server', async () => {
    const service = await startResultsService();

    const { result, kept } = await upload(await zip({ a: 'a' }), {
      env: { ...service.env, GITHUB_SERVER_URL: 'https://github.example.com' },
    });

    expect(result).toMatchObject({
      code: 'artifact-failed',
      hint: expect.stringContaining('GitHub Enterprise Server'),
    });
    expect(service.calls).toEqual([]);
    expect(kept).toBe(true);
  });

  test('an artifact of that name exists', async () => {
    const service = await startResultsService({ createStatus: 409 });

    const { result, kept, left } = await upload(await zip({ a: 'a' }), { name: 'other.zip', env: service.env });

    expect(result).toMatchObject({ code: 'artifact-failed', hint: expect.stringContaining('artifactName') });
    expect(kept).toBe(true);
    expect(left).toEqual(['st-1.zip']);
  });

  test.each([
    [
      'with a reason',
      {
        status: 403,
        headers: { 'content-type': 'application/xml' },
        body: '<?xml version="1.0"?><Error><Code>AuthorizationFailure</Code><Message>Not from this network.\nTime:1</Message></Error>',
      },
      'the storage answered 403 (AuthorizationFailure): Not from this network. Time:1',
    ],
    ['without a reason', { status: 403 }, 'the storage answered 403 and gave no reason'],
    ['with a page', { status: 413, body: '<html>::error::too large</html>' }, 'the storage answered 413: <html>'],
  ])('the storage refuses it %s', async (_name, storageAnswer, message) => {
    const service = await startResultsService({ storageAnswer });

    const { result, kept } = await upload(await zip({ a: 'a' }), { env: service.env });

    expect(result).toMatchObject({ code: 'artifact-failed', message: expect.stringContaining(message) });
    expect(result?.['message']).not.toContain('::');
    expect(result?.['hint']).not.toContain('artifactName');
    expect(kept).toBe(true);
  });

  test('the service refuses it for another reason than its name', async () => {
    const service = await startResultsService({ createStatus: 403, createReason: 'this run may not write artifacts' });

    const { result } = await upload(await zip({ a: 'a' }), { env: service.env });

    expect(result).toMatchObject({ message: expect.stringContaining('this run may not write artifacts') });
    expect(result?.['hint']).not.toContain('artifactName');
  });

  test('the service of another runner does not know the field for files that are not zipped', async () => {
    const createReason = 'proto: (line 1:99): unknown field "mime_type"';
    const service = await startResultsService({ createStatus: 400, createReason });

    const { result, kept } = await upload(await zip({ a: 'a' }), { env: service.env });

    expect(result).toMatchObject({ message: expect.stringContaining('mime_type') });
    expect(result?.['hint']).toMatch(/not zipped\. Set uploadArtifact to false/);
    expect(kept).toBe(true);
  });

  test('the service received other bytes', async () => {
    const service = await startResultsService();

    const { result } = await upload(await zip({ a: 'a' }), { sha256: 'other', env: service.env });

    expect(result).toMatchObject({ code: 'artifact-failed', message: expect.stringContaining('other bytes') });
  });
});

describe('an upload that is stopped', () => {
  test.each([
    ['before it begins', true],
    ['in the middle', false],
  ])('%s ends with the reason', async (_name, isStopped) => {
    const service = await startResultsService({ hangsOnUpload: true });

    const { result, kept, left } = await upload(await zip({ a: 'a' }), {
      name: 'other.zip',
      isStopped,
      stopOn: service.uploading,
      env: service.env,
    });

    expect(result).toMatchObject({ code: 'cancelled' });
    expect(kept).toBe(true);
    expect(left).toEqual(['st-1.zip']);
  });

  test('because the service has problems again and again ends with the reason', async () => {
    const service = await startResultsService({ createStatus: 500 });

    const { result } = await upload(await zip({ a: 'a' }), { stopOn: service.creating, env: service.env });

    expect(result).toMatchObject({ code: 'cancelled' });
  });
});
