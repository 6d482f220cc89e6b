// Packs the package into a temporary folder and uses it there as users do: `npm run check:package`. No network.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { execPath } from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { pack } from './pack.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');

const MAX_PACKED_BYTES = 1_700_000;
const MAX_INSTALLED_BYTES = 8_000_000;
/** Maximum size of a program that waits for a publish, in bytes, without what it loads when it needs it. */
const MAX_IMPORT_BYTES = 300_000;
const LIMIT_MS = 100_000;

/** What users of TypeScript have. */
const TYPES = ['@types/node', 'undici-types'];

const WANTED =
  /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|schemas\/[\w.]+\.json|cjs\/.+\.(cjs|d\.cts)|lib\/.+\.(js|d\.m?ts)|lib\/licenses\.txt)$/;

/** Every fault of the package, one line each. */
async function packageFaults() {
  const folder = mkdtempSync(join(tmpdir(), 'koreai-ci-package-'));
  try {
    const packed = pack(folder);
    const installed = join(folder, 'node_modules/koreai-ci');
    mkdirSync(installed, { recursive: true });
    execFileSync('tar', ['-xzf', join(folder, packed.filename), '-C', installed, '--strip-components=1']);
    for (const name of TYPES)
      cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    return [
      ...manifestFaults(manifest),
      ...sizeFaults(packed),
      ...packed.files.filter(({ path }) => !WANTED.test(path)).map(({ path }) => `${path}: of no use to users`),
      ...readmeFaults(installed),
      ...exportFaults(manifest, installed),
      ...importFaults(installed),
      ...(await bundlerFaults(folder)),
      ...(
        await Promise.all(Object.entries(PROJECTS).map(([name, project]) => projectFaults(name, project, folder)))
      ).flat(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function manifestFaults(manifest) {
  const given = ['repository', 'bugs', 'homepage', 'license', 'engines', 'publishConfig', 'sideEffects'];
  const optional = Object.keys(manifest.peerDependencies ?? {}).filter(
    (name) => manifest.peerDependenciesMeta?.[name]?.optional !== true,
  );
  return [
    ...given.filter((name) => manifest[name] === undefined).map((name) => `package.json has no ${name}`),
    ...Object.keys(manifest.dependencies ?? {}).map((name) => `${name}: a dependency, though packages are bundled`),
    ...optional.map((name) => `${name}: a peer that is not optional`),
  ];
}

function sizeFaults({ size, unpackedSize }) {
  return [...sizeFault('Packed', size, MAX_PACKED_BYTES), ...sizeFault('Installed', unpackedSize, MAX_INSTALLED_BYTES)];
}

function sizeFault(what, bytes, most) {
  const [size, limit] = [bytes, most].map((one) => `${Math.round(one / 1_000)} kB`);
  process.stdout.write(`${what}: ${size}.\n`);
  return bytes > most ? [`${what}: ${size}, at most ${limit}`] : [];
}

/** npm shows the README without the repository around it. */
function readmeFaults(installed) {
  const readme = readFileSync(join(installed, 'README.md'), 'utf8');
  const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link);
  return links.filter((link) => !link.startsWith('https://')).map((link) => `README.md: npm cannot follow ${link}`);
}

/** Every file that `exports` names is there, types first. */
function exportFaults({ exports, main, types, bin }, installed) {
  const conditions = Object.values(exports).flatMap((entry) => (typeof entry === 'string' ? [] : Object.values(entry)));
  const named = [exports, main, types, bin].flatMap(leaves);
  return [
    ...named.filter((file) => !existsSync(join(installed, file))).map((file) => `${file} is named, but not there`),
    ...conditions.filter((entry) => Object.keys(entry)[0] !== 'types').map(() => 'types are not the first condition'),
  ];
}

function leaves(value) {
  return typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(leaves);
}

/** The library loads no package of others at its start, and contains the licence of every package that it bundles. */
function importFaults(installed) {
  const first = staticImports(join(installed, 'lib/lib.js')).flatMap(packagesIn);
  const all = readdirSync(join(installed, 'lib'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => packagesIn(join(installed, 'lib', file)));
  const licenses = readFileSync(join(installed, 'lib/licenses.txt'), 'utf8');
  return [
    ...new Set([
      ...first.map((name) => `${name} is loaded with the library at once`),
      ...all.filter((name) => !new RegExp(`^${name} \\d`, 'm').test(licenses)).map((name) => `no licence of ${name}`),
      ...(all.length === 0 ? ['no package is found in it'] : []),
    ]),
  ];
}

function staticImports(file, seen = new Set()) {
  if (seen.has(file)) return [];
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^'"();]*?["'](\.[^"']+)["']/gm);
  return [file, ...[...imports].flatMap(([, path]) => staticImports(join(dirname(file), path), seen))];
}

/** The bundler marks what comes from where. */
function packagesIn(file) {
  const marks = readFileSync(file, 'utf8').matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/\n]+)/gm);
  return [...marks].map(([, name]) => name);
}

async function bundlerFaults(folder) {
  const program = join(folder, 'one.mjs');
  writeFileSync(program, "import { waitForPublish } from 'koreai-ci';\nconsole.log(waitForPublish);\n");
  const bundler = await rolldown({ input: program, cwd: folder, platform: 'node' });
  const { output } = await bundler.generate({ format: 'esm' });
  await bundler.close();
  const first = new Set(output.filter(({ isEntry }) => isEntry));
  // The loop also visits what is added to the set.
  for (const { imports } of first) {
    for (const chunk of output.filter(({ fileName }) => imports.includes(fileName))) first.add(chunk);
  }
  const bytes = [...first].reduce((sum, { code }) => sum + code.length, 0);
  return sizeFault('Bundled for one function', bytes, MAX_IMPORT_BYTES);
}

const TRY_IT = `
  const simulator = await startSimulator();
  const client = createClient({
    host: simulator.url,
    credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
  });
  const { file } = await exportBot(client, { botId: 'st-demo', outputDir: 'out', extract: true, normalize: true });
  client.close();
  await simulator.close();`;
const IMPORTS = `import { createClient, exportBot, KoreaiError } from 'koreai-ci';
import { startSimulator } from 'koreai-ci/simulator';
`;
const REQUIRES = `const { createClient, exportBot, KoreaiError } = require('koreai-ci');
const { startSimulator } = require('koreai-ci/simulator');
`;
const TYPED = `${IMPORTS}
export const run = async (): Promise<string> => {${TRY_IT}
  return file.path;
};
export const code = (error: unknown): string => (error instanceof KoreaiError ? error.code : '');
// @ts-expect-error A parameter that does not exist.
export const wrong = (client: Parameters<typeof exportBot>[0]) => exportBot(client, { botID: 'st-demo' });
`;

/** Empty projects, beside each other in a folder with the package: their files, and what they run. */
const PROJECTS = {
  'ES modules': {
    files: {
      'main.mjs': `import { createRequire } from 'node:module';
${IMPORTS}${TRY_IT}
if (file.sha256.length !== 64) throw new Error('no file');
if (createRequire(import.meta.url)('koreai-ci').KoreaiError !== KoreaiError) throw new Error('there are two copies');
`,
    },
    run: ['main.mjs'],
    isSilent: true,
  },
  CommonJS: {
    files: {
      'main.cjs': `${REQUIRES}(async () => {${TRY_IT}\n  if (!KoreaiError || file.sha256.length !== 64) throw new Error();\n})();\n`,
    },
    run: ['main.cjs'],
    isSilent: true,
  },
  'the command line': { files: {}, run: ['../node_modules/koreai-ci/lib/cli.js', '--version'] },
  // With no settings: neither ES modules nor `--experimental-vm-modules`.
  Jest: {
    files: {
      'package.json': '{}',
      'main.test.js': `${REQUIRES}test('a bot', async () => {${TRY_IT}\n  expect(file.sha256).toHaveLength(64);\n}, 60_000);\n`,
    },
    run: [join(root, 'node_modules/jest/bin/jest.js'), '--rootDir', '.', '--watchman=false'],
  },
  'TypeScript without the DOM library': typeScript({ lib: ['ES2023'] }, 'main.ts', 'common.cts'),
  'TypeScript for a bundler, with the DOM library': typeScript(
    { lib: ['ES2023', 'DOM', 'DOM.Iterable'], module: 'ESNext', moduleResolution: 'bundler' },
    'main.ts',
  ),
};

/** @param names - ES modules and CommonJS */
function typeScript(options, ...names) {
  const compilerOptions = {
    module: 'NodeNext',
    target: 'ES2023',
    strict: true,
    noEmit: true,
    types: ['node'],
    ...options,
  };
  return {
    files: {
      'package.json': '{ "type": "module" }',
      'tsconfig.json': JSON.stringify({ compilerOptions: { skipLibCheck: false, ...compilerOptions }, files: names }),
      ...Object.fromEntries(names.map((name) => [name, TYPED])),
    },
    run: [join(root, 'node_modules/typescript/bin/tsc'), '-p', '.'],
  };
}

async function projectFaults(name, { files, run: args, isSilent = false }, folder) {
  const project = join(folder, name.replaceAll(' ', '-'));
  mkdirSync(project);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(project, file), text);
  const child = spawn(execPath, args, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS });
  const [[code], ...texts] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
  const printed = texts.join('').trim();
  return code === 0 && (!isSilent || printed === '') ? [] : [`${name} ends with ${code}: ${printed}`];
}

const faults = await packageFaults();
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
