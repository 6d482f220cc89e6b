import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { runProgram, usageFileIn } from './process.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The committed bundle, or the one that is named. */
export const DIST = process.env.KOREAI_DIST ?? join(root, 'dist');
export const BUNDLE = join(DIST, 'index.js');

export const CREDENTIALS = { clientId: 'cs-bench', clientSecret: 'a-secret-for-the-benchmark-alone' };

const { inputs: DECLARED } = parse(readFileSync(join(root, 'action.yml'), 'utf8'));

/**
 * Runs the built action as a runner does: a process of its own, inputs in its environment, files to write to.
 *
 * @param folder its home, which is emptied first
 */
export async function runStep(inputs, { folder, env = {}, measuresUsage = false }) {
  const { workspace, variables } = prepareHome(folder);
  const end = await runProgram({
    command: process.execPath,
    args: [BUNDLE],
    cwd: workspace,
    env: { ...variables, ...inputVariables({ uploadArtifact: 'false', ...inputs }), ...env },
    ...(measuresUsage ? { usageFile: usageFileIn(folder) } : {}),
  });
  return { ...end, outputs: readOutputs(variables.GITHUB_OUTPUT), workspace };
}

/** @throws Error with its log, if the step ended with another conclusion */
export async function runStepTo(conclusion, inputs, options) {
  const end = await runStep(inputs, options);
  if (end.outputs.conclusion === conclusion) return end;
  const said = `${end.stdout}${end.stderr}`.slice(-2_000);
  throw new Error(`The step ended with '${end.outputs.conclusion}', not '${conclusion}':\n${said}`);
}

/** Prepares what a runner provides for a step. */
export function prepareHome(folder) {
  rmSync(folder, { recursive: true, force: true });
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace, { recursive: true });
  const variables = {
    HOME: folder,
    RUNNER_TEMP: folder,
    RUNNER_TOOL_CACHE: folder,
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo/bots',
    GITHUB_RUN_ID: '42',
  };
  for (const file of [variables.GITHUB_OUTPUT, variables.GITHUB_STEP_SUMMARY]) writeFileSync(file, '');
  return { workspace, variables };
}

/** `INPUT_*` as a runner sets them: each input of action.yml, with its default if it is not given. */
export function inputVariables(inputs) {
  const names = new Set([...Object.keys(DECLARED), ...Object.keys(inputs)]);
  return Object.fromEntries(
    [...names].map((name) => [`INPUT_${name.toUpperCase()}`, String(inputs[name] ?? DECLARED[name]?.default ?? '')]),
  );
}

/** The last value of a name counts. */
function readOutputs(file) {
  const outputs = {};
  for (const [, name, , value] of readFileSync(file, 'utf8').matchAll(/^(\w+)<<(.+)\r?\n([\s\S]*?)\r?\n?^\2\r?$/gm)) {
    outputs[name] = value;
  }
  return outputs;
}
