import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { breaches, FOLDERS, type Sources, shapeBreaches, unused } from './source-rules.ts';

const root = resolve(import.meta.dirname, '../..');

describe('src', () => {
  const sources = readSources(join(root, 'src'));

  test('has imports that point one way, and reads the process only where that is allowed', () => {
    expect(sources.size).toBeGreaterThan(0);
    expect(breaches(sources)).toEqual([]);
  });

  test('allows no import that no file makes', () => {
    expect(unused(sources)).toEqual([]);
  });

  test('has short files with specific names', () => {
    expect(shapeBreaches(sources)).toEqual([]);
  });
});

describe('the rules', () => {
  test.each([
    ['core/a.ts', "import { poll } from '../jobs/poll.ts';"],
    ['core/a.ts', "import {\n  type Job,\n  poll,\n} from '../jobs/job.ts';"],
    ['jobs/a.ts', "export * from '../http/client.ts';"],
    ['platform/a.ts', "import '../download/file.ts';"],
    ['download/deep/a.ts', "import { auth } from '../../platform/auth.ts';"],
    ['operations/a.ts', "const { run } = await import('../action/main.ts');"],
    ['action/a.ts', "let usage: import('../cli/usage.ts').Usage;"],
    ['cli/a.ts', "import { startSimulator } from '../simulator/index.ts';"],
    ['simulator/a.ts', "import { client } from '../http/client.ts';"],
    ['index.ts', "import { pipeline } from './operations/pipeline.ts';"],
    ['lib.ts', "export { run } from './action/main.ts';"],
    ['core/a.ts', "import pkg from '../../package.json' with { type: 'json' };"],
    ['unknown/a.ts', ''],
    ['core/a.ts', 'const module = await import(name);'],
    ['operations/a.ts', "import * as core from '@actions/core';"],
    ['download/a.ts', "import { HttpClient } from '@actions/http-client';"],
    ['simulator/a.ts', "import { test } from '@jest/globals';"],
    ['platform/a.ts', 'const proxy = process.env.HTTPS_PROXY;'],
    ['platform/a.ts', "import { env } from 'node:process';"],
    ['jobs/a.ts', "const url = 'https://example.com'; console.log(url);"],
    ['simulator/a.ts', 'process.exit(1);'],
    ['lib.ts', 'process.exitCode = 1;'],
  ])('forbid in %s: %s', (file, text) => {
    expect(breaches(new Map([[file, text]]))).toHaveLength(1);
  });

  test.each([
    ['core/a.ts', "import { b } from './b.ts';\nimport { readFile } from 'node:fs/promises';"],
    ['operations/a.ts', "import { poll } from '../jobs/poll.ts';\nimport { parse } from 'yaml';"],
    ['http/a.ts', "import { HttpClient } from '@actions/http-client';"],
    ['action/a.ts', "const { DefaultArtifactClient } = await import('@actions/artifact');"],
    ['cli/a.ts', "const { startSimulator } = await import('../simulator/index.ts');"],
    ['cli/a.ts', 'process.stdout.write(process.env.HOME ?? "");'],
    ['cli.ts', "import { run } from './cli/main.ts';\nprocess.exitCode = await run();"],
    ['jobs/a.ts', "// import { a } from '../http/a.ts', console.log\n/* process.env */ const glob = '**/*';"],
  ])('allow in %s: %s', (file, text) => {
    expect(breaches(new Map([[file, text]]))).toEqual([]);
  });

  test('let no folder depend on one that depends on it', () => {
    const reached = (name: string, seen = new Set<string>()): Set<string> => {
      for (const next of FOLDERS[name]?.imports ?? []) {
        if (!seen.has(next)) reached(next, seen.add(next));
      }
      return seen;
    };
    expect(Object.keys(FOLDERS).filter((name) => reached(name).has(name))).toEqual([]);
  });

  test.each([
    ['a file of 251 lines', { 'jobs/a.ts': 251, 'jobs/b.ts': 1, 'jobs/c.ts': 1 }],
    ['a median of 100 lines', { 'jobs/a.ts': 1, 'jobs/b.ts': 100, 'jobs/c.ts': 101 }],
    ['helpers', { 'jobs/helpers.ts': 1 }],
    ['a folder of utils', { 'jobs/utils/a.ts': 1 }],
    ['a manager', { 'jobs/job-manager.ts': 1 }],
    ['a manager in camel case', { 'jobs/jobManager.ts': 1 }],
  ])('forbid %s', (_, files) => {
    expect(shapeBreaches(withLines(files))).toHaveLength(1);
  });

  test('allow files of up to 250 lines with a median of 99', () => {
    expect(shapeBreaches(withLines({ 'jobs/a.ts': 1, 'jobs/until.ts': 99, 'jobs/c.ts': 250 }))).toEqual([]);
  });
});

function withLines(files: Readonly<Record<string, number>>): Sources {
  return new Map(Object.entries(files).map(([file, count]) => [file, 'x;\n'.repeat(count)]));
}

function readSources(directory: string): Sources {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/'));
  return new Map(files.sort().map((file) => [file, readFileSync(join(directory, file), 'utf8')]));
}
