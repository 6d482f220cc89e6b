import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readCommandLine } from '../../src/cli/arguments.ts';
import { checkScenario } from '../../src/simulator/index.ts';
import { type Block, blocksOf, PAGES, root } from './page.ts';
import { onLinux } from './shell.ts';

/** Pages whose TypeScript is compiled and run by __tests__/client/examples.test.ts. */
const RUN_AS_TYPESCRIPT = ['docs/library.md'];

/** Files of other CI systems, by their first line; each is run by a test of its own. */
const OTHER_PIPELINES = /^(# \.gitlab-ci\.yml|# azure-pipelines\.yml|# koreai-ci\.yaml)/;

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const library = await import('../../src/lib.ts');
const simulator = await import('../../src/simulator/index.ts');

/** Throws if a block is not valid in its language, or if there is no check for that language. */
const CHECKS: Readonly<Record<string, (block: Block) => void>> = {
  yaml: checkYaml,
  json: ({ text }) => void JSON.parse(text),
  sh: checkShell,
  bash: checkShell,
  js: checkProgram,
  ts: ({ page }) => expect(RUN_AS_TYPESCRIPT).toContain(page),
  // Read by cron.test.ts and pipelines.test.ts.
  crontab: ({ page }) => expect(page).toBe('docs/recipes/cron.md'),
  groovy: (block) => {
    expect(block.page).toBe('docs/recipes/jenkins.md');
    checkCommands(block);
  },
  // A drawing or a list of files, not code.
  '': () => undefined,
};

/** Workflows and steps are checked in workflows.test.ts, and by `npm run lint:workflows`. */
function checkYaml({ text }: Block): void {
  const content: unknown = parse(text);
  checkCommands({ text });
  if (OTHER_PIPELINES.test(text) || Array.isArray(content) || Object.hasOwn(content as object, 'jobs')) return;
  expect(() => checkScenario(content)).not.toThrow();
}

function checkShell({ text }: Block): void {
  const { status, stderr } = spawnSync('bash', ['-n', '-c', text], { encoding: 'utf8' });
  expect([stderr, status]).toEqual(['', 0]);
  checkCommands({ text });
}

/** Every script of npm that it names is there, and every command line of ours can be read. */
function checkCommands({ text }: Pick<Block, 'text'>): void {
  for (const [, name = ''] of text.matchAll(/\bnpm run ([\w:]+)/g)) expect(scripts).toHaveProperty([name]);
  const lines = text.replaceAll(/ \\\n|\n\s+(?=--)/g, ' ');
  for (const [, line = ''] of lines.matchAll(/\bkoreai-ci(?:@\d+)? ([a-z][^#&|>\n]+)/g)) {
    // Each `$(…)` and variable counts as one word; an ellipsis is something that is not shown.
    const args = line.replaceAll(/"\$\([^)]*\)"|"?\$\{?\w+\}?"?/g, 'value').replaceAll(/["']|\)+$/g, '');
    if (/…|<|^completion/.test(args)) continue;
    const { problems } = readCommandLine(args.trim().split(/\s+/));
    expect([args, ...problems.filter((problem) => !problem.includes('value'))]).toEqual([args]);
  }
}

/** Everything that it imports is there, and it parses. */
function checkProgram({ text }: Block): void {
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--check'], { input: text });
  expect([String(stderr), status]).toEqual(['', 0]);
  for (const [, names = '', from] of text.matchAll(/import \{([^}]+)\} from '(koreai-ci(?:\/simulator)?)'/g)) {
    const exported = from === 'koreai-ci' ? library : simulator;
    for (const name of names.split(',')) expect(exported).toHaveProperty([name.trim()]);
  }
}

onLinux('every block of the README and the pages below docs/', () => {
  describe.each(PAGES)('%s', (page) => {
    test('can be checked, and is right', () => {
      for (const block of blocksOf(page)) {
        const check = CHECKS[block.language];
        if (!check) throw new Error(`Nothing checks the ${block.language} of ${page}: add it to CHECKS`);
        check(block);
      }
    });
  });
});
