import { posix } from 'node:path';

/** Source text by path below src/, with forward slashes: `kernel/clock.ts`. */
export type Sources = ReadonlyMap<string, string>;

interface Room {
  /** The rooms it may import from, besides itself. */
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

/** What each room of the house may do; a file directly below src/ is a room of its own. */
export const ROOMS: Readonly<Record<string, Room>> = {
  core: { imports: [], pure: true },
  http: { imports: ['core'], actions: /^@actions\/http-client$/, pure: true },
  platform: { imports: ['http', 'core'], pure: true },
  inputs: { imports: ['core'], pure: true },
  download: { imports: ['http', 'core'], pure: true },
  jobs: { imports: ['platform', 'inputs', 'download', 'core'], pure: true },
  'bot-files': { imports: ['jobs', 'platform', 'download', 'core'], pure: true },
  'bot-changes': { imports: ['bot-files', 'jobs', 'download', 'core'], pure: true },
  'test-report': { imports: ['jobs', 'inputs', 'core'], pure: true },
  operations: {
    imports: ['test-report', 'bot-changes', 'bot-files', 'jobs', 'platform', 'inputs', 'core'],
    pure: true,
  },
  run: { imports: ['bot-changes', 'bot-files', 'jobs', 'platform', 'inputs', 'download', 'http', 'core'], pure: true },
  client: { imports: ['run', 'operations', 'bot-files', 'jobs', 'inputs', 'download', 'http', 'core'], pure: true },
  action: {
    imports: ['run', 'operations', 'bot-files', 'jobs', 'inputs', 'http', 'core'],
    actions: /^@actions\//,
    exits: true,
    bundledOnly: true,
  },
  cli: {
    imports: ['run', 'operations', 'jobs', 'platform', 'inputs', 'http', 'core'],
    lazy: ['simulator'],
    exits: true,
  },
  simulator: { imports: ['core'] },
  setup: { imports: ['core'], actions: /^@actions\/(core|tool-cache)$/, exits: true, bundledOnly: true },
  'index.ts': { imports: [], lazy: ['action', 'setup', 'cli', 'simulator'], bundledOnly: true },
  'cli.ts': { imports: ['cli'], exits: true },
  'lib.ts': { imports: ['client', 'bot-files', 'jobs', 'download', 'http', 'core'], pure: true },
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

/** Every breach of the rooms' rules, one line each. */
export function breaches(sources: Sources): string[] {
  return [...sources].flatMap(([file, text]) => {
    const name = roomOf(file);
    const room = ROOMS[name];
    if (room === undefined) return [`${file}: no room is called ${name}`];
    const code = withoutComments(text);
    const reported = (found: string[]) => found.map((breach) => `${file}: ${breach}`);
    return reported([
      ...importsIn(code).flatMap((used) => importBreach(file, name, room, used)),
      ...wordBreaches(code, room),
    ]);
  });
}

/** Every file that is too long or named after nothing, and a median that has grown too high. */
export function shapeBreaches(sources: Sources): string[] {
  const lines = [...sources].map(([file, text]) => ({ file, count: text.trimEnd().split('\n').length }));
  const counts = lines.map(({ count }) => count).sort((one, other) => one - other);
  const median = counts[Math.floor(counts.length / 2)] ?? 0;
  return [
    ...lines
      .filter(({ file, count }) => count > MAX_LINES && !TABLES.includes(file))
      .map(({ file, count }) => `${file}: ${count} lines, ${MAX_LINES} at most`),
    ...lines
      .filter(({ file }) => /(helper|util|manager)s?(?![a-z])/i.test(file))
      .map(({ file }) => `${file}: named after no thing and no deed`),
    ...(median >= MEDIAN_LINES ? [`the median file has ${median} lines, under ${MEDIAN_LINES} wanted`] : []),
  ];
}

interface Import {
  readonly specifier: string;
  readonly lazy: boolean;
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? file;
}

function importBreach(file: string, name: string, room: Room, { specifier, lazy }: Import): string[] {
  if (!specifier.startsWith('.')) return packageBreach(room, specifier);
  const target = posix.normalize(posix.join(posix.dirname(file), specifier));
  if (target.startsWith('..')) return [`imports ${specifier} from outside src`];
  const other = roomOf(target);
  if (other === name || room.imports.includes(other)) return [];
  if (room.lazy?.includes(other)) return lazy ? [] : [`imports ${other}, which it may only load with import()`];
  return [`imports ${specifier}: ${name} must not know ${other}`];
}

function packageBreach(room: Room, specifier: string): string[] {
  if (specifier === 'node:process' || specifier === 'process') return ['imports process: use the global'];
  if (specifier.startsWith('node:')) return [];
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  if (name.startsWith('@actions/') && !room.actions?.test(name)) return [`imports ${name}`];
  return room.bundledOnly || BUNDLED.has(name) ? [] : [`imports ${name}, which is not to be bundled`];
}

function wordBreaches(code: string, room: Room): string[] {
  const pure = /\bprocess\.(?:env|stdout|stderr|stdin|argv)\b|\bconsole\./g;
  const exits = /\bprocess\.exit(?:Code)?\b/g;
  const words = [...(room.pure ? code.matchAll(pure) : []), ...(room.exits ? [] : code.matchAll(exits))];
  const unreadable = /\bimport\(\s*[^\s'"]|\brequire\(/.exec(code);
  return [
    ...words.map(([word]) => `speaks of ${word}`),
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
