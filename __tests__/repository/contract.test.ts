import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { idPrefix } from '../../src/cli/examples.ts';
import { VERSION } from '../../src/core/version.ts';
import { fieldOf, INPUT_NAMES } from '../../src/inputs/fields.ts';
import { autoInterval, type Interval } from '../../src/jobs/poll-interval.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { OUTPUTS } from '../../src/run/outputs.ts';
import { inputsOf } from '../../src/run/read-step.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

test('action.yml declares every input, operation and output of the tables, and runs the bundle', () => {
  const { inputs, outputs, runs } = parse(read('action.yml'));

  expect(Object.keys(inputs)).toEqual(['operation', ...INPUT_NAMES.filter((name) => !fieldOf(name).isForPrograms)]);
  const named = [...String(inputs.operation.description).matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
  const described = Object.entries(OUTPUTS).map(([name, description]) => [name, { description }]);
  expect(Object.entries(outputs)).toEqual(described);
  expect(runs).toEqual({ using: 'node24', main: 'dist/index.js' });
});

test('every input is read by an operation, whose `needs`, `oneOf` or `takes` names it', () => {
  const used = new Set(OPERATIONS.flatMap(inputsOf));
  expect(INPUT_NAMES.filter((name) => !used.has(name))).toEqual([]);
});

test('the meaning of jobId says what the ids of each operation that needs one begin with', () => {
  const waiting = OPERATIONS.filter(({ needs }) => needs.includes('jobId')).map(({ name }) => name);
  expect(waiting.filter((name) => idPrefix('jobId', name) === '')).toEqual([]);
});

test('package.json and the changelog have the version of the code', () => {
  expect(JSON.parse(read('package.json')).version).toBe(VERSION);
  expect(/^## \[(.+?)\]/m.exec(read('CHANGELOG.md'))?.[1]).toBe(VERSION);
});

test('what `npm run docs` writes is up to date', async () => {
  // Not as a literal: the script has no types.
  const script = pathToFileURL(join(root, 'scripts/docs.mjs')).href;
  const { GENERATED } = (await import(script)) as { GENERATED: Record<string, (text: string) => string> };
  const outdated = Object.entries(GENERATED).filter(([file, renew]) => renew(read(file)) !== read(file));
  expect(outdated.map(([file]) => file)).toEqual([]);
});

test('the bench of waiting polls with the poll loop of the sources', async () => {
  const script = pathToFileURL(join(root, 'bench/waiting.mjs')).href;
  const { polledAt } = (await import(script)) as {
    polledAt(policy: { interval: Interval }, jobs: object): Promise<{ lag: number; requests: number }>;
  };
  const { lag, requests } = await polledAt({ interval: autoInterval }, { median: 10, jobs: 3, seed: 1 });
  expect(lag).toBeGreaterThan(0);
  expect(requests).toBeGreaterThan(1);
});
