import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from '@jest/globals';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { childEnvironment } from '../support/child-environment.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { exitOf } from '../support/exit-of.ts';
import { root } from './page.ts';

/** The recipes are for Linux machines: bash, git, flock, sha256sum, curl, jq. */
export const onLinux = process.platform === 'linux' ? describe : describe.skip;

export interface ShellEnd {
  code: number;
  stdout: string;
  stderr: string;
}

/** Makes `koreai-ci` a package of a folder: this checkout, unbuilt. */
export function installCheckout(folder: string): void {
  const installed = join(folder, 'node_modules/koreai-ci');
  mkdirSync(installed, { recursive: true });
  const exports = { '.': './lib.js', './simulator': './simulator.js' };
  writeFileSync(join(installed, 'package.json'), JSON.stringify({ name: 'koreai-ci', type: 'module', exports }));
  for (const [file, source] of [
    ['lib.js', 'src/lib.ts'],
    ['simulator.js', 'src/simulator/index.ts'],
  ] as const) {
    writeFileSync(join(installed, file), `export * from '${pathToFileURL(join(root, source)).href}';\n`);
  }
}

/** A folder to work in, and a `PATH` on which `koreai-ci`, also by `npx`, is this checkout. */
export class Workshop {
  readonly folder: string;
  readonly #bin: string;

  constructor() {
    const collection = temporaryFolder();
    this.folder = join(collection, 'work');
    this.#bin = join(collection, 'bin');
    mkdirSync(this.folder);
    mkdirSync(this.#bin);
    const cli = process.env['KOREAI_CLI'] ?? join(root, 'src/cli.ts');
    this.command(
      'npx',
      `test "$1" = --yes && test "$2" = koreai-ci@0 || { echo "npx $*: not as expected" >&2; exit 99; }
       shift 2
       exec "${process.execPath}" "${cli}" "$@"`,
    );
    this.command('koreai-ci', `exec "${process.execPath}" "${cli}" "$@"`);
    // Every recipe ends with this program; it records that it ran.
    this.write('deploy.sh', '#!/bin/sh\necho deployed > deployed\n', 0o755);
  }

  /** Puts a program on the path. */
  command(name: string, script: string): void {
    const path = join(this.#bin, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
  }

  /** Runs a program in a project that has installed this checkout. */
  runProgram(text: string, env: Record<string, string>): Promise<ShellEnd> {
    installCheckout(this.folder);
    this.write('program.mjs', text);
    return this.run(`exec "${process.execPath}" program.mjs`, env);
  }

  write(path: string, text: string, mode = 0o644): void {
    const file = join(this.folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text, { mode });
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  get isDeployed(): boolean {
    return this.has('deployed');
  }

  /** A file of outputs, as a CI system reads it. */
  outputs(path = 'koreai.env'): Record<string, string> {
    return namedValues(this.read(path));
  }

  /** Makes the folder a repository with one commit of this moment. */
  async commit(): Promise<void> {
    const who = '-c user.name=somebody -c user.email=somebody@example.com';
    const { code, stderr } = await this.run(`git init --quiet && git ${who} commit --quiet --allow-empty -m first`);
    if (code !== 0) throw new Error(stderr);
  }

  /** Runs a script as CI systems do, with nothing of this environment. */
  run(script: string, env: Record<string, string> = {}, options: readonly string[] = ['-e']): Promise<ShellEnd> {
    const PATH = `${this.#bin}:${process.env['PATH']}`;
    return runBash(script, this.folder, { PATH, ...COMPILE_CACHE, ...env }, options);
  }
}

/** The lines `name=value` of a text. */
export function namedValues(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/^([\w-]+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
}

/** Runs a script in a folder; its parent is the home folder. */
export async function runBash(
  script: string,
  cwd: string,
  env: Record<string, string>,
  options: readonly string[] = ['-e'],
): Promise<ShellEnd> {
  const child = spawn('bash', [...options, '-c', script], {
    cwd,
    env: childEnvironment({ HOME: join(cwd, '..'), GIT_CONFIG_GLOBAL: '/dev/null', ...env }),
    // A group of its own, so that whatever it leaves in the background ends with the test.
    detached: true,
  });
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
  afterTest(() => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    } catch {
      // Nothing of the group is left.
    }
  });
  return { code: await exitOf(child), ...printed };
}
