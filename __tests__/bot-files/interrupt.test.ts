import { describe, expect, test } from '@jest/globals';
import { changesBetween } from '../../src/bot-files/changes.ts';
import type { Files } from '../../src/bot-files/disk.ts';
import { MANIFEST, parseManifest } from '../../src/bot-files/manifest.ts';
import { plainFiles } from '../../src/bot-files/pack.ts';
import { pauseFor } from '../../src/bot-files/pause.ts';
import { filesOf, normalFiles, pause } from './folders.ts';

const PARTS = 300;
const large = filesOf({
  'botDefinition.json': JSON.stringify({ dialogs: Array.from({ length: PARTS }, (_, at) => ({ name: `d${at}` })) }),
});

function versionOf(files: Files) {
  return { manifest: parseManifest(files.get(MANIFEST)?.toString() ?? ''), files };
}

/** A pause whose signal comes as one from the system does: only when the event loop has its turn. */
function interrupted() {
  const controller = new AbortController();
  setImmediate(() => controller.abort(new Error('terminated')));
  return pauseFor(controller.signal);
}

describe('work on a large bot hears a signal', () => {
  test('while it is normalized', async () => {
    await expect(normalFiles(large, interrupted())).rejects.toThrow('terminated');
  });

  test('while it is compared and packed', async () => {
    const version = versionOf(await normalFiles(large, pause));
    await expect(changesBetween(version, version, interrupted())).rejects.toThrow('terminated');
    await expect(plainFiles(version, () => undefined, interrupted())).rejects.toThrow('terminated');
  });
});

test('the files of an export are not gone through again for each part', async () => {
  let walks = 0;
  class Counted extends Map<string, Buffer> {
    override keys() {
      walks++;
      return super.keys();
    }
  }
  const files = await normalFiles(new Counted(large), pause);
  expect(files.size).toBe(PARTS + 2);
  expect(walks).toBeLessThan(5);
});

test.each([
  'BotDefinition/Dialogs/D7.JSON',
  'botdefinition',
  'botDefinition/dialogs/d7.json/inner.txt',
])('a bot stays in one file where %s is in the way of a part, and in no file twice', async (path) => {
  const files = await normalFiles(new Map([...large, [path, Buffer.from('{}')]]), pause);
  expect([...files.keys()].sort()).toEqual([path, 'botDefinition.json', MANIFEST].sort());
});
