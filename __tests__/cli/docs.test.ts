import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readCommandLine } from '../../src/cli/arguments.ts';
import { EXIT_CODES } from '../../src/cli/exit-code.ts';
import { COMMANDS } from '../../src/cli/flags.ts';
import { checkScenario } from '../../src/simulator/index.ts';
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
  expect(COMMANDS.map(({ name }) => name).filter((name) => name !== 'completion' && !shown.has(name))).toEqual([]);
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

test('the JSON is JSON', () => {
  for (const text of blocks('json')) expect(() => JSON.parse(text)).not.toThrow();
});
