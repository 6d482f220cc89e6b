import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { FIELDS } from '../../src/inputs/fields.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { OUTPUTS } from '../../src/run/outputs.ts';
import { blocksOf, root } from '../recipes/page.ts';
import { onLinux } from '../recipes/shell.ts';
import { fill } from './expression.ts';
import { readWorkflow } from './runner.ts';
import type { Step } from './step.ts';

const FILES = ['backup.yml', 'drift.yml', 'gate.yml', 'promote-agent.yml', 'promote-project.yml', 'promote.yml'];
const READS = { contents: 'read' };
/** Jobs with other permissions. That of the pull request declares none: other callers could not grant them. */
const PERMISSIONS: Record<string, object | undefined> = {
  'backup.yml pull-request': undefined,
  'drift.yml issue': { contents: 'read', issues: 'write' },
};
/** Steps other than of the action that get a secret or a token. */
const TRUSTED = ['propose', 'issue', 'variables'];
/** Steps of other actions, with the pins of the rest of the project. */
const PINS = new Set(
  readFileSync(join(root, '.github/workflows/ci.yml'), 'utf8').match(/[\w/-]+@[0-9a-f]{40} # v[\d.]+/g),
);

const textOf = (file: string): string => readFileSync(join(root, '.github/workflows', file), 'utf8');
const jobsOf = (file: string) => Object.entries(readWorkflow(file).jobs);
const stepsOf = (file: string) => jobsOf(file).flatMap(([id, { steps }]) => steps.map((step) => ({ id, step })));
const ours = (file: string): Step[] =>
  stepsOf(file).flatMap(({ step }) => (step.uses === './.koreai-ci' ? [step] : []));

describe.each(FILES)('%s', (file) => {
  const workflow = readWorkflow(file);
  const { inputs, secrets, outputs } = workflow.on.workflow_call;
  const text = textOf(file);

  test('can only be called, and describes its inputs, secrets and outputs', () => {
    expect(Object.keys(workflow.on)).toEqual(['workflow_call']);
    for (const one of [...Object.values(inputs), ...Object.values(secrets), ...Object.values(outputs)]) {
      expect(one).toHaveProperty('description');
    }
    for (const name of Object.keys(inputs)) expect(text).toContain(`inputs.${name}`);
    const used = new Set([...text.matchAll(/secrets\.(\w+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(secrets).sort());
    expect(text).not.toContain('inherit');
  });

  test('has minimal permissions, and a time limit for each job', () => {
    for (const [id, job] of jobsOf(file)) {
      const { permissions = workflow.permissions, 'timeout-minutes': limit } = job as unknown as Record<
        string,
        unknown
      >;
      const key = `${file} ${id}`;
      expect([key, permissions]).toEqual([key, key in PERMISSIONS ? PERMISSIONS[key] : READS]);
      expect(limit).toBeGreaterThan(0);
      expect(limit).toBeLessThanOrEqual(360);
    }
    expect(text).not.toContain('write-all');
  });

  test('pins actions, fetches its own repository, and persists no credentials', () => {
    const used = [...text.matchAll(/uses: (.+)$/gm)].map(([, one = '']) => one).filter((one) => !one.startsWith('./'));
    for (const one of used) expect(one).toMatch(/^[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    for (const one of used.filter((some) => !some.startsWith('actions/upload-artifact'))) expect(PINS).toContain(one);
    for (const [, { steps }] of jobsOf(file)) {
      const [fetch] = steps.filter(({ with: given }) => given?.['path'] === '.koreai-ci');
      expect(fetch?.with).toMatchObject({
        repository: expect.stringContaining('job.workflow_repository || github.repository }}'),
        ref: expect.stringContaining('job.workflow_sha || github.sha }}'),
      });
    }
    for (const { step } of stepsOf(file).filter(({ step: { uses } }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with?.['persist-credentials']).toBe(false);
    }
  });

  test.each([
    ['ubuntu-latest', 'ubuntu-latest'],
    ['["self-hosted", "linux"]', ['self-hosted', 'linux']],
  ])('runs on %j if asked to', (runsOn, label) => {
    for (const [, job] of jobsOf(file)) {
      expect(fill((job as unknown as Record<string, unknown>)['runs-on'], { inputs: { runsOn } })).toEqual(label);
    }
  });

  test('has no expression in a script, and secrets only where they are needed', () => {
    for (const { step } of stepsOf(file)) {
      expect(step.run ?? '').not.toContain('${' + '{');
      const given = JSON.stringify([step.env, step.with]);
      const isAllowed =
        step.uses === './.koreai-ci' || step.with?.['path'] === '.koreai-ci' || TRUSTED.includes(step.id ?? '');
      if (!isAllowed) expect(given).not.toMatch(/secrets\.|github\.token/);
    }
    // Not for a complete job or workflow, where every step would have them.
    expect(text).not.toMatch(/^ {0,4}env:/m);
  });

  test('only uses operations, inputs and outputs of the action that exist', () => {
    expect(ours(file).length).toBeGreaterThan(0);
    for (const step of ours(file)) {
      expect(OPERATIONS.map(({ name }) => name)).toContain(step.with?.['operation']);
      for (const input of Object.keys(step.with ?? {})) expect({ operation: '', ...FIELDS }).toHaveProperty(input);
      if (step.id === undefined) continue;
      for (const [, output] of text.matchAll(new RegExp(`steps\\.${step.id}\\.outputs\\.(\\w+)`, 'g'))) {
        const isOurs = [...Object.keys(OUTPUTS), 'exported', 'failed', 'url', 'count'].includes(output ?? '');
        expect([output, isOurs]).toEqual([output, true]);
      }
    }
  });

  test('prevents concurrent runs that would replace each other’s jobs, by unique groups', () => {
    const groups = [workflow.concurrency, ...jobsOf(file).map(([, job]) => job.concurrency)].filter(
      (one) => one !== undefined,
    );
    const ids = groups.map((one) => (one as { group: string }).group);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of groups) {
      expect(one).toMatchObject({ group: expect.stringMatching(/^koreai-\w+-\$/), 'cancel-in-progress': false });
      // In a called workflow this is the name of the caller, and the two would wait for each other.
      expect(JSON.stringify(one)).not.toContain('github.workflow');
    }
    const starting = ours(file).some(({ with: given }) =>
      /^(export|import|publish)-(bot|project|tool)$/.test(String(given?.['operation'])),
    );
    expect(groups.length > 0).toBe(starting);
  });

  onLinux('its scripts', () => {
    test('are bash', () => {
      for (const { step } of stepsOf(file).filter((one) => one.step.run !== undefined)) {
        const { status, stderr } = spawnSync('bash', ['-n', '-c', step.run ?? ''], { encoding: 'utf8' });
        expect([stderr, status]).toEqual(['', 0]);
      }
    });
  });
});

interface Caller {
  jobs: Record<
    string,
    { uses?: string; with?: object; secrets?: object; permissions?: object; 'timeout-minutes'?: number }
  >;
}

describe('the pages about reusable workflows', () => {
  const pages = readdirSync(join(root, 'docs/recipes'))
    .flatMap((page) => blocksOf(`docs/recipes/${page}`, 'yaml'))
    .filter(({ text }) => text.includes('koreai-ci/.github/workflows/'));
  const callers = pages.map(({ text }) => parse(text) as Caller);
  const calls = callers.flatMap(({ jobs }) => Object.values(jobs)).filter(({ uses }) => uses !== undefined);

  test('call each of them', () => {
    const called = calls.map(
      ({ uses }) => /^your-org\/koreai-ci\/\.github\/workflows\/([\w-]+\.yml)@v0$/.exec(uses ?? '')?.[1],
    );
    expect([...new Set(called)].sort()).toEqual(FILES);
  });

  test('give them valid inputs, and grant their permissions', () => {
    for (const { uses, with: given = {}, secrets: passed = {}, permissions } of calls) {
      const file = /([\w-]+\.yml)@/.exec(uses ?? '')?.[1] ?? '';
      const { inputs, secrets } = readWorkflow(file).on.workflow_call;
      for (const name of Object.keys(given)) expect(inputs).toHaveProperty(name);
      for (const name of Object.keys(passed)) expect(secrets).toHaveProperty(name);
      for (const [name, { required }] of Object.entries(inputs)) if (required) expect(given).toHaveProperty(name);
      for (const [name, { required }] of Object.entries(secrets)) if (required) expect(passed).toHaveProperty(name);
      const granted = 'pullRequest' in given ? { contents: 'write', 'pull-requests': 'write' } : READS;
      expect(permissions).toEqual(file === 'drift.yml' ? PERMISSIONS['drift.yml issue'] : granted);
    }
  });

  test('have a time limit for each job', () => {
    for (const job of callers.flatMap(({ jobs }) => Object.values(jobs))) {
      if (job.uses === undefined) expect(job['timeout-minutes']).toBeGreaterThan(0);
    }
  });
});
