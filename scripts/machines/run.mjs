// Runs the demo and the packed and installed package on each Node.js that users may have, and on Bun:
// `npm run test:machines`. With `--here`, on the Node.js that runs this.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from '../build.mjs';
import { pack } from '../pack.mjs';
import { bunOf, fromNpm, Missing, nodeOf, runCheck } from '../tools.mjs';

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..');
const LIMIT_MS = 5 * 60_000;

/** The oldest of each line that the package runs on, and the newest lines as they were tried. */
const MACHINES = {
  'Node.js 20.19': () => nodeOf('20.19.0'),
  'Node.js 22.12': () => nodeOf('22.12.0'),
  'Node.js 24': () => nodeOf('24.21.0'),
  'Node.js 26': () => nodeOf('26.10.0'),
  'Bun 1.4': () => bunOf('1.4.4'),
};

/** The oldest and the newest TypeScript of users, each with types of Node.js from its own time. */
const COMPILERS = [
  ['5.4', '20.12'],
  ['5.5', '22.10'],
  ['5.9', '24'],
  ['6.0', '26'],
  ['7.0', '26'],
];

/** Installs what is published into a folder, as a user does. @returns the path of the packed package */
function install(folder) {
  const tarball = join(folder, pack(folder).filename);
  npmInstall(folder, tarball);
  copyFileSync(join(ROOT, 'scripts/machines/consumer.mjs'), join(folder, 'consumer.mjs'));
  return tarball;
}

function npmInstall(folder, ...packages) {
  const npm = ['install', '--prefer-offline', '--no-audit', '--no-fund', ...packages];
  const { status, stderr } = run('npm', npm, folder);
  if (/\bE(NOTFOUND|CONNREFUSED|TIMEDOUT|NOTCACHED|AI_AGAIN)\b/.test(stderr))
    throw new Missing('npm reaches no registry');
  if (status !== 0) throw new Error(`npm install failed: ${stderr}`);
}

/** @returns whether a program compiles against the package, with and without the types of a browser */
function compiles(folder, tarball, [typescript, types]) {
  const project = join(folder, `typescript-${typescript}`);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true }));
  npmInstall(project, tarball, `typescript@${typescript}`, `@types/node@${types}`);
  copyFileSync(join(ROOT, 'scripts/machines/consumer.ts'), join(project, 'consumer.mts'));
  const faults = [['ES2022'], ['ES2022', 'DOM', 'DOM.Iterable']].flatMap((lib) => {
    const compilerOptions = {
      module: 'NodeNext',
      target: 'ES2022',
      lib,
      strict: true,
      skipLibCheck: false,
      noEmit: true,
    };
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.mts'] }));
    const { status, stdout, stderr } = run(execPath, ['node_modules/typescript/bin/tsc'], project);
    return status === 0 ? [] : [`${lib}: ${stdout}${stderr}`];
  });
  const name = `TypeScript ${typescript}`;
  process.stdout.write(
    faults.length === 0 ? `${name}: compiles\n` : `${name} does not compile\n${faults.join('\n')}\n`,
  );
  return faults.length === 0;
}

function run(command, args, cwd) {
  return spawnSync(command, args, { cwd, encoding: 'utf8', timeout: LIMIT_MS });
}

/** @returns whether the demo and the package work there */
function tryOn(name, program, folder) {
  const failed = [
    ['demo', run(program, ['demo/run.mjs'], ROOT)],
    ['command line of the setup action', run(program, ['dist/cli/index.js', '--version'], ROOT)],
    ['package', run(program, ['consumer.mjs'], folder)],
  ].filter(([, { status }]) => status !== 0);
  for (const [what, { stdout, stderr, error }] of failed) {
    process.stdout.write(`${name}: the ${what} failed\n${stdout}${stderr}${error ?? ''}\n`);
  }
  if (failed.length === 0) process.stdout.write(`${name}: demo, command line and package work\n`);
  return failed.length === 0;
}

/** @returns whether a project with Vitest's default settings can test with the package */
function tryVitest(folder) {
  const vitest = fromNpm('vitest', '4.1.12', 'vitest.mjs');
  // Vitest resolves itself from the project.
  symlinkSync(dirname(vitest), join(folder, 'node_modules/vitest'), 'junction');
  writeFileSync(
    join(folder, 'bot.test.mjs'),
    `import { expect, test } from 'vitest';
import { createClient, exportBot } from 'koreai-ci';
import { startSimulator } from 'koreai-ci/simulator';

test('a bot is exported', { timeout: 60_000 }, async () => {
  const simulator = await startSimulator();
  const credentials = { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' };
  const client = createClient({ host: simulator.url, credentials });
  const { file } = await exportBot(client, { botId: 'st-demo', outputDir: 'exports' });
  expect(file.sha256).toHaveLength(64);
  client.close();
  await simulator.close();
});
`,
  );
  const { status, stdout, stderr } = run(execPath, [vitest, 'run'], folder);
  process.stdout.write(status === 0 ? 'Vitest: the package works\n' : `Vitest failed\n${stdout}${stderr}\n`);
  return status === 0;
}

await runCheck(async () => {
  await build();
  const machines = argv.includes('--here') ? { [`Node.js ${process.version}`]: () => execPath } : MACHINES;
  const folder = mkdtempSync(join(tmpdir(), 'koreai-ci-machines-'));
  const missing = [];
  let isGood = true;
  try {
    const tarball = install(folder);
    for (const compiler of argv.includes('--here') ? [] : COMPILERS) {
      isGood = compiles(folder, tarball, compiler) && isGood;
    }
    const tries = Object.entries(machines).map(
      ([name, programOf]) =>
        () =>
          tryOn(name, programOf(), folder),
    );
    for (const attempt of [...tries, () => tryVitest(folder)]) {
      try {
        isGood = attempt() && isGood;
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        missing.push(error.message);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (isGood && missing.length > 0) throw new Missing(missing.join('; '));
  return isGood;
});
