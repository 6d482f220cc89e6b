import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse, parseDocument } from 'yaml';
import { exitCode } from '../../src/cli/exit-code.ts';
import { type Conclusion, conclusionOf, ERROR_CODES, type ErrorCode } from '../../src/core/errors.ts';
import { normalizeStatus } from '../../src/core/normalize-text.ts';
import { VERSION } from '../../src/core/version.ts';
import { INPUT_NAMES } from '../../src/inputs/fields.ts';
import { JOB_WORDS } from '../../src/jobs/judge.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { emptyOutcome } from '../../src/run/outcome.ts';
import { OUTPUTS } from '../../src/run/outputs.ts';
import { defaultScenario } from '../../src/simulator/default-scenario.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** The action as a workflow of the README names it. */
const OURS = 'your-org/koreai-ci@';

interface Step {
  id?: string;
  uses?: string;
  with?: Record<string, unknown>;
}

interface Job {
  steps?: Step[];
}

interface Block {
  text: string;
  /** The line of the README that it begins on. */
  line: number;
}

const readme = read('README.md');
const blocks: Block[] = [...readme.matchAll(/^```yaml\n(.*?)^```$/gms)].map((match) => ({
  text: match[1] ?? '',
  line: readme.slice(0, match.index).split('\n').length + 1,
}));

describe('action.yml', () => {
  const action = parse(read('action.yml'));

  test('declares every input of the table, and no other', () => {
    const expected = ['operation', ...INPUT_NAMES.filter((name) => name !== 'variables')];
    expect(Object.keys(action.inputs)).toEqual(expected);
  });

  test('declares every output of the table, and no other', () => {
    const expected = Object.entries(OUTPUTS).map(([name, description]) => [name, { description }]);
    expect(Object.entries(action.outputs)).toEqual(expected);
  });

  test('runs the bundle on the Node.js of the runner', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' });
  });
});

describe('the tables', () => {
  test('tell every operation in the description of the input', () => {
    const named = [...String(parse(read('action.yml')).inputs.operation.description).matchAll(/`([^`]+)`/g)].map(
      ([, name]) => name,
    );
    expect(named.sort()).toEqual(OPERATIONS.map(({ name }) => name).sort());
  });

  test('have the version of package.json', () => {
    expect(VERSION).toBe(JSON.parse(read('package.json')).version);
  });

  test('have the newest version of the changelog', () => {
    expect(/^## \[(.+?)\]/m.exec(read('CHANGELOG.md'))?.[1]).toBe(VERSION);
  });
});

test.each(['action.yml', 'README.md'])('%s is as `node scripts/docs.mjs` writes it', async (file) => {
  // Not as a literal: the script has no types.
  const script = pathToFileURL(join(root, 'scripts/docs.mjs')).href;
  const { GENERATED } = (await import(script)) as { GENERATED: Record<string, (text: string) => string> };
  expect(GENERATED[file]?.(read(file))).toBe(read(file));
});

describe('the README', () => {
  test('tells the conclusion and the remedy of every error code', () => {
    const rows = [...readme.matchAll(/^\| `(\w+)` \| `([\w-]+)` \| (.+) \| (.+) \|$/gm)];
    const reported = rows.map(([, conclusion, code]) => `${code}: ${conclusion}`);
    expect(reported.sort()).toEqual(ERROR_CODES.map((code) => `${code}: ${conclusionOf(code)}`).sort());
  });

  test('tells the exit code of every conclusion', () => {
    const rows = [...readme.matchAll(/^\| (\d+) \| (.+) \|$/gm)].flatMap(([, code = '', text = '']) =>
      [...text.matchAll(/`([a-z_]+)`/g)].map(([, conclusion]) => `${conclusion}: ${code}`),
    );
    const conclusions: Conclusion[] = ['success', 'timed_out', 'stale', 'action_required', 'cancelled'];
    const expected = conclusions.map((conclusion) => `${conclusion}: ${codeOf(conclusion)}`);
    expect(rows.sort()).toEqual([...expected, 'failure: 1', `failure: ${codeOf('failure', 'input-invalid')}`].sort());
  });

  test('tells the status words and what they mean', () => {
    const reported = (meaning: string): string[] => {
      const [, words = ''] = new RegExp(`^\\| (.+) \\| ${meaning} \\|$`, 'm').exec(readme) ?? [];
      return [...words.matchAll(/`([^`]+)`/g)].map(([, word = '']) => normalizeStatus(word));
    };
    const table = { succeeded: reported('succeeded'), failed: reported('failed'), running: reported('still running') };
    expect(table).toEqual(JOB_WORDS);
  });

  test('leads nowhere with a link into itself or the repository', () => {
    const anchors = [...readme.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => `#${anchorOf(heading)}`);
    const links = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => link.startsWith('#') && !anchors.includes(link))).toEqual([]);
    for (const link of links.filter((other) => !other.startsWith('#')))
      expect(read(link.replace(/#.*$/, ''))).not.toBe('');
  });

  test('has recipes for all that the action can do', () => {
    const used = blocks.flatMap(({ text }) => ownSteps(text)).map((step) => step.with?.['operation']);
    const wanted = OPERATIONS.map(({ name }) => name).filter((name) => name !== 'export-status');
    expect(used).toEqual(expect.arrayContaining(wanted));
  });
});

describe.each(blocks)('the YAML in line $line of the README', ({ text }) => {
  test('parses', () => {
    const { errors, warnings } = parseDocument(text);
    expect([...errors, ...warnings]).toEqual([]);
  });

  test('is a whole workflow, or steps', () => {
    const value: unknown = parse(text);
    if (!Array.isArray(value))
      expect(Object.keys(value as object).sort()).toEqual(['jobs', 'name', 'on', 'permissions']);
    expect(stepsOf(text).length).toBeGreaterThan(0);
  });

  test('gives the action what its operation needs, and nothing that it does not declare', () => {
    for (const { with: given = {} } of ownSteps(text)) {
      const operation = OPERATIONS.find(({ name }) => name === given['operation']);
      const credentials = operation?.credentials === 'key' ? ['apiKey'] : ['clientId', 'clientSecret'];
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
      if (given['host'] === 'http://127.0.0.1:4010') {
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
    const pins = pinsIn(
      readdirSync(join(root, '.github/workflows'))
        .map((file) => read(`.github/workflows/${file}`))
        .join('\n'),
    );
    expect(pinsIn(text).filter((pin) => !pin.startsWith(OURS) && !pins.includes(pin))).toEqual([]);
  });
});

function codeOf(conclusion: Conclusion, errorCode: ErrorCode | '' = ''): number {
  return exitCode([{ ...emptyOutcome('', ''), conclusion, errorCode }]);
}

function stepsOf(text: string): Step[] {
  const value = parse(text) as Step[] | { jobs?: Record<string, Job> };
  return Array.isArray(value) ? value : Object.values(value.jobs ?? {}).flatMap(({ steps }) => steps ?? []);
}

function ownSteps(text: string): Step[] {
  return stepsOf(text).filter(({ uses }) => uses?.startsWith(OURS));
}

/** Every action with its pin and the comment behind it. */
function pinsIn(text: string): string[] {
  return [...text.matchAll(/^\s*(?:- )?uses: (?!\.\/)(.+)$/gm)].map(([, pin = '']) => pin);
}

/** As GitHub makes anchors of headings. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
