import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { extract } from 'tar-stream';
import { fromBufferPromise } from 'yauzl';
import type { Archive, ArchiveFormat } from '../../src/simulator/index.ts';
import { type Answer, ask, visit } from './visitor.ts';

const states = [{ status: 'SUCCESS' }];

async function download(archive: Archive | undefined, format: ArchiveFormat, headers = {}): Promise<Answer> {
  const model = { states, format, ...(archive ? { archive } : {}) };
  const { api } = await visit({ models: { 'cm-1': model } });
  const link = (await api('/models/cm-1/export', { method: 'POST' })).json.response.downloadUrl;
  return await ask(link, { headers });
}

/** Names and contents, read by the same packages that users of the archives have; every checksum is looked at. */
async function membersOf(bytes: Buffer, format: ArchiveFormat): Promise<Record<string, Buffer>> {
  if (format === 'zip') return await zipMembers(bytes);
  const members: Record<string, Buffer> = {};
  const reader = extract();
  Readable.from([format === 'tar' ? bytes : gunzipSync(bytes)]).pipe(reader);
  for await (const entry of reader) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    members[entry.header.name] = Buffer.concat(chunks);
  }
  return members;
}

async function zipMembers(bytes: Buffer): Promise<Record<string, Buffer>> {
  const members: Record<string, Buffer> = {};
  const zip = await fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    members[entry.fileName] = Buffer.concat(chunks);
    expect(crcOf(Buffer.concat(chunks))).toBe(entry.crc32);
  }
  return members;
}

function crcOf(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

describe.each(['zip', 'tar', 'tar.gz'] as const)('an archive as %s', (format) => {
  test('holds the files of the scenario', async () => {
    const files = { 'a.json': '{"ä":1}', 'deep/b.bin': { base64: 'AAEC' } };
    const { bytes, headers } = await download({ files }, format);
    expect(headers['content-length']).toBe(String(bytes.length));
    expect(await membersOf(bytes, format)).toEqual({
      'a.json': Buffer.from('{"ä":1}'),
      'deep/b.bin': Buffer.from([0, 1, 2]),
    });
  });

  test('has files without a scenario for them', async () => {
    const { bytes } = await download(undefined, format);
    expect(Object.keys(await membersOf(bytes, format))).toContain('config.json');
  });

  test.each([0, 1, 100_001])('can have one file of %i random bytes', async (bytes) => {
    const { 'payload.bin': payload } = await membersOf((await download({ bytes }, format)).bytes, format);
    expect(payload?.length).toBe(bytes);
  });

  test('is the same in every run, and in its parts', async () => {
    const archive = { bytes: 100_000 };
    const complete = (await download(archive, format)).bytes;
    expect((await download(archive, format)).bytes.equals(complete)).toBe(true);
    for (const from of [1, 32_768, 99_990]) {
      const part = (await download(archive, format, { range: `bytes=${from}-` })).bytes;
      expect(part.equals(complete.subarray(from))).toBe(true);
    }
  });
});

test('any bytes at all can stand behind a link', async () => {
  const page = Buffer.from('<html>please sign in</html>');
  expect((await download({ base64: page.toString('base64') }, 'zip')).bytes).toEqual(page);
});

test('a bot comes as Kore.ai packs it: three files, their sizes only at the end', async () => {
  const { api, startExport } = await visit({ bots: { 'st-1': { export: { states } } } });
  await startExport('st-1');
  const { bytes } = await ask((await api('/bot/st-1/export/status')).json.downloadURL);
  const members = await membersOf(bytes, 'zip');
  expect(Object.keys(members)).toEqual(['botDefinition.json', 'config.json', 'icon.png']);
  expect(members['icon.png']?.toString('latin1', 1, 4)).toBe('PNG');
  expect(JSON.parse(members['config.json']?.toString() ?? '')).toMatchObject({ envVariables: expect.any(Array) });
  expect(bytes.readUInt16LE(6) & 8).toBe(8);
});
