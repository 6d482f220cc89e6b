import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { contentsOf } from '../bot-files/folders.ts';
import { exported } from '../bot-files/sample-bot.ts';
import { rawZip, zip } from '../support/archives.ts';
import { type Given, runOperation } from '../support/engine.ts';
import { json, linked, startPlatform } from '../support/platform-script.ts';
import { BOT, EXPORT, EXPORT_STATUS, exportDocument } from '../support/samples.ts';

const KEY = 'zq-0f9e8d7c6b5a';
const POLLS = 'Bearer zq0123456789abcdef';
const BAD_NAME = 'open\n::error::ai';

/** A bot with a key under its name, and something in a script that looks like one. */
const BOT_WITH_KEYS = exported((bot) =>
  Object.assign(bot, { llmConfiguration: [{ name: BAD_NAME, apiKey: KEY }], script: encodeURIComponent(POLLS) }),
);
const CLEAN = exported(
  () => {},
  (config) => config.envVariables.pop(),
);

async function exportBot(files: Record<string, string | Buffer> | Buffer, given: Given) {
  const body = Buffer.isBuffer(files) ? files : await zip(files);
  const { origin } = await startPlatform({
    [EXPORT]: json(exportDocument('pending')),
    [EXPORT_STATUS]: linked(exportDocument('success')),
    'GET /file': { body },
  });
  const order: string[] = [];
  const ran = await runOperation('export-bot', origin, given, {
    upload: async ({ name }) => {
      order.push(name);
      return { id: 1, url: '', digest: '' };
    },
  });
  return { ...ran, order, log: ran.lines.join('\n'), folder: join(ran.workspace, 'koreai-exports') };
}

test.each<[string, Given]>([
  ['as it is', {}],
  ['unpacked', { extract: 'true' }],
  ['normalized', { extract: 'true', normalize: 'true' }],
])('secrets of an archive are named before it is uploaded (%s)', async (_name, given) => {
  const { outcome, order, lines, log, folder } = await exportBot(BOT_WITH_KEYS, given);

  expect(outcome).toMatchObject({ conclusion: 'success' });
  expect(order).toEqual([`${BOT}.zip`]);
  const warning = lines.find((line) => line.startsWith('warning: The archive contains')) ?? '';
  expect(warning).toContain('botDefinition.json: llmConfiguration[0] "open : :error: :ai".apiKey');
  expect(warning).toContain('botDefinition.json: script');
  expect(warning).toContain('config.json: secured variable "api-token"');
  for (const secret of [KEY, POLLS, 'Sesame']) expect(log).not.toContain(secret);
  expect(log).not.toMatch(/^::/m);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('there is no warning if the archive is not uploaded, or has no secrets', async () => {
  expect((await exportBot(BOT_WITH_KEYS, { uploadArtifact: 'false' })).log).not.toContain('warning');
  expect((await exportBot(CLEAN, {})).log).not.toContain('warning');
});

test('a normalized bot has no key, and suspects are reported', async () => {
  const { outcome, log, folder } = await exportBot(BOT_WITH_KEYS, {
    extract: 'true',
    normalize: 'true',
    uploadArtifact: 'false',
  });

  expect(outcome).toMatchObject({ conclusion: 'success', suspects: 1 });
  expect(JSON.stringify(contentsOf(join(folder, BOT)))).not.toContain(KEY);
  expect(log).toMatch(/^Secrets replaced by placeholders in the normalized files \(1\): botDefinition\.json: llm/m);
  expect(log).toMatch(/^warning: Values .* in plain text \(1\): botDefinition\.json: script\./m);
  expect((await exportBot(CLEAN, { extract: 'true', normalize: 'true' })).outcome).toMatchObject({ suspects: 0 });
});

test('an archive that cannot be searched is uploaded anyway', async () => {
  const hostile = rawZip(['a.json', '../b.json'].map((name) => ({ name, content: '{}' })));
  const { outcome, order, log } = await exportBot(hostile, {});

  expect(outcome).toMatchObject({ conclusion: 'success' });
  expect(order).toHaveLength(1);
  expect(log).toContain('could not be searched for secrets');
});
