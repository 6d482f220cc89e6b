import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { defaultScenario, type Scenario, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { childEnvironment } from '../support/child-environment.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { quickClock } from '../support/quick-clock.ts';
import { buildLibrary, root } from './built.ts';

const HOST = /https:\/\/(?:platform|agents)\.kore\.ai/g;

interface Example {
  name: string;
  code: string;
}

const GENERATED = 'src/client/functions.ts';
const sources = readdirSync(join(root, 'src/client'))
  .map((file) => `src/client/${file}`)
  .filter((file) => file !== GENERATED);
const examples: Example[] = [
  ...sources.flatMap((file) => examplesIn(file, read(file).replace(/^ \* ?/gm, ''))),
  ...examplesIn('docs/library.md', read('docs/library.md')),
];
/** Nothing waits for long in it; the timers of the examples run ten times as fast. */
const scenario: Scenario = {
  ...defaultScenario,
  bots: {
    'st-demo': {
      ...defaultScenario.bots?.['st-demo'],
      previousExport: { age: '7d' },
      export: { states: [{ status: 'success' }] },
      publish: {},
    },
    'st-demo-target': {
      ...defaultScenario.bots?.['st-demo-target'],
      publish: { startedBy: 'post', states: [{ status: 'inprogress' }, { after: '50ms', status: 'successful' }] },
    },
    'st-export-fails': { export: { states: [{ status: 'failed' }] } },
    'st-superseded': { export: { states: [{ status: 'pending' }] }, supersededBy: { after: '500ms' } },
  },
  imports: { 'bir-demo': { states: [{ status: 'pending' }, { after: '50ms', status: 'success' }] } },
  tools: { 'a-demo': { flowId: 'flow-demo', states: [{ status: 'SUCCESS' }] } },
  workflows: { 'a-workflow-demo': { flowId: 'flow-demo', states: [{ status: 'SUCCESS' }] } },
  newModel: { states: [{ status: 'SUCCESS' }] },
  models: { 'cm-demo': { format: 'tar', states: [{ status: 'IN_PROGRESS' }, { after: '50ms', status: 'SUCCESS' }] } },
};

// In the checkout, where the name of the package resolves to what was built.
const folder = mkdtempSync(join(root, 'lib.examples-'));
let simulators: Simulator[] = [];

beforeAll(async () => {
  buildLibrary();
  simulators = await Promise.all(examples.map(() => startSimulator({ scenario, clock: quickClock })));
  for (const [index, { name, code }] of examples.entries()) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'example.ts'), code.replaceAll(HOST, simulators[index]?.url ?? ''));
  }
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: '../tsconfig.json',
      compilerOptions: { noUnusedLocals: false },
      include: ['*/example.ts'],
    }),
  );
  writeFileSync(
    join(folder, 'fast.mjs'),
    'const slow = setTimeout;\nglobalThis.setTimeout = (action, ms, ...more) => slow(action, ms / 10, ...more);\n',
  );
});

afterAll(async () => {
  for (const simulator of simulators) await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

test('there are examples, one at least of everything that a user can call', async () => {
  const library = await import('../../src/lib.ts');
  const reported = [...examples.map(({ code }) => code), read(GENERATED)].join('\n');

  expect(Object.keys(library).filter((name) => !reported.includes(name))).toEqual([]);
});

test('the examples compile, with everything strict', async () => {
  const snippets = [...read(GENERATED).matchAll(/^ \* @example (.*?)^ \*\/$/gms)].map(([, code = '']) => code);
  const calls = snippets.map((code) => `{\n${code.replace(/^ \* /gm, '')}}\n`).join('');
  const names = new Set([...calls.matchAll(/await (\w+)\(client/g)].map(([, name]) => name));
  expect(snippets.length).toBeGreaterThan(20);
  mkdirSync(join(folder, 'generated'));
  writeFileSync(
    join(folder, 'generated', 'example.ts'),
    `import { type Client, ${[...names].join(', ')} } from 'koreai-ci';\ndeclare const client: Client;\n${calls}`,
  );

  const { reported, code } = await node([join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], root);

  expect(reported).toBe('');
  expect(code).toBe(0);
});

test.each(examples)('$name runs', async ({ name, code: example }) => {
  const { reported, code } = await node(['--import', '../fast.mjs', 'example.ts'], join(folder, name));

  expect({ reported, code }).toEqual({
    reported: example.includes('console.log') ? expect.stringMatching(/./) : '',
    code: 0,
  });
  expect(simulators[examples.findIndex((other) => other.name === name)]?.violations).toEqual([]);
});

function examplesIn(file: string, complete: string): Example[] {
  return [...complete.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ''], index) => ({
    name: `${file.replace(/^.*\//, '').replace(/\.\w+$/, '')}-${index + 1}`,
    code,
  }));
}

function read(file: string): string {
  return readFileSync(resolve(root, file), 'utf8');
}

async function node(args: string[], cwd: string): Promise<{ reported: string; code: number }> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: childEnvironment(COMPILE_CACHE),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { reported: stdout + stderr, code: code as number };
}
