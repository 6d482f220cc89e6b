import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { temporaryFolder } from './after-test.ts';
import { childEnvironment } from './child-environment.ts';
import { type NodeEnd, type RunningNode, startNode } from './start-node.ts';

const root = resolve(import.meta.dirname, '../..');

/** The bundle under test. `KOREAI_DIST` may name another one. */
const dist = resolve(process.env['KOREAI_DIST'] ?? join(root, 'dist'));

export interface RunOptions {
  env?: Record<string, string | undefined>;
}

export interface ActionEnd extends NodeEnd {
  outputs: Record<string, string>;
  summary: string;
}

export interface RunningAction {
  readonly child: RunningNode['child'];
  readonly workspace: string;
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
  const { child, until, ended } = startNode([join(dist, 'index.js')], { cwd: workspace, env });
  const action: RunningAction = {
    child,
    workspace,
    outputs: () => readOutputs(outputFile),
    until: (what) => until(() => what(action)),
    ended: ended.then((end) => ({
      ...end,
      outputs: readOutputs(outputFile),
      summary: readFileSync(summaryFile, 'utf8'),
    })),
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
