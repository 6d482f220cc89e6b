import { spawnSync } from 'node:child_process';
import { beforeAll, expect, test } from '@jest/globals';
import * as library from '../../src/lib.ts';
import * as simulator from '../../src/simulator/index.ts';
import { read, root } from '../recipes/page.ts';

/** Runs Node.js in the checkout, where the name of the package resolves to what was built. */
function node(...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`It ended with ${status}: ${stdout}${stderr}`);
  return stdout + stderr;
}

beforeAll(() => void node('scripts/build.mjs'));

test('the package has what a user needs, and no more', () => {
  node('scripts/check-package.mjs');
});

test('importing it loads no package, reads no environment and touches no network', () => {
  const reported = node(
    '--eval',
    `const { registerHooks } = require('node:module');
     const seen = [];
     process.env = new Proxy(process.env, { get: (all, name) => (/^(WATCH|NODE)_/.test(String(name)) || seen.push(name), all[name]) });
     registerHooks({ resolve: (name, context, next) => (/^[./]|^node:|^file:|^koreai-ci$/.test(name) || seen.push(name), next(name, context)) });
     import('koreai-ci').then(() => {
       const network = /NativeModule (net|tls|http|https|child_process|worker_threads)$/;
       console.log(JSON.stringify({ seen, modules: process.moduleLoadList.filter((name) => network.test(name)) }));
     });`,
  );

  expect(JSON.parse(reported)).toEqual({ seen: [], modules: [] });
});

test('a program that handles no error fails, and one that does ends by itself', () => {
  const program = `import { createClient, exportBot } from 'koreai-ci';
    const client = createClient({ host: 'https://kore.example', credentials: { apiKey: 'kg-1' } });
    const run = exportBot(client, { botId: '..' });`;
  const catching = 'await run.catch(() => {}); try { for await (const event of run); } catch {}';

  expect(() => node('--input-type=module', '--eval', program)).toThrow('Invalid inputs');
  expect(node('--input-type=module', '--eval', program + catching)).toBe('');
});

test.each([
  ['docs/api/koreai-ci.md', library],
  ['docs/api/simulator.md', simulator],
])('%s describes everything that can be called; if it does not, run `npm run docs:api`', (page, exported) => {
  const headings = [
    ...read(page)
      .replaceAll('\\', '')
      .matchAll(/^### (\w+)/gm),
  ].map(([, name]) => name);

  expect(headings).toEqual(expect.arrayContaining(Object.keys(exported)));
});
