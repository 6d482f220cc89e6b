import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../src/simulator/index.ts';
import { afterTest } from '../support/after-test.ts';
import { buildLibrary, root } from './built.ts';

/** The Node.js of the tests, and the system's where it has another one that reads ES modules by `require`. */
const nodes = [process.execPath, '/usr/bin/node', '/usr/local/bin/node'].filter((path, at, all) => {
  const { status } = spawnSync(path, ['-p', '0']);
  return status === 0 && all.indexOf(path) === at;
});

beforeAll(() => buildLibrary());

/** Runs a program in the checkout, where the name of the package resolves to what was built. */
function run(node: string, program: string, args: string[] = []): string {
  const { stdout, stderr, status } = spawnSync(node, [...args, '--eval', program], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`It ended with ${status}: ${stderr}`);
  return stdout + stderr;
}

describe.each(nodes)('on %s', (node) => {
  test('the library can be imported and required, as one instance', () => {
    const [major = 0, minor = 0] = run(node, 'console.log(process.versions.node)').split('.').map(Number);
    if (major < 20 || (major === 20 && minor < 19) || (major === 22 && minor < 12)) return;

    const reported = run(
      node,
      `const required = require('koreai-ci'); const { startSimulator } = require('koreai-ci/simulator');
       import('koreai-ci').then((imported) => console.log(imported.KoreaiError === required.KoreaiError, typeof startSimulator));`,
      ['--no-warnings'],
    );

    expect(reported).toBe('true function\n');
  });

  test('importing it loads no package and touches no stream', () => {
    const file = JSON.stringify(pathToFileURL(join(root, 'lib/lib.js')).href);
    const reported = run(
      node,
      `const { registerHooks, register } = require('node:module');
       const seen = [];
       const environment = new Proxy(process.env, { get: (all, name) => (/^(WATCH|NODE)_/.test(String(name)) || seen.push('env ' + String(name)), all[name]) });
       Object.defineProperty(process, 'env', { value: environment });
       if (registerHooks) registerHooks({ resolve(name, context, next) { if (!/^[./]|^node:|^file:/.test(name)) seen.push(name); return next(name, context); } });
       import(${file}).then(() => {
         const modules = process.moduleLoadList.filter((name) => /NativeModule (net|tls|http|https|child_process|worker_threads)$/.test(name));
         console.log(JSON.stringify({ seen, modules }));
       });`,
    );

    const { seen, modules } = JSON.parse(reported);
    expect(seen).toEqual([]);
    expect(modules).toEqual([]);
  });
});

test('nothing in lib/ waits while it is loaded, as `require` cannot', () => {
  const files = readdirSync(join(root, 'lib'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const waiting = files.filter((file) =>
    /^(const .* = |export .* = )?await /m.test(readFileSync(join(root, 'lib', file), 'utf8')),
  );

  expect(files.length).toBeGreaterThan(20);
  expect(waiting.filter((file) => file !== 'cli.js')).toEqual([]);
});

describe('a program', () => {
  const program = (body: string): { folder: string; run: () => ReturnType<typeof spawnSync> } => {
    const folder = mkdtempSync(join(root, 'lib.program-'));
    afterTest(() => rmSync(folder, { recursive: true, force: true }));
    writeFileSync(join(folder, 'program.mjs'), body);
    return {
      folder,
      run: () => spawnSync(process.execPath, ['program.mjs'], { cwd: folder, encoding: 'utf8', timeout: 100_000 }),
    };
  };
  const client = (host: string): string =>
    `import { createClient, exportBot, waitForPublish } from 'koreai-ci';
     const client = createClient({ host: '${host}', credentials: { clientId: 'cs-demo', clientSecret: 'not-the-right-secret' } });`;

  test('that does not handle the error fails', () => {
    const { status, stderr } = program(`${client('https://kore.example')}\nexportBot(client, { botId: '..' });`).run();

    expect(status).toBe(1);
    expect(stderr).toContain('Invalid inputs');
  });

  test('that catches ends by itself, with nothing printed', () => {
    const { status, stdout, stderr } = program(
      `${client('https://kore.example')}
       await exportBot(client, { botId: '..' }).catch(() => {});
       for (const run of [exportBot(client, { botId: '..' })]) try { for await (const event of run); } catch {}`,
    ).run();

    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('is not ended by an error of its listener', async () => {
    const simulator = await startSimulator();
    afterTest(() => simulator.close());
    const { folder } = program(
      `${client(simulator.url).replace('not-the-right-secret', 'a-secret-for-the-simulator-alone')}
       const onProgress = ({ type }) => { if (type === 'polled') throw new Error('of the listener'); };
       const { status, warnings } = await waitForPublish(client, { botId: 'st-stale' }, { onProgress });
       console.log(status, warnings.filter((line) => line.includes('listener')));
       client.close();`,
    );
    const { spawn } = await import('node:child_process');
    const { text } = await import('node:stream/consumers');
    const child = spawn(process.execPath, ['program.mjs'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });

    expect(await text(child.stdout)).toBe("successful [ 'onProgress failed: of the listener' ]\n");
  });
});

test('the package has what a user needs, and no more', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check-package.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each([
  ['docs/api/koreai-ci.md', 'src/lib.ts'],
  ['docs/api/simulator.md', 'src/simulator/index.ts'],
])('%s has a heading for every export of %s; `npm run docs:api` writes it', (page, source) => {
  const headings = [...read(page).matchAll(/^### (.+?)(?:\\?<.*|\(\))?$/gm)].map(([, name = '']) =>
    name.replaceAll('\\', ''),
  );
  const exported = exportsOf(`${read(source)}${source === 'src/lib.ts' ? read('src/client/functions.ts') : ''}`);

  expect(exported.length).toBeGreaterThan(5);
  expect(exported.filter((name) => !headings.includes(name))).toEqual([]);
});

function exportsOf(text: string): string[] {
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(','));
  const declared = [...text.matchAll(/^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm)];
  return [...lists, ...declared.map(([, name = '']) => name)]
    .map((name) => name.trim().replace(/^type /, ''))
    .filter((name) => name !== '');
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}
