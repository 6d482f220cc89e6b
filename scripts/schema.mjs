// Writes schemas/scenario.schema.json and the reference in docs/simulator.md from the schema in src/. Needs Node.js 24.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { scenarioSchema } from '../src/simulator/scenario-schema.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');

const BEGIN = '<!-- generated: scenario -->';
const END = '<!-- end of generated -->';

/** The files that hold something generated, each with the way to renew it. */
export const GENERATED = {
  'schemas/scenario.schema.json': () => `${JSON.stringify(publishedSchema(), null, 2)}\n`,
  'docs/simulator.md': (text) => {
    const from = text.indexOf(BEGIN);
    const to = text.indexOf(END, from);
    if (from < 0 || to < 0) throw new Error(`There is no '${BEGIN}' with '${END}' after it`);
    return `${text.slice(0, from + BEGIN.length)}\n\n${reference()}\n${text.slice(to)}`;
  },
};

/** Draft 7, which every editor knows. */
function publishedSchema() {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A scenario of the Kore.ai simulator',
    description:
      'What a simulated Kore.ai knows and does. Durations are texts such as 500ms, 3s, 2m, 7d; a bare number in quotes is seconds. They count from the start of a job, or from the first look at a publish or an import.',
    ...published(scenarioSchema),
  };
}

/** Without the words of our own, and with the default in the description, where editors show it. */
function published({ format, description, ...schema }) {
  const { default: usual, properties, items, additionalProperties, anyOf } = schema;
  const told = usual === undefined ? description : `${description} Default: \`${usual}\`.`;
  return {
    ...(description === undefined ? {} : { description: told }),
    ...schema,
    ...(properties && { properties: mapped(properties, published) }),
    ...(items && { items: published(items) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: published(additionalProperties) }),
    ...(anyOf && { anyOf: anyOf.map(published) }),
  };
}

function mapped(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

/** One table for each kind of object, in the order in which they are met. */
function reference() {
  const sections = new Map();
  collect(scenarioSchema, 'The file', sections);
  return [...sections.values()]
    .map(({ title, rows }) => `#### ${title}\n\n${table(['Property', 'Value', 'Meaning', 'Default'], rows)}`)
    .join('\n');
}

/** @returns the title under which an object is described; the same one for the same properties */
function collect(schema, title, sections) {
  const key = JSON.stringify(schema.properties);
  const known = sections.get(key);
  if (known) return known.title;
  const section = { title, rows: [] };
  sections.set(key, section);
  for (const [name, property] of Object.entries(schema.properties)) {
    const required = schema.required?.includes(name) ? 'required' : undefined;
    const usual = property.default === undefined ? '' : code(property.default);
    section.rows.push([code(name), kindOf(property, name, sections), property.description, required ?? usual]);
  }
  return title;
}

const TITLES = {
  credentials: 'Credentials',
  apps: 'App',
  apiKeys: 'API key',
  bots: 'Bot',
  imports: 'Import',
  tools: 'Tool',
  models: 'Model',
  faults: 'Fault',
  limits: 'Limits',
  export: 'Job',
  states: 'State',
  link: 'Link',
  previousExport: 'Previous export',
  supersededBy: 'Superseding export',
  publish: 'Publish',
  resources: 'Resource',
  import: 'Started import',
  tasks: 'Task of an import',
  testSuites: 'Test suite',
  utterances: 'Utterance',
  entities: 'Entity',
  figures: 'Figures',
  fileLink: 'File link',
  botList: 'Bot list',
  agentApps: 'Agent app',
  versions: 'Version of an app',
};

function kindOf(schema, name, sections) {
  if (name === 'archive') return '`files`, `bytes` or `base64` ([archives](#archives))';
  if (schema.anyOf) return schema.anyOf.map((choice) => kindOf(choice, name, sections)).join(', or a ');
  if (schema.enum) return schema.enum.length > 8 ? 'one of those told' : schema.enum.map(code).join(', ');
  if (schema.type === 'array') return `list: ${kindOf(schema.items, name, sections)}`;
  if (schema.properties) return linkTo(collect(schema, TITLES[name], sections));
  if (typeof schema.additionalProperties === 'object') {
    return `by id: ${kindOf(schema.additionalProperties, name, sections)}`;
  }
  if (schema.format === 'short-duration') return 'duration';
  if (schema.format === 'origin') return 'origin';
  return { object: 'any fields', boolean: 'true or false', string: 'text', integer: whole(schema), number: 'number' }[
    schema.type
  ];
}

function whole({ minimum, maximum }) {
  if (maximum !== undefined) return `${minimum} to ${maximum}`;
  return minimum === undefined ? 'whole number' : `from ${minimum}`;
}

function linkTo(title) {
  return `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`;
}

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows].map(
    (cells) => `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell.replaceAll('|', '\\|')} `)).join('|')}|`,
  );
  return `${lines.join('\n')}\n`;
}

function code(word) {
  return `\`${word}\``;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [file, renew] of Object.entries(GENERATED)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, renew(readText(path)));
    if (file.endsWith('.json')) format(path);
  }
}

/** As the linter wants it. */
function format(path) {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { status } = spawnSync(process.execPath, [biome, 'format', '--write', path], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`${path} could not be formatted`);
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return '';
    throw error;
  }
}
