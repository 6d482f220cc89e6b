import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { exitCode } from '../../src/cli/exit-code.ts';
import { CONCLUSIONS, type Conclusion, ERROR_CODES, type ErrorCode } from '../../src/core/errors.ts';
import { OPERATIONS } from '../../src/operations/table.ts';
import { emptyOutcome } from '../../src/run/outcome.ts';
import { blocksOf, PAGES, read, root } from './page.ts';

const readme = read('README.md');

/** The repository, as the page for npm links to it: npm shows the page elsewhere. */
const REPOSITORY = 'https://github.com/your-org/koreai-ci/blob/main/';

function codeOf(conclusion: Conclusion, errorCode: ErrorCode | '' = ''): number {
  return exitCode([{ ...emptyOutcome('', ''), conclusion, errorCode }]);
}

/** As GitHub makes anchors of headings. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function linksOf(page: string): string[] {
  const prose = read(page).replace(/^ *```[\s\S]*?^ *```$/gm, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
}

/** Why a link from one file of the repository to another is broken; `undefined` if it is not. */
function faultOf(page: string, link: string): string | undefined {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(root, target))) return `${page}: there is no ${target}`;
  if (anchor === undefined || statSync(join(root, target)).isDirectory()) return undefined;
  const anchors = [...read(target).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
  return anchors.includes(anchor) ? undefined : `${page}: ${target} has no #${anchor}`;
}

describe('the README', () => {
  test('is short', () => {
    expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(250);
  });

  test('gives the exit code of every conclusion', () => {
    const rows = [...readme.matchAll(/^\| `(\w+)` \| .+ \| (\d.*) \|$/gm)].map(([, name, code]) => `${name}: ${code}`);
    const failure = `${codeOf('failure')}, or ${codeOf('failure', 'input-invalid')} if an input is invalid`;
    expect(rows).toEqual(
      ['success', 'failure', 'timed_out', 'stale', 'action_required', 'cancelled'].map(
        (name) => `${name}: ${name === 'failure' ? failure : codeOf(name as Conclusion)}`,
      ),
    );
    expect(rows).toHaveLength(CONCLUSIONS.length);
  });
});

test('every error code has a section in docs/troubleshooting.md that says what to do', () => {
  const page = read('docs/troubleshooting.md');
  const short = ERROR_CODES.filter((code) => {
    const [, section = ''] = page.split(`## \`${code}\`\n`);
    return (
      section
        .replace(/\n## [\s\S]*/, '')
        .trim()
        .split('\n').length < 3
    );
  });
  expect(short).toEqual([]);
});

test('every operation that starts a job has a workflow or a command in a recipe or in the README', () => {
  const blocks = PAGES.filter((page) => page === 'README.md' || page.startsWith('docs/recipes/'))
    .flatMap((page) => blocksOf(page))
    .map(({ text }) => text)
    .join('\n');
  const starting = OPERATIONS.filter(({ startsJob }) => startsJob).map(({ name }) => name);
  expect(starting.filter((name) => !new RegExp(`(operation:|koreai-ci) ${name}(?![\\w-])`).test(blocks))).toEqual([]);
});

const ALL_PAGES = [...PAGES, 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md', 'bench/README.md'];

test('no link leads nowhere', () => {
  const faults = ALL_PAGES.flatMap((page) =>
    linksOf(page)
      .filter((link) => !/^https?:/.test(link))
      .map((link) => faultOf(page, link)),
  );
  expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
});

/** Pages with facts about Kore.ai, which name files of other repositories. */
const FACTS = ['docs/kore-api.md', 'docs/artemis-api.md', 'docs/xo-additions.md'];

/** The files and folders that a page names, except for names with a placeholder. Paths of tests may omit `__tests__/`. */
function filesNamedIn(page: string): string[] {
  const text = read(page);
  const paths = [...text.matchAll(/`((?:src|__tests__|scripts|bench|demo|schemas)\/[\w./-]*)`/g)];
  const tests = [...text.matchAll(/`([\w-]+\/[\w-]+\.test\.ts)`/g)].map(([, path]) => `__tests__/${path}`);
  return [...paths.map(([, path = '']) => path), ...tests].filter((path) => !path.includes('NAME'));
}

test('every file that a page names exists', () => {
  const pages = ALL_PAGES.filter((page) => !FACTS.includes(page));
  const missing = pages.flatMap((page) =>
    filesNamedIn(page)
      .filter((file) => !existsSync(join(root, file)))
      .map((file) => `${page}: there is no ${file}`),
  );
  expect(pages.flatMap(filesNamedIn).length).toBeGreaterThan(200);
  expect(missing).toEqual([]);
});

test('every name that a page places in a file is there', () => {
  const places = ALL_PAGES.flatMap((page) => [...read(page).matchAll(/`([A-Za-z_]\w+)` in `(src\/[\w./-]+\.ts)`/g)]);
  const missing = places.filter(([, name = '', file = '']) => !new RegExp(`\\b${name}\\b`).test(read(file)));
  expect(places.length).toBeGreaterThan(5);
  expect(missing.map(([text]) => text)).toEqual([]);
});

test('the page for npm links to the repository by its address, and to files that are there', () => {
  const links = linksOf('docs/npm-README.md');
  const own = links.filter((link) => link.startsWith(REPOSITORY)).map((link) => link.slice(REPOSITORY.length));
  expect(links.filter((link) => !link.startsWith('https://'))).toEqual([]);
  expect(own.length).toBeGreaterThan(5);
  expect(own.map((link) => faultOf('README.md', link)).filter((fault) => fault !== undefined)).toEqual([]);
});

test('the page for npm links to the repository that the package names', async () => {
  const script = pathToFileURL(join(root, 'scripts/pack.mjs')).href;
  const { readmeOf } = (await import(script)) as { readmeOf: (manifest: object) => string };
  const text = readmeOf({ repository: { type: 'git', url: 'git+https://github.com/octo/bots-ci.git' } });
  expect(text).toContain('](https://github.com/octo/bots-ci/blob/main/docs/cli.md)');
  expect(text).not.toContain('your-org');
});

test('the page on what is proven names the versions that the scripts try', () => {
  const page = read('docs/proven.md');
  const tools = [
    ...read('scripts/tools.mjs').matchAll(/: '(?:\S+\/)?(act|actionlint|zizmor|check-jsonschema)(?:@v|==)([\d.]+)'/g),
  ];
  const machines = [...read('scripts/machines/run.mjs').matchAll(/(nodeOf|bunOf)\('([\d.]+)'\)/g)];
  expect([tools.length, machines.length]).toEqual([4, 5]);
  const versions = [...tools, ...machines].map(([, , version = '']) => version);
  expect(versions.filter((version) => !page.includes(version))).toEqual([]);
});
