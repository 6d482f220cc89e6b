import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ask, CLIENT_ID, CLIENT_SECRET, formOf, visit } from './visitor.ts';

const app = { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET };

describe('an upload', () => {
  test('gets an id, and its bytes are recorded by their hash', async () => {
    const { upload, simulator } = await visit({});
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 7) % 256));

    const answer = await upload(bytes, { fileExtension: 'zip' });

    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      fileId: expect.stringMatching(/^[0-9a-f]{24}$/),
      hash: createHash('sha1').update(bytes).digest('hex'),
      fileName: expect.stringMatching(/^f-.*\.zip$/),
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(simulator.requests[0]).toMatchObject({
      call: 'file-upload',
      body: { file: { name: 'bot.json', bytes: 300_000, sha256 }, fileContext: 'bulkImport', fileExtension: 'zip' },
    });
  });

  test('has ids that follow from the seed, each its own', async () => {
    const one = await visit({});
    const other = await visit({});
    const ids = [(await one.upload('a')).json.fileId, (await one.upload('a')).json.fileId];
    expect((await other.upload('b')).json.fileId).toBe(ids[0]);
    expect(ids[1]).not.toBe(ids[0]);
  });

  test.each([
    ['another context', { fileContext: 'model', fileExtension: 'json' }],
    ['no extension', {}],
    ['an extension with its dot', { fileExtension: '.json' }],
  ])('with %s is refused', async (_, fields) => {
    const { upload } = await visit({});
    expect((await upload('{}', fields as Record<string, string>)).status).toBe(412);
  });

  test.each([
    [
      'without a file',
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="fileContext"\r\n\r\nbulkImport\r\n--x--\r\n',
    ],
    ['of JSON', 'application/json', '{"file":"x"}'],
    ['without a boundary', 'multipart/form-data', 'x'],
    ['that stops halfway', 'multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="fi'],
  ])('%s is refused', async (_, type, body) => {
    const { api } = await visit({});
    const answer = await api('/uploadfile', { method: 'POST', headers: { 'content-type': type }, body });
    expect(answer.status).toBe(412);
  });

  test('that is too large is refused with 413, read to its end, and not kept', async () => {
    const { upload, api, simulator } = await visit({ uploadLimit: 2_000 });
    const answer = await upload('x'.repeat(3_000_000));
    expect(answer.status).toBe(413);
    expect(simulator.requests[0]).not.toHaveProperty('body');
    expect((await upload('x'.repeat(1_000))).status).toBe(200);
    expect((await api('/uploadfile')).status).toBe(405);
  });

  test('wants an app of an admin, whatever its scopes', async () => {
    const admin = await visit({ credentials: { apps: [{ ...app, scopes: [], console: 'admin' }] } });
    expect((await admin.upload('{}')).status).toBe(200);
    const builder = await visit({ bots: { 'st-1': {} }, credentials: { apps: [{ ...app, bots: ['st-1'] }] } });
    expect((await builder.upload('{}')).json.errors).toEqual([
      { msg: 'Permission denied. Scope is incorrect!', code: 4002 },
    ]);
    const form = await formOf('{}', { fileExtension: 'json' });
    expect((await ask(`${admin.simulator.url}/api/public/uploadfile`, { method: 'POST', ...form })).status).toBe(401);
  });

  test('has its faults and limits like any call', async () => {
    const faults = [{ kind: 'status', status: 503, on: 'file-upload' }] as const;
    const { upload } = await visit({ faults, limits: { perMinute: 1 } });
    expect((await upload('{}')).status).toBe(503);
    expect((await upload('{}')).status).toBe(200);
    expect((await upload('{}')).status).toBe(429);
  });
});
