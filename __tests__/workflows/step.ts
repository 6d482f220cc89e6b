import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../recipes/page.ts';
import { namedValues, runBash } from '../recipes/shell.ts';
import { readOutputs } from '../support/run-action.ts';
import type { Call, Run } from './runner.ts';

export interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  'continue-on-error'?: boolean;
}

export interface Machine {
  readonly workspace: string;
  readonly run: Run;
  readonly call: Call;
  /** What earlier steps have set for those that follow. */
  readonly env: Record<string, string>;
}

interface End {
  code: number;
  outputs: Record<string, string>;
}

const SUCCESS: End = { code: 0, outputs: {} };

/** @param written - the step before its expressions were evaluated */
export async function runStep(
  written: Step,
  { uses, run, with: inputs = {}, env = {} }: Step,
  machine: Machine,
): Promise<End> {
  if (run !== undefined) {
    // An expression in a script allows script injection.
    if (written.run !== run) throw new Error(`${written.name}: an expression in a script`);
    return shell(run, texts(env), machine);
  }
  const given = texts(inputs);
  if (uses === './.koreai-ci') return ourAction(given, machine);
  const [action = ''] = (uses ?? '').split('@');
  const standIn = STAND_INS[action];
  if (!standIn) throw new Error(`${uses}: no stand-in`);
  return standIn(given, machine);
}

/** A value that is not there is an empty text. */
export function texts(values: object): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value ?? '')]));
}

async function ourAction(inputs: Record<string, string>, { workspace, run, call, env }: Machine): Promise<End> {
  const end = await call.action(inputs, workspace, env);
  run.log += end.stdout ?? '';
  const { filePath, target = inputs['botId'] ?? '' } = end.outputs;
  if (end.code !== 0 || !filePath || inputs['uploadArtifact'] === 'false') return end;
  // An artifact of one file, as the action uploads it.
  const folder = join(workspace, '..', `${basename(workspace)}-artifact-${run.artifacts.size}`);
  mkdirSync(folder, { recursive: true });
  cpSync(join(workspace, filePath), join(folder, basename(filePath)));
  run.artifacts.set(inputs['artifactName'] ?? target, folder);
  return { ...end, outputs: { ...end.outputs, artifactId: String(run.artifacts.size) } };
}

const STAND_INS: Record<string, (inputs: Record<string, string>, machine: Machine) => Promise<End> | End> = {
  'actions/setup-node': () => SUCCESS,

  'actions/checkout': async ({ repository, path = '.' }, machine) => {
    const place = join(machine.workspace, path);
    if (repository !== undefined) symlinkSync(root, place, 'dir');
    else
      return shell(
        'git clone --quiet "$ORIGIN" "$PLACE"',
        { ORIGIN: machine.call.origin ?? '', PLACE: place },
        machine,
      );
    return SUCCESS;
  },

  'actions/upload-artifact': ({ name = '', path = '', overwrite }, { workspace, run, call }) => {
    const source = join(workspace, path);
    if (!existsSync(source) || (run.artifacts.has(name) && overwrite !== 'true')) return { code: 1, outputs: {} };
    const folder = join(workspace, '..', '..', `artifact-${name}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync(source, statSync(source).isDirectory() ? folder : join(folder, basename(source)), { recursive: true });
    if (name !== call.losing) run.artifacts.set(name, folder);
    return SUCCESS;
  },

  'actions/download-artifact': ({ name, pattern, 'artifact-ids': id, path = '' }, { workspace, run }) => {
    const into = join(workspace, path);
    const names = [...run.artifacts.keys()];
    if (pattern !== undefined) {
      const begin = pattern.replace(/\*$/, '');
      for (const one of names.filter((some) => some.startsWith(begin))) {
        cpSync(run.artifacts.get(one) ?? '', join(into, one), { recursive: true });
      }
      return SUCCESS;
    }
    const wanted = id === undefined ? name : names[Number(id) - 1];
    const folder = run.artifacts.get(wanted ?? '');
    if (folder === undefined) return { code: 1, outputs: {} };
    cpSync(folder, into, { recursive: true });
    return SUCCESS;
  },
};

/** Runs a script as the runner does if no shell is named. */
async function shell(script: string, env: Record<string, string>, machine: Machine): Promise<End> {
  const { workspace, run, call } = machine;
  const [output = '', summary = '', more = ''] = ['output', 'summary', 'env'].map((name) =>
    join(workspace, '..', name),
  );
  for (const file of [output, summary, more]) writeFileSync(file, '');
  const { code, stdout, stderr } = await runBash(script, workspace, {
    RUNNER_TEMP: join(workspace, '..'),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_ENV: more,
    GITHUB_REPOSITORY: 'octo/fleet',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_RUN_ID: '42',
    GITHUB_SERVER_URL: 'https://github.com',
    ...call.env,
    ...machine.env,
    ...env,
  });
  run.log += stdout + stderr;
  run.summary += readFileSync(summary, 'utf8');
  Object.assign(machine.env, readOutputs(more));
  return { code, outputs: { ...namedValues(readFileSync(output, 'utf8')), ...readOutputs(output) } };
}
