import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as library from '../../src/lib.ts';
import { defaultScenario, type Scenario, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { blocksOf, read, root } from '../recipes/page.ts';
import { installCheckout } from '../recipes/shell.ts';
import { childEnvironment } from '../support/child-environment.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { quickClock } from '../support/quick-clock.ts';

const HOST = /https:\/\/(?:platform|agents)\.kore\.ai/g;
const GENERATED = 'src/client/functions.ts';

const docstrings = readdirSync(join(root, 'src/client'))
  .map((file) => `src/client/${file}`)
  .filter((file) => file !== GENERATED)
  .flatMap((file) =>
    [...read(file).matchAll(/^ \* ```ts\n(.*?)^ \* ```$/gms)].map(([, code = ''], index) => ({
      name: `${file.replace(/^.*\/|\.ts$/g, '')}-${index + 1}`,
      code: complete(code.replace(/^ \* ?/gm, '')),
    })),
  );
const examples = [
  ...docstrings,
  ...blocksOf('docs/library.md', 'ts').map(({ text, line }) => ({ name: `library-${line}`, code: text })),
];

/** An example with what it relies on, unless it is a program already. */
function complete(example: string): string {
  if (example.startsWith('import ')) return example;
  const names = Object.keys(library).filter((name) => new RegExp(`\\b${name}\\b`).test(example));
  return `import { ${['createClient', 'type JobState', 'type ResumeToken', ...names].join(', ')} } from 'koreai-ci';
const client = createClient({
  host: 'https://platform.kore.ai',
  credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
});
${example}client.close();
`;
}

/** Its jobs take milliseconds. */
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
  models: { 'cm-demo': { format: 'tar', states: [{ status: 'IN_PROGRESS' }, { after: '50ms', status: 'SUCCESS' }] } },
};

// In the checkout, for the types of Node.js.
const folder = mkdtempSync(join(root, 'lib.examples-'));
const simulators = new Map<string, Simulator>();

/** Runs programs one after the other, with timers ten times as fast, and prints what each has printed or thrown. */
const RUN_ALL = `
const slow = setTimeout;
globalThis.setTimeout = (action, ms, ...more) => slow(action, ms / 10, ...more);
const { stdout, stderr } = process;
const write = stdout.write.bind(stdout);
const ends = {};
for (const name of process.argv.slice(2)) {
  ends[name] = { printed: '' };
  stdout.write = stderr.write = (text) => Boolean((ends[name].printed += text));
  process.chdir(import.meta.dirname + '/' + name);
  await import('./' + name + '/example.ts').catch((error) => (ends[name].thrown = String(error.stack)));
}
write(JSON.stringify(ends));
`;

beforeAll(async () => {
  for (const { name, code } of examples) {
    const simulator = await startSimulator({ scenario, clock: quickClock });
    simulators.set(name, simulator);
    write(`${name}/example.ts`, code.replaceAll(HOST, simulator.url));
  }
  write('run-all.mjs', RUN_ALL);
  // The name of the package is this checkout, for Node.js and for TypeScript.
  write('package.json', '{ "type": "module" }');
  installCheckout(folder);
  const paths = { 'koreai-ci': ['../src/lib.ts'], 'koreai-ci/simulator': ['../src/simulator/index.ts'] };
  const compilerOptions = { noUnusedLocals: false, paths };
  write('tsconfig.json', JSON.stringify({ extends: '../tsconfig.json', compilerOptions, include: ['*/example.ts'] }));
});

afterAll(async () => {
  for (const simulator of simulators.values()) await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

test('there is an example of everything that a user can call', () => {
  const shown = [...examples.map(({ code }) => code), read(GENERATED)].join('\n');

  expect(Object.keys(library).filter((name) => !shown.includes(name))).toEqual([]);
});

test('the examples compile, with everything strict', async () => {
  const snippets = [...read(GENERATED).matchAll(/^ \* @example (.*?)^ \*\/$/gms)].map(([, code = '']) => code);
  const calls = snippets.map((code) => `{\n${code.replace(/^ \* /gm, '')}}\n`).join('');
  const names = new Set([...calls.matchAll(/await (\w+)\(client/g)].map(([, name]) => name));
  expect(snippets.length).toBeGreaterThan(20);
  write(
    'generated/example.ts',
    `import { type Client, ${[...names].join(', ')} } from 'koreai-ci';\ndeclare const client: Client;\n${calls}`,
  );

  expect(await node(join(root, 'node_modules/typescript/bin/tsc'), '-p', folder)).toBe('');
});

test('the examples run, print what they say, and the process ends by itself', async () => {
  const names = examples.map(({ name }) => name);
  const ends = JSON.parse(await node(join(folder, 'run-all.mjs'), ...names)) as object;

  expect(ends).toEqual(
    Object.fromEntries(
      examples.map(({ name, code }) => [
        name,
        { printed: code.includes('console.log') ? expect.stringMatching(/./) : '' },
      ]),
    ),
  );
  for (const { violations } of simulators.values()) expect(violations).toEqual([]);
});

function write(path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** What Node.js prints. @throws if it does not exit with 0 */
async function node(...args: string[]): Promise<string> {
  const child = promisify(execFile)(process.execPath, args, { env: childEnvironment(COMPILE_CACHE) });
  const { stdout, stderr } = await child.catch(({ message, stdout }) => Promise.reject(new Error(message + stdout)));
  return stdout + stderr;
}
