import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const DIST = fileURLToPath(new URL('../dist/index.js', import.meta.url));

/**
 * Runs the steps of a job one after the other, until one fails: those after it are skipped, as a runner does.
 * They share a workspace, and read each other's outputs.
 */
export async function runJob({ steps, host, action, folder }) {
  const workspace = join(folder, 'workspace');
  await mkdir(workspace, { recursive: true });
  const outputsOf = new Map();
  const done = [];
  for (const [index, { id = '', inputs }] of steps.entries()) {
    const given = { ...inputs, host, uploadArtifact: 'false' };
    if (done.some(({ code }) => code !== 0)) {
      done.push({ given, isSkipped: true });
      continue;
    }
    const values = filled(given, outputsOf);
    const step = await runStep({ values, workspace, action, folder: join(folder, `step-${index + 1}`) });
    outputsOf.set(id, step.outputs);
    done.push({ ...step, given });
  }
  return done;
}

/** Puts outputs of earlier steps in place of the expressions that name them. */
function filled(given, outputsOf) {
  const fill = (text) =>
    text.replace(/\$\{\{ steps\.(\w+)\.outputs\.(\w+) \}\}/g, (_all, id, name) => outputsOf.get(id)?.[name] ?? '');
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, fill(value)]));
}

/** Runs the built action as a runner does: a process of its own, inputs in its environment, outputs in files. */
async function runStep({ values, workspace, action, folder }) {
  await mkdir(folder, { recursive: true });
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') };
  for (const file of Object.values(files)) await writeFile(file, '');
  const env = { PATH: process.env.PATH, ...files, GITHUB_WORKSPACE: workspace, RUNNER_TEMP: folder };
  // Windows has no sockets without it.
  if (process.env.SystemRoot) env.SystemRoot = process.env.SystemRoot;
  for (const [name, value] of Object.entries({ ...defaultsOf(action), ...values })) {
    env[`INPUT_${name.toUpperCase()}`] = value;
  }
  const { code, log } = await run(env);
  return {
    code,
    log,
    outputs: readOutputs(await readFile(files.GITHUB_OUTPUT, 'utf8')),
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
  };
}

function run(env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [DIST], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        log += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, log }));
  });
}

/** The defaults in action.yml, which a runner fills in; its inputs stand two spaces deep, their fields four. */
function defaultsOf(action) {
  const inputs = /^inputs:\n((?: {2}.*\n|\n)+)/m.exec(action)?.[1] ?? '';
  const defaults = {};
  for (const [, name, fields] of inputs.matchAll(/^ {2}(\w+):\n((?: {4}.*\n|\n)+)/gm)) {
    const value = /^ {4}default: *['"]?(.*?)['"]?$/m.exec(fields)?.[1];
    if (value !== undefined) defaults[name] = value;
  }
  return defaults;
}

/** Reads the outputs file: `name<<delimiter`, the value's lines, the delimiter. The last value of a name counts. */
function readOutputs(text) {
  const outputs = {};
  for (const [, name, , value] of text.matchAll(/^(\w+)<<(.+)\r?\n([\s\S]*?)\r?\n?^\2$/gm)) outputs[name] = value;
  return outputs;
}
