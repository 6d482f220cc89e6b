import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { programFor, readCommandLine } from '../../src/cli/arguments.ts';
import { EXIT_CODES } from '../../src/cli/exit-code.ts';
import { readProfile } from '../../src/cli/profile.ts';
import { checkScenario } from '../../src/simulator/index.ts';
import { temporaryFolder } from '../support/after-test.ts';
import '../support/one-realm.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/cli.md'), 'utf8');

/** The code blocks of a language. */
function blocks(language: string): string[] {
  return [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, name, text]) =>
    name === language ? [text ?? ''] : [],
  );
}

/** The arguments of each example. */
const examples = [...page.matchAll(/^.*?(?:npx )?koreai-ci ([a-z-]+ +--[^#&|`\n]*)/gm)].map(([, args = '']) =>
  args.trim().replaceAll('"', '').split(/\s+/),
);

test('every command has an example that can be read', () => {
  const shown = new Set(examples.map(([name]) => name));
  expect(
    programFor()
      .commands.map((command) => command.name())
      .filter((name) => name !== 'completion' && !shown.has(name)),
  ).toEqual([]);
  const troubled = examples.filter((args) => !args.includes('…') && readCommandLine(args).problems.length > 0);
  expect(troubled).toEqual([]);
});

test('every exit code is there', () => {
  for (const [code] of EXIT_CODES) expect(page).toContain(`| ${code} | `);
});

test('the scenario can be used', () => {
  const scenario = blocks('yaml').find((text) => text.includes('bots:')) ?? '';
  expect(() => checkScenario(parse(scenario))).not.toThrow();
});

test('the profile can be used', async () => {
  const folder = temporaryFolder();
  writeFileSync(
    join(folder, 'koreai-ci.yaml'),
    blocks('yaml').find((text) => text.startsWith('# koreai-ci.yaml')) ?? '',
  );
  const profile = await readProfile(folder, 'production');
  expect(profile?.values.get('botId')).toBe('st-4e5f6a7b,st-8c9d0e1f');
});

test('the JSON is JSON', () => {
  for (const text of blocks('json')) expect(() => JSON.parse(text)).not.toThrow();
});
