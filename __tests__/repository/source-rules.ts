import { posix } from 'node:path';

/** Source text by path below src/, with forward slashes: `core/clock.ts`. */
export type Sources = ReadonlyMap<string, string>;

interface FolderRules {
  /** What it does, in Markdown, for docs/architecture.md. */
  readonly about: string;
  /** The folders it may import from, besides itself. */
  readonly imports: readonly string[];
  /** Those it may load with `import()` only, to start without them. */
  readonly lazy?: readonly string[];
  /** The `@actions/*` packages it may use. */
  readonly actions?: RegExp;
  /** It neither knows the process around it nor writes to its streams. */
  readonly pure?: true;
  /** It may decide the exit code. */
  readonly exits?: true;
  /** It is no part of the npm package, so it may use any package. */
  readonly bundledOnly?: true;
}

/** What each folder of src/ may do; a file directly below src/ has rules of its own. */
export const FOLDERS: Readonly<Record<string, FolderRules>> = {
  core: {
    about:
      'Errors, status words, durations, secrets, sanitizing, deadline, failure budget, clock, log, disk, what jobs report (`facts.ts`)',
    imports: [],
    pure: true,
  },
  http: {
    about:
      "Makes every request: transport over Node's own client, complete answers, proxies, `Retry-After`, failures in plain words",
    imports: ['core'],
    actions: /^@actions\/http-client$/,
    pure: true,
  },
  platform: {
    about:
      "Kore.ai's API: authorization, requests, parsers of answers. One request per function, no loops, no retries, no redirects",
    imports: ['http', 'core'],
    pure: true,
  },
  inputs: {
    about:
      'Every input in one line (`fields.ts`): type, text, default. Reading texts into values, targets, credentials',
    imports: ['core'],
    pure: true,
  },
  download: { about: 'From a link to a verified file to an extracted folder', imports: ['http', 'core'], pure: true },
  jobs: {
    about:
      'How an operation is declared (`operation.ts`), states of a job, the one poll loop (`poll-loop.ts`), correlation, starting once, rate limits',
    imports: ['platform', 'inputs', 'download', 'core'],
    pure: true,
  },
  'bot-files': {
    about:
      'An exported bot as stable files, and back: splitting, sorting, removing secrets. Local files and archives to import',
    imports: ['jobs', 'platform', 'download', 'core'],
    pure: true,
  },
  'bot-changes': {
    about:
      'What differs between two versions of a bot: changes with their meaning, flowcharts, the plan of an import as Markdown and as a page',
    imports: ['bot-files', 'jobs', 'core'],
    pure: true,
  },
  'test-report': {
    about: 'The results of batch and conversation tests: thresholds, JUnit reports',
    imports: ['jobs', 'inputs', 'core'],
    pure: true,
  },
  operations: {
    about:
      'One file an operation, and their list (`table.ts`). Their declarations are always loaded, what they do is not',
    imports: ['test-report', 'bot-changes', 'bot-files', 'jobs', 'platform', 'inputs', 'core'],
    pure: true,
  },
  run: {
    about: 'The sequence of a run: start, wait, collect, report',
    imports: ['bot-changes', 'bot-files', 'jobs', 'platform', 'inputs', 'download', 'http', 'core'],
    pure: true,
  },
  client: {
    about:
      'The npm library: its functions are generated from the operations (`functions.ts`). Reads no environment, prints nothing',
    imports: ['run', 'operations', 'jobs', 'inputs', 'download', 'http', 'core'],
    pure: true,
  },
  verify: {
    about:
      'Compares a platform with what the operations expect: every reply described once (`calls.ts`), redacted reports, scenarios from replies',
    imports: ['run', 'operations', 'jobs', 'platform', 'inputs', 'http', 'core'],
    lazy: ['simulator'],
    pure: true,
  },
  action: {
    about: 'The GitHub Action: inputs, outputs, masks, annotations, summary, artifacts, commit status',
    imports: ['run', 'operations', 'jobs', 'inputs', 'http', 'core'],
    actions: /^@actions\//,
    exits: true,
    bundledOnly: true,
  },
  cli: {
    about: 'The command line and `doctor`',
    imports: ['verify', 'run', 'operations', 'jobs', 'platform', 'inputs', 'http', 'core'],
    lazy: ['simulator'],
    exits: true,
  },
  simulator: { about: 'A Kore.ai to run against, for tests and the demo', imports: ['core'] },
  setup: {
    about: 'The action that puts the command line on the `PATH`',
    imports: ['core'],
    actions: /^@actions\/(core|tool-cache)$/,
    exits: true,
    bundledOnly: true,
  },
  'index.ts': {
    about: 'Entry of `dist/`: loads the program that is wanted',
    imports: [],
    lazy: ['action', 'setup', 'cli', 'simulator'],
    bundledOnly: true,
  },
  'cli.ts': { about: 'Entry of the command line', imports: ['cli'], exits: true },
  'lib.ts': {
    about: 'Entry of the library',
    imports: ['client', 'jobs', 'download', 'http', 'core'],
    pure: true,
  },
};

/** The packages that npm users get inside of ours. Each makes it larger, and its vulnerabilities are fixed by our releases. */
export const BUNDLED: ReadonlySet<string> = new Set([
  '@actions/http-client',
  '@dagrejs/dagre',
  'commander',
  'csv-parse',
  'diff',
  'jsonc-parser',
  'jsonwebtoken',
  'tar-stream',
  'typebox',
  'yaml',
  'yauzl',
  'yazl',
]);

const MAX_LINES = 250;
/** A table has as many lines as there are inputs. */
const TABLES = ['inputs/fields.ts'];
const MEDIAN_LINES = 100;

/** Every breach of the rules of imports and of the process, one line each. */
export function breaches(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const name = folderOf(file);
    const rules = FOLDERS[name];
    if (rules === undefined)
      return [
        `${file}: there are no rules for the folder ${name}, add it to FOLDERS in __tests__/repository/source-rules.ts`,
      ];
    const code = withoutComments(text);
    const reported = (found: string[]) => found.map((breach) => `${file}: ${breach}`);
    return reported([
      ...importsIn(code).flatMap((used) => importBreach(file, name, rules, used)),
      ...wordBreaches(code, rules),
    ]);
  });
}

/** Every import that the table allows and no file makes. */
export function unused(sources: Sources): string[] {
  const made = new Set(
    [...sources].flatMap(([file, text]) =>
      importsIn(withoutComments(text)).map(
        ({ specifier }) => `${folderOf(file)} ${folderOf(targetOf(file, specifier))}`,
      ),
    ),
  );
  return Object.entries(FOLDERS).flatMap(([name, { imports, lazy = [] }]) =>
    [...imports, ...lazy]
      .filter((other) => !made.has(`${name} ${other}`))
      .map((other) => `${name} imports nothing from ${other}: remove it from FOLDERS`),
  );
}

/** Every file, but for generated ones, that is too long or named after nothing, and a median that has grown too high. */
export function shapeBreaches(sources: Sources): string[] {
  const written = [...sources].filter(([, text]) => !text.startsWith('// Generated by'));
  const lines = written.map(([file, text]) => ({ file, count: text.trimEnd().split('\n').length }));
  const counts = lines.map(({ count }) => count).sort((one, other) => one - other);
  const median = counts[Math.floor(counts.length / 2)] ?? 0;
  return [
    ...lines
      .filter(({ file, count }) => count > MAX_LINES && !TABLES.includes(file))
      .map(({ file, count }) => `${file}: ${count} lines, ${MAX_LINES} at most`),
    ...lines
      .filter(({ file }) => /(helper|util|manager)s?(?![a-z])/i.test(file))
      .map(({ file }) => `${file}: name it after what it does`),
    ...(median >= MEDIAN_LINES ? [`the median file has ${median} lines, under ${MEDIAN_LINES} wanted`] : []),
  ];
}

interface Import {
  readonly specifier: string;
  readonly lazy: boolean;
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function targetOf(file: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(file), specifier));
}

function importBreach(file: string, name: string, rules: FolderRules, { specifier, lazy }: Import): string[] {
  if (!specifier.startsWith('.')) return packageBreach(rules, specifier);
  const target = targetOf(file, specifier);
  if (target.startsWith('..')) return [`imports ${specifier} from outside src`];
  const other = folderOf(target);
  if (other === name || rules.imports.includes(other)) return [];
  if (rules.lazy?.includes(other)) return lazy ? [] : [`imports ${other}, which it may only load with import()`];
  return [`imports ${specifier}: FOLDERS in __tests__/repository/source-rules.ts does not let ${name} import ${other}`];
}

function packageBreach(rules: FolderRules, specifier: string): string[] {
  if (specifier === 'node:process' || specifier === 'process') return ['imports process: use the global'];
  if (specifier.startsWith('node:')) return [];
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  if (name.startsWith('@actions/') && !rules.actions?.test(name)) return [`imports ${name}`];
  return rules.bundledOnly || BUNDLED.has(name) ? [] : [`imports ${name}, which BUNDLED does not list`];
}

function wordBreaches(code: string, rules: FolderRules): string[] {
  const pure = /\bprocess\.(?:env|stdout|stderr|stdin|argv)\b|\bconsole\./g;
  const exits = /\bprocess\.exit(?:Code)?\b/g;
  const unreadable = /\bimport\(\s*[^\s'"]|\brequire\(/.exec(code);
  return [
    ...[...(rules.pure ? code.matchAll(pure) : [])].map(
      ([word]) => `uses ${word}, which is for folders that are not pure`,
    ),
    ...[...(rules.exits ? [] : code.matchAll(exits))].map(
      ([word]) => `uses ${word}, which is for folders with 'exits'`,
    ),
    ...(unreadable ? [`loads what cannot be read off the source: ${unreadable[0]}`] : []),
  ];
}

function importsIn(code: string): Import[] {
  const fixed = /^[ \t]*(?:(?:import|export)\b[^'";]*?\bfrom\s*|import\s*)['"]([^'"]+)['"]/gm;
  const lazy = /\bimport\(\s*['"]([^'"]+)['"]/g;
  return [
    ...[...code.matchAll(fixed)].map(([, specifier = '']) => ({ specifier, lazy: false })),
    ...[...code.matchAll(lazy)].map(([, specifier = '']) => ({ specifier, lazy: true })),
  ];
}

/** Strings are matched so that a `//` or a glob inside one is not taken for a comment. */
function withoutComments(text: string): string {
  const token = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(token, (found) => (found.startsWith('/') ? ' ' : found));
}
