import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse, parseDocument } from 'yaml';
import { INPUT_NAMES } from '../../src/inputs/fields.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { OUTPUTS } from '../../src/run/outputs.ts';
import { defaultScenario } from '../../src/simulator/default-scenario.ts';
import { blocksOf, PAGES, read, root } from './page.ts';

/** The action as a workflow names it. */
const OURS = 'your-org/koreai-ci@';

interface Step {
  id?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

interface Job {
  steps?: Step[];
  uses?: string;
}

/** Every workflow and every list of steps on a page. */
const blocks = PAGES.flatMap((page) => blocksOf(page, 'yaml')).filter(({ text }) =>
  /uses: your-org\/koreai-ci\S*@/.test(text),
);

function jobsOf(text: string): Job[] {
  const value = parse(text) as Step[] | { jobs?: Record<string, Job> };
  return Array.isArray(value) ? [{ steps: value }] : Object.values(value.jobs ?? {});
}

function stepsOf(text: string): Step[] {
  return jobsOf(text).flatMap(({ steps }) => steps ?? []);
}

function ownSteps(text: string): Step[] {
  return stepsOf(text).filter(({ uses }) => uses?.startsWith(OURS));
}

/** Every action with its pin and the comment behind it. */
function pinsIn(text: string): string[] {
  return [...text.matchAll(/^\s*(?:- )?uses: (?!\.\/)(.+)$/gm)].map(([, pin = '']) => pin);
}

test('a page has a workflow for each operation that starts a job, or waits for one by its own name', () => {
  const used = blocks.flatMap(({ text }) => ownSteps(text)).map((step) => step.with?.['operation']);
  const wanted = OPERATIONS.map(({ name }) => name).filter((name) => name !== 'export-status');
  expect(wanted.filter((name) => !used.includes(name))).toEqual([]);
});

describe.each(blocks)('the workflow in line $line of $page', ({ text }) => {
  test('parses, and is a complete workflow, or steps', () => {
    const { errors, warnings } = parseDocument(text);
    expect([...errors, ...warnings]).toEqual([]);
    const value: unknown = parse(text);
    if (!Array.isArray(value))
      expect(Object.keys(value as object).sort()).toEqual(['jobs', 'name', 'on', 'permissions']);
    expect(jobsOf(text).length).toBeGreaterThan(0);
  });

  test('gives the action what its operation needs, and nothing that it does not declare', () => {
    for (const { with: given = {} } of ownSteps(text)) {
      const operation = OPERATIONS.find(({ name }) => name === given['operation']);
      const credentials = operation?.credentials === 'bot' ? ['clientId', 'clientSecret'] : ['apiKey'];
      expect(Object.keys(given)).toEqual(
        expect.arrayContaining(['operation', 'host', ...(operation?.needs ?? ['an operation']), ...credentials]),
      );
      expect(
        Object.keys(given).filter((name) => name !== 'operation' && !INPUT_NAMES.some((input) => input === name)),
      ).toEqual([]);
    }
  });

  test('takes credentials from secrets alone, but for those of the simulator, which everybody may know', () => {
    for (const { with: given = {} } of ownSteps(text)) {
      if (/^http:\/\/127\.0\.0\.1|^\$\{\{ env\./.test(String(given['host']))) {
        expect(defaultScenario.credentials?.apps).toContainEqual(
          expect.objectContaining({ clientId: given['clientId'], clientSecret: given['clientSecret'] }),
        );
        continue;
      }
      for (const name of ['clientId', 'clientSecret', 'jwt', 'apiKey'].filter((input) => input in given)) {
        expect(given[name]).toMatch(/^\$\{\{ secrets\.\w+ \}\}$/);
      }
    }
  });

  test('reads outputs that are there', () => {
    const own = new Set(ownSteps(text).map(({ id }) => id));
    const all = new Set(stepsOf(text).map(({ id }) => id));
    for (const [, id = '', output = ''] of text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
      expect([...all]).toContain(id);
      if (own.has(id)) expect(Object.keys(OUTPUTS)).toContain(output);
    }
  });

  test("pins other people's actions as the workflows of this repository do", () => {
    const pins = readdirSync(join(root, '.github/workflows')).flatMap((file) =>
      pinsIn(read(`.github/workflows/${file}`)),
    );
    expect(pinsIn(text).filter((pin) => !pin.startsWith('your-org/koreai-ci') && !pins.includes(pin))).toEqual([]);
  });
});
