import { createHash } from 'node:crypto';
import { closeSync, openSync, truncateSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CHUNK_BYTES } from '../../src/platform/upload-session.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { tar, zip } from '../support/archives.ts';
import { type Answer, json, refusal, type Scripts, type Seen, startPlatform } from '../support/platform-script.ts';
import { type Given, runOperation } from '../support/run-operation.ts';
import { DOCK_JOB, DOCK_STATUS, MODEL } from '../support/samples.ts';
import { polled } from './agent-server.ts';
import { formOf } from './import-server.ts';

const START = 'POST /api/public/files/session/start';
const CHUNK = 'POST /api/public/files/session/s-1';
const COMPLETE = 'POST /api/public/files/session/s-1/complete';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const opened = json({ sessionId: 's-1', expirationDate: '2026-02-05T11:58:03.638Z', modelId: MODEL });
/** The documentation's sample names the action wrongly. */
const completing = (status: string, more: object = {}) =>
  json({ 'dock-statusId': DOCK_JOB, modelId: MODEL, jobType: 'MODELS', action: 'EXPORT', status, ...more });
const done = polled('SUCCESS', { modelId: MODEL });

/** A server for sessions, with a hash of each chunk that it stored; `script` comes before what it usually answers. */
async function modelServer(script: Scripts = {}, trouble: (Answer | undefined)[] = []) {
  const chunks: [number, string, number][] = [];
  const store = async (seen: Seen): Promise<Answer> => {
    const { fields, bytes } = await formOf(seen);
    chunks.push([Number(fields['chunkNumber']), sha256(bytes), bytes.length]);
    return trouble.shift() ?? json({ chunkNumber: fields['chunkNumber'], sessionId: 's-1' });
  };
  const platform = await startPlatform({
    [START]: opened,
    [CHUNK]: store,
    [COMPLETE]: completing('SUCCESS'),
    [DOCK_STATUS]: done,
    ...script,
  });
  const workspace = temporaryFolder();
  writeFileSync(join(workspace, 'model.tar'), await tar([{ name: 'config.json', content: '{}' }]));
  const run = (given: Given = {}) =>
    runOperation('import-model', platform.origin, { archive: 'model.tar', ...given }, { workspace });
  return { ...platform, workspace, chunks, run };
}

describe('an import of a model', () => {
  test('goes up in chunks, of which a lost one alone is sent again, and is completed once', async () => {
    const server = await modelServer({}, [undefined, { reset: true }, { status: 503 }]);
    const path = join(server.workspace, 'large.tar');
    const size = CHUNK_BYTES + 5;
    writeFileSync(path, '');
    truncateSync(path, size);
    const file = openSync(path, 'r+');
    for (const [index, at] of [0, CHUNK_BYTES].entries()) writeSync(file, `part${index}`, at);
    closeSync(file);

    const { outcome } = await server.run({ archive: 'large.tar', requestBody: '{"isAdapter":true}' });

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: DOCK_JOB, modelId: MODEL });
    const named = { fileExtension: 'tar', fileName: 'large.tar', fileSize: size };
    expect(server.to(START).map(({ body }) => JSON.parse(body))).toEqual([
      { fileContext: 'model', totalChunks: 2, ...named, isAdapter: true },
    ]);
    const hashOf = (part: string, length: number) => sha256(Buffer.concat([Buffer.from(part)], length));
    const second = [1, hashOf('part1', 5), 5];
    expect(server.chunks).toEqual([[0, hashOf('part0', CHUNK_BYTES), CHUNK_BYTES], second, second, second]);
    expect(server.to(COMPLETE).map(({ body }) => body)).toEqual(['']);
  });

  test.each<[string, Scripts, string]>([
    ['the dock status is of another model', { [DOCK_STATUS]: polled('SUCCESS', { modelId: 'b' }) }, 'bad-response'],
    ['no session was opened', { [START]: json({ modelId: MODEL }) }, 'bad-response'],
    ['the session was gone', { [CHUNK]: json({}, 404) }, 'not-found'],
    ['a chunk was refused in a good answer', { [CHUNK]: json({ success: false }) }, 'bad-response'],
    [
      'a job and missing chunks are named',
      { [COMPLETE]: completing('SUCCESS', { missingChunks: [0] }) },
      'start-unknown',
    ],
    ['missing chunks have no number', { [COMPLETE]: refusal(400, 'Missing chunks', 0) }, 'bad-request'],
    ['the answer is about another chunk', { [CHUNK]: json({ chunkNumber: '7' }) }, 'bad-response'],
    ['the answer is about an odd object', { [CHUNK]: json({ chunkNumber: { toString: 1 } }) }, 'bad-response'],
  ])('is no success, and completed once at most, if %s', async (_, script, errorCode) => {
    const server = await modelServer(script);
    expect((await server.run()).outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(server.to(COMPLETE).length).toBeLessThan(2);
  });

  test.each<[string, Answer]>([
    ['in a refusal', json({ error: { message: 'Missing chunks: 0' } }, 400)],
    ['in a field', json({ status: 'FAILED', missingChunks: ['0'] })],
  ])('sends a chunk again that the completion reports as missing %s', async (_, missing) => {
    const server = await modelServer({ [COMPLETE]: [missing, completing('IN_PROGRESS', { modelId: undefined })] });
    expect((await server.run()).outcome).toMatchObject({ conclusion: 'success', modelId: MODEL });
    expect(server.chunks.map(([number]) => number)).toEqual([0, 0]);
    expect(server.to(COMPLETE)).toHaveLength(2);
  });

  test('has the id that its session reported if nothing else does, and needs no body in the answer to a chunk', async () => {
    const completed = completing('IN_PROGRESS', { modelId: undefined });
    const server = await modelServer({ [COMPLETE]: completed, [DOCK_STATUS]: polled('SUCCESS') }, [{ status: 204 }]);
    expect((await server.run()).outcome).toMatchObject({ conclusion: 'success', modelId: MODEL });
    expect(server.chunks).toHaveLength(1);
  });

  test('takes a conflict for the answer to a chunk that was sent before, and for nothing else', async () => {
    const again = await modelServer({}, [{ reset: true }, json({}, 409)]);
    expect((await again.run()).outcome.conclusion).toBe('success');
    const first = await modelServer({}, [json({}, 409)]);
    expect((await first.run()).outcome).toMatchObject({ errorCode: 'bad-request' });
  });

  test('waits while another import is running', async () => {
    const busy = json({}, 409);
    const server = await modelServer({ [START]: [busy, opened], [COMPLETE]: [busy, completing('IN_PROGRESS')] });
    expect((await server.run()).outcome.conclusion).toBe('success');
    expect(server.chunks).toHaveLength(1);
  });

  test('is not completed if the file changes meanwhile', async () => {
    const touching = () => {
      utimesSync(join(server.workspace, 'model.tar'), 1, 1);
      return json({});
    };
    const server = await modelServer({ [CHUNK]: touching });
    expect((await server.run()).outcome).toMatchObject({ errorCode: 'input-invalid' });
    expect(server.to(COMPLETE)).toEqual([]);
  });

  test.each([
    ['a zip', async () => await zip({ a: 'a' })],
    ['empty', async () => Buffer.alloc(0)],
  ])('is refused before anything is sent if the file is %s', async (_, content) => {
    const server = await modelServer();
    writeFileSync(join(server.workspace, 'model.tar'), await content());
    expect((await server.run()).outcome).toMatchObject({ errorCode: 'input-invalid' });
    expect(server.seen).toEqual([]);
  });
});
