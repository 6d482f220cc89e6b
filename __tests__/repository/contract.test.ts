import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { idPrefix } from '../../src/cli/help.ts';
import { VERSION } from '../../src/core/version.ts';
import { fieldOf, INPUT_NAMES } from '../../src/inputs/fields.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { OUTPUTS } from '../../src/run/outputs.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('action.yml', () => {
  const action = parse(read('action.yml'));

  test('declares every input of the table, and no other', () => {
    const expected = ['operation', ...INPUT_NAMES.filter((name) => !fieldOf(name).isForPrograms)];
    expect(Object.keys(action.inputs)).toEqual(expected);
  });

  test('declares every output of the table, and no other', () => {
    const expected = Object.entries(OUTPUTS).map(([name, description]) => [name, { description }]);
    expect(Object.entries(action.outputs)).toEqual(expected);
  });

  test('runs the bundle on the Node.js of the runner', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  });
});

describe('the tables', () => {
  test('name every operation in the description of the input', () => {
    const named = [...String(parse(read('action.yml')).inputs.operation.description).matchAll(/`([^`]+)`/g)].map(
      ([, name]) => name,
    );
    expect(named.sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
  });

  test('say in the text of jobId what the ids of each operation that needs one begin with', () => {
    const waiting = OPERATIONS.filter(({ needs }) => needs.includes('jobId')).map(({ name }) => name);
    expect(waiting.filter((name) => idPrefix('jobId', name) === '')).toEqual([]);
  });

  test('have the version of package.json', () => {
    expect(VERSION).toBe(JSON.parse(read('package.json')).version);
  });

  test('have the newest version of the changelog', () => {
    expect(/^## \[(.+?)\]/m.exec(read('CHANGELOG.md'))?.[1]).toBe(VERSION);
  });
});

test('what `npm run docs` writes is up to date', async () => {
  // Not as a literal: the script has no types.
  const script = pathToFileURL(join(root, 'scripts/docs.mjs')).href;
  const { GENERATED } = (await import(script)) as { GENERATED: Record<string, (text: string) => string> };
  const outdated = Object.entries(GENERATED).filter(([file, renew]) => renew(read(file)) !== read(file));
  expect(outdated.map(([file]) => file)).toEqual([]);
});
