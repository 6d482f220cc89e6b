import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { childEnvironment } from '../support/child-environment.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { asShown } from '../support/masks.ts';
import { type ResultsServiceOptions, startResultsService } from '../support/results-service.ts';

/** All uploads run in one process of its own: the client prints to stdout, reads the environment and loads slowly. */
const uploads = spawn(process.execPath, [join(import.meta.dirname, 'upload-process.mjs')], {
  env: childEnvironment(COMPILE_CACHE),
});
const lines = createInterface({ input: uploads.stdout })[Symbol.asyncIterator]();
afterAll(() => void uploads.kill('SIGKILL'));

interface Uploading {
  bytes?: Buffer;
  name?: string;
  retentionDays?: number;
  sha256?: string;
  /** The upload is stopped when this resolves. */
  stopOn?: Promise<unknown>;
  /** It is stopped before it begins. */
  isStopped?: boolean;
  env?: Record<string, string>;
}

async function upload({ bytes, name = 'st-1.zip', stopOn, env, ...more }: Uploading) {
  const folder = temporaryFolder();
  const path = join(folder, 'st-1.zip');
  const content = bytes ?? (await zip({ a: 'a' }));
  writeFileSync(path, content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const run = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'octo/bots', GITHUB_RUN_ID: '42' };
  uploads.stdin.write(`${JSON.stringify({ path, name, sha256, ...more, env: { ...run, ...env } })}\n`);
  void stopOn?.then(() => uploads.stdin.write('stop\n'));
  const printed: string[] = [];
  for (;;) {
    const { value = 'RESULT null' } = await lines.next();
    printed.push(value);
    const result = /^RESULT (.*)$/.exec(value)?.[1];
    if (result === undefined) continue;
    // Whatever happens, the archive stays as it was, and nothing else is left beside it.
    expect(readFileSync(path).equals(content)).toBe(true);
    expect(readdirSync(folder)).toEqual(['st-1.zip']);
    return { result: JSON.parse(result) as Record<string, unknown> | null, stdout: printed.join('\n') };
  }
}

async function uploadTo(options: ResultsServiceOptions, { env, ...more }: Uploading = {}) {
  const service = await startResultsService(options);
  return { service, ...(await upload({ env: { ...service.env, ...env }, ...more })) };
}

describe('an upload', () => {
  test('hands over the archive as it is, under its name', async () => {
    const bytes = Buffer.concat([await zip({ a: 'a' }), Buffer.alloc(9 * 1024 * 1024, 'x')]);
    const { service, result } = await uploadTo({}, { bytes, name: 'nightly.zip', retentionDays: 7 });

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
  });

  test('fails if the service gives the artifact no id', async () => {
    const { result } = await uploadTo({ givesNoId: true });
    expect(JSON.stringify(result)).toContain('the artifact service gave no id');
  });

  test('works on a tenant of ghe.com, and leaves the retention to the repository if none was given', async () => {
    const { service, result } = await uploadTo({}, { env: { GITHUB_SERVER_URL: 'https://octo.ghe.com' } });

    expect(result).toMatchObject({
      url: expect.stringMatching(/^https:\/\/octo\.ghe\.com\/octo\/bots\/actions\/runs\/42\//),
    });
    expect(service.calls[0]?.body['expires_at']).toBeUndefined();
  });

  test('does not log the signature of the upload URL', async () => {
    const { stdout } = await uploadTo({}, { env: { RUNNER_DEBUG: '1' } });

    expect(stdout).toContain('::debug::');
    expect(asShown(stdout)).not.toContain('c2lnbmF0dXJl');
  });
});

describe('an upload fails, and the file stays, if', () => {
  test('there is no service', async () => {
    const { result } = await upload({});

    expect(result).toMatchObject({ code: 'artifact-failed', hint: expect.stringContaining('uploadArtifact') });
  });

  test('the server is GitHub Enterprise Server, which is not asked', async () => {
    const { service, result } = await uploadTo({}, { env: { GITHUB_SERVER_URL: 'https://github.example.com' } });

    expect(result).toMatchObject({ hint: expect.stringContaining('GitHub Enterprise Server') });
    expect(service.calls).toEqual([]);
  });

  test.each([
    ['no JWT', 'runtime-token'],
    ['no run', `a.${Buffer.from('{"scp":"Actions.ExampleScope"}').toString('base64url')}.c`],
  ])('the token of the runner names %s', async (_name, token) => {
    const { service, result } = await uploadTo({}, { env: { ACTIONS_RUNTIME_TOKEN: token } });

    const message = expect.stringContaining('ACTIONS_RUNTIME_TOKEN');
    expect(result).toMatchObject({ message, hint: expect.stringMatching(/^No artifact.*uploadArtifact/) });
    expect(service.calls).toEqual([]);
  });

  const reason = '<Message>Not from this network.\nTime:1</Message>';
  const body = `<?xml version="1.0"?><Error><Code>AuthorizationFailure</Code>${reason}</Error>`;
  const denied = { status: 403, headers: { 'content-type': 'application/xml' }, body };
  const page = { status: 413, body: '<html>::error::too large</html>' };
  const forbidden = { createStatus: 403, createReason: 'this run may not write artifacts' };
  const unknown = { createStatus: 400, createReason: 'proto: (line 1:99): unknown field "mime_type"' };
  const said = 'the storage answered 403 (AuthorizationFailure): Not from this network. Time:1';
  const network = /Check the network/;

  test.each<[string, ResultsServiceOptions, Uploading, string, RegExp]>([
    [
      'an artifact of that name exists',
      { createStatus: 409 },
      { name: 'other.zip' },
      '',
      /earlier attempt.*artifactName.*github\.run_attempt/,
    ],
    ['the storage refuses it with a reason', { storageAnswer: denied }, {}, said, network],
    ['the storage refuses it without one', { storageAnswer: { status: 403 } }, {}, '403 and gave no reason', network],
    ['the storage refuses it with a page', { storageAnswer: page }, {}, 'answered 413: <html>', network],
    ['the service refuses it for another reason', forbidden, {}, 'this run may not write artifacts', /^Run again\./],
    ['the service takes no unzipped files', unknown, {}, 'mime_type', /not zipped\. Set uploadArtifact to false/],
    ['the service received other bytes', {}, { sha256: 'other' }, 'other bytes', /Do not use the artifact/],
  ])('%s', async (_name, options, uploading, message, hint) => {
    const { result } = await uploadTo(options, uploading);

    expect(result).toMatchObject({
      code: 'artifact-failed',
      message: expect.stringContaining(message),
      hint: expect.stringMatching(hint),
    });
    expect(result?.['message']).not.toContain('::');
  });
});

describe('an upload that is stopped ends with the reason', () => {
  test('before it begins', async () => {
    const { service, result } = await uploadTo({}, { isStopped: true });

    expect(result).toMatchObject({ code: 'cancelled' });
    expect(service.calls).toEqual([]);
  });

  test.each([
    ['in the middle', { hangsOnUpload: true }, 'uploading'],
    ['while the service has problems again and again', { createStatus: 500 }, 'creating'],
  ] as const)('%s', async (_name, options, moment) => {
    const service = await startResultsService(options);
    const { result } = await upload({ name: 'other.zip', stopOn: service[moment], env: service.env });

    expect(result).toMatchObject({ code: 'cancelled' });
  });
});
