import { join, resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../src/cli/main.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { childEnvironment } from '../support/child-environment.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { type NodeEnd, type RunningNode, startNode } from '../support/start-node.ts';

const root = resolve(import.meta.dirname, '../..');

/** Node.js strips the types itself; `KOREAI_CLI` may name a build instead. */
export const CLI = process.env['KOREAI_CLI'] ?? join(root, 'src/cli.ts');

export interface CliEnd extends NodeEnd {
  folder: string;
}

export interface RunningCli {
  readonly child: RunningNode['child'];
  readonly folder: string;
  /** Waits until one of the streams contains this text. */
  until(words: string): Promise<void>;
  readonly ended: Promise<CliEnd>;
}

export interface CliOptions {
  env?: Record<string, string>;
  folder?: string;
  stdin?: string;
}

export const APP = {
  KOREAI_CLIENT_ID: 'cs-demo',
  KOREAI_CLIENT_SECRET: 'a-secret-for-the-simulator-alone',
};
export const KEY = { KOREAI_API_KEY: 'kg-demo-key-for-the-simulator-alone' };

/** Starts the command line in its own process and folder, with only the environment variables that it needs. */
export function startCli(args: readonly string[], options: CliOptions = {}): RunningCli {
  const folder = options.folder ?? temporaryFolder();
  const env = childEnvironment({ HOME: folder, ...COMPILE_CACHE, ...options.env });
  const { child, printed, until, ended } = startNode([CLI, ...args], { cwd: folder, env });
  child.stdin.on('error', () => {});
  child.stdin.end(options.stdin ?? '');
  return {
    child,
    folder,
    until: (words) => until(() => `${printed.stdout}${printed.stderr}`.includes(words)),
    ended: ended.then((end) => ({ ...end, folder })),
  };
}

export interface RunOptions extends CliOptions {
  /** The chunks of stdin, in place of `stdin`. */
  pipe?: Iterable<string>;
  /** True if both streams are terminals. */
  isTTY?: boolean;
  /** Aborts as a signal would. */
  signal?: AbortSignal;
  /** Aborts as a second signal would. */
  late?: AbortSignal;
  stdout?: Text;
  stderr?: Text;
}

/** Runs the command line in this process, with a folder and an environment of its own. */
export async function runCli(args: readonly string[], options: RunOptions = {}): Promise<CliEnd> {
  const { folder = temporaryFolder(), env = {}, isTTY = false, signal = new AbortController().signal } = options;
  const { stdout = new Text(isTTY), stderr = new Text(isTTY), late = new AbortController().signal } = options;
  const before = process.cwd();
  const stdin = Readable.from(options.pipe ?? [options.stdin ?? '']);
  process.chdir(folder);
  try {
    const code = await runCommandLine(args, { stdin, stdout, stderr }, env, { signal, late });
    return { code, stdout: stdout.text, stderr: stderr.text, folder };
  } finally {
    process.chdir(before);
  }
}

/** A stream that keeps what is written, in the size of a terminal. */
export class Text extends Writable {
  text = '';
  readonly columns = 80;
  readonly isTTY: boolean;

  constructor(isTTY = false) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.text += String(chunk);
    done();
  }
}
