import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import { cacheDir, find } from '@actions/tool-cache';
import { VERSION } from '../core/version.ts';

const NAME = 'koreai-ci';
/** The path of the Node.js that runs this action. An update of the runner replaces it, so the tool cache does not have it. */
const NODE_VARIABLE = 'KOREAI_CI_NODE';

/** Puts the command line on the PATH of the job's later steps. The exit code is 1 until it is there. */
export async function main(): Promise<void> {
  process.exitCode = 1;
  try {
    const dist = resolve(process.argv[1] ?? '', '../..');
    const version = await versionOf(dist);
    const folder = find(NAME, version) || (await cached(dist, version));
    core.exportVariable(NODE_VARIABLE, process.execPath);
    core.addPath(join(folder, 'bin'));
    core.info(`koreai-ci ${VERSION} is on the PATH: ${join(folder, 'bin')}`);
    process.exitCode = 0;
  } catch (error) {
    core.setFailed(`koreai-ci could not be set up: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A version for the tool cache, which outlives the job on some runners: other bundles have other versions. */
async function versionOf(dist: string): Promise<string> {
  const hash = createHash('sha256');
  for (const [name, text] of [...Object.entries(SHIMS), ...(await filesOf(dist))].sort()) {
    hash.update(`${name}\0${text.length}\0`).update(text);
  }
  return `${VERSION}-bundle.x${hash.digest('hex').slice(0, 20)}`;
}

async function filesOf(dist: string): Promise<[string, Buffer][]> {
  const files = (await readdir(dist, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name));
  return Promise.all(
    paths.map(async (path): Promise<[string, Buffer]> => [path.slice(dist.length), await readFile(path)]),
  );
}

/** Copies the bundle into the tool cache. @returns its folder there */
async function cached(dist: string, version: string): Promise<string> {
  const temporary = process.env['RUNNER_TEMP'];
  if (!temporary) throw new Error('RUNNER_TEMP is not set, so this is no runner');
  const fresh = await mkdtemp(join(temporary, 'koreai-ci-setup-'));
  try {
    await cp(dist, join(fresh, 'dist'), { recursive: true });
    await mkdir(join(fresh, 'bin'));
    for (const [name, text] of Object.entries(SHIMS)) {
      await writeFile(join(fresh, 'bin', name), text);
      await chmod(join(fresh, 'bin', name), 0o755);
    }
    return await cacheDir(fresh, NAME, version);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** A command for shells, and one for Windows. Both use the Node.js of the runner, or else the one on the PATH. */
const SHIMS = {
  [NAME]: `#!/bin/sh
folder=$(dirname "$0")
case $(uname) in
  *CYGWIN* | *MINGW* | *MSYS*) folder=$(cygpath -w "$folder") ;;
esac
node=\${${NODE_VARIABLE}:-}
[ -x "$node" ] || node=node
exec "$node" "$folder/../dist/cli/index.js" "$@"
`,
  [`${NAME}.cmd`]: [
    '@echo off',
    'setlocal',
    `set "node=%${NODE_VARIABLE}%"`,
    'if not exist "%node%" set "node=node"',
    '"%node%" "%~dp0..\\dist\\cli\\index.js" %*',
    '',
  ].join('\r\n'),
};
