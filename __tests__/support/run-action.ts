import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'yaml';
import { afterTest, temporaryFolder } from './after-test.ts';
import { childEnvironment } from './child-environment.ts';

const root = resolve(import.meta.dirname, '../..');

/** The bundle under test. `KOREAI_DIST` may name another one. */
const dist = resolve(process.env['KOREAI_DIST'] ?? join(root, 'dist'));

/** How long {@link RunningAction.until} waits, in milliseconds. */
const UNTIL_LIMIT_MS = 100_000;

export interface RunOptions {
  env?: Record<string, string | undefined>;
}

export interface ActionEnd {
  /** Exit code; -1 if a signal ended the process. */
  code: number;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  summary: string;
}

export interface RunningAction {
  readonly child: ChildProcess;
  readonly workspace: string;
  /** What has been printed so far. */
  stdout(): string;
  /** The outputs that have been set so far. */
  outputs(): Record<string, string>;
  /** Waits until a condition is true. */
  until(what: (action: RunningAction) => boolean): Promise<void>;
  readonly ended: Promise<ActionEnd>;
}

/** Runs the built action to its end, as a runner does. */
export async function runAction(inputs: Record<string, string>, options: RunOptions = {}): Promise<ActionEnd> {
  return startAction(inputs, options).ended;
}

/** Starts the built action as a runner does: a process of its own, inputs in the environment, files to write to. */
export function startAction(inputs: Record<string, string>, options: RunOptions = {}): RunningAction {
  const collection = temporaryFolder();
  const workspace = join(collection, 'workspace');
  mkdirSync(workspace);
  const [outputFile, summaryFile] = [join(collection, 'output'), join(collection, 'summary')];
  writeFileSync(outputFile, '');
  writeFileSync(summaryFile, '');
  const env = childEnvironment({
    HOME: collection,
    RUNNER_TEMP: collection,
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: outputFile,
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_WORKSPACE: workspace,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo/bots',
    GITHUB_RUN_ID: '42',
    ...inputVariables({ uploadArtifact: 'false', ...inputs }),
    ...options.env,
  });
  const child = spawn(process.execPath, [join(dist, 'index.js')], { cwd: workspace, env, stdio: 'pipe' });
  afterTest(() => child.kill('SIGKILL'));
  const printed = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.stderr += text));
  const ended = new Promise<ActionEnd>((done) => {
    child.once('close', (code) => {
      done({
        code: code ?? -1,
        ...printed,
        outputs: readOutputs(outputFile),
        summary: readFileSync(summaryFile, 'utf8'),
      });
    });
  });
  const action: RunningAction = {
    child,
    workspace,
    stdout: () => printed.stdout,
    outputs: () => readOutputs(outputFile),
    async until(what) {
      const limit = AbortSignal.timeout(UNTIL_LIMIT_MS);
      while (!what(action)) {
        if (child.exitCode !== null || limit.aborted) {
          throw new Error(`The action did not get there.\n${printed.stdout}${printed.stderr}`);
        }
        await delay(10);
      }
    },
    ended,
  };
  return action;
}

/** `INPUT_*` as a runner sets them: each input of action.yml, with its default if it is not given. */
function inputVariables(inputs: Record<string, string>): Record<string, string> {
  const defaults = declaredDefaults();
  const names = new Set([...Object.keys(defaults), ...Object.keys(inputs)]);
  return Object.fromEntries(
    [...names].map((name) => [`INPUT_${name.toUpperCase()}`, inputs[name] ?? defaults[name] ?? '']),
  );
}

function declaredDefaults(): Record<string, string> {
  const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    inputs: Record<string, { default?: unknown }>;
  };
  return Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, String(input.default ?? '')]));
}

/** Reads an outputs file as the runner does; a later value replaces an earlier one. */
export function readOutputs(file: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = readFileSync(file, 'utf8').split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, at + 1);
    if (end < 0) break;
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}
