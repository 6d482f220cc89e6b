import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkArchive } from '../../src/download/check-archive.ts';
import { pax, rawTar, rawZip, tarGz, zip } from '../support/archives.ts';
import { unpack } from './unpack.ts';

const ARCHIVES = {
  zip: await zip({ a: 'a'.repeat(500), 'b/c': 'c' }),
  'stored zip': rawZip([{ name: 'a', content: 'a' }, { name: 'b/' }]),
  tar: rawTar([
    { type: 'x', content: pax({ path: 'é/long' }) },
    { name: 'a', content: 'hello' },
    { name: 'd/', type: '5' },
  ]),
  'compressed tar': await tarGz([{ name: 'a', content: 'a'.repeat(3_000) }]),
};

test.each(
  Object.entries(ARCHIVES),
)('whatever bytes of a %s are others, it is unpacked or refused, and what is refused leaves nothing', async (_name, archive) => {
  // Its first bytes stay, which say what it is.
  const change = fc.record({ at: fc.nat(archive.length - 5), to: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), fc.boolean(), async (changes, isCut) => {
      const bytes = Buffer.from(archive);
      for (const { at, to } of changes) bytes[at + 4] = to;
      const unpacked = unpack(isCut ? bytes.subarray(0, 4 + (changes[0]?.at ?? 0)) : bytes);

      const ended = await unpacked.result.then(
        () => 'unpacked',
        ({ code }: { code: string }) => code,
      );

      expect(['unpacked', 'archive-invalid']).toContain(ended);
      if (ended !== 'unpacked') expect(unpacked.found()).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test.each(Object.entries(ARCHIVES))('a %s is complete as it is', async (_name, archive) => {
  const unpacked = unpack(archive);
  await unpacked.result;
  const format = archive === ARCHIVES.tar ? 'tar' : archive === ARCHIVES['compressed tar'] ? 'tar.gz' : 'zip';
  const path = `${unpacked.folder}/bot.${format}`;
  expect(await checkArchive({ path, format }, new AbortController().signal)).toBe(0);
});
