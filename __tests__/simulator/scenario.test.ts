import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  CALL_NAMES,
  checkScenario,
  defaultScenario,
  readScenario,
  type Scenario,
  scenarioSchema,
  startSimulator,
} from '../../src/simulator/index.ts';
import { temporaryFolder } from '../support/after-test.ts';
import '../support/one-realm.ts';

const root = resolve(import.meta.dirname, '../..');

interface Schema {
  description?: string;
  required?: string[];
  type?: string;
  enum?: string[];
  anyOf?: Schema[];
  examples?: string[];
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  maxProperties?: number;
  items?: Schema;
  minimum?: number;
}

/** A value that the schema allows, with every property that it may have. */
function sampleOf(schema: Schema): unknown {
  const { type, examples, items, properties, patternProperties = {}, maxProperties, anyOf, minimum = 0 } = schema;
  if (anyOf?.[0]) return sampleOf(anyOf[0]);
  if (schema.enum) return schema.enum[0];
  if (items) return [sampleOf(items)];
  if (properties) {
    const entries = Object.entries(properties).map(([key, inner]): [string, unknown] => [key, sampleOf(inner)]);
    return Object.fromEntries(entries.slice(0, maxProperties));
  }
  const [values] = Object.values(patternProperties);
  const samples: Record<string, unknown> = { object: { 'x-1': values && sampleOf(values) }, boolean: true };
  return { ...samples, string: examples?.[0] ?? 'text', integer: minimum, number: minimum }[type ?? ''];
}

describe('a scenario', () => {
  test.each([
    ['nothing', {}],
    ['everything there is', sampleOf(scenarioSchema) as Scenario],
    ['the default', defaultScenario],
    ['options left out by undefined', { latency: undefined, bots: { 'st-1': { export: undefined } } }],
  ])('may hold %s, also after a way through JSON', (_, scenario) => {
    expect(checkScenario(scenario)).toBe(scenario);
    expect(() => checkScenario(JSON.parse(JSON.stringify(scenario)))).not.toThrow();
  });

  test.each([
    ['bots.st-1', 'an object', { bots: { 'st-1': null } }],
    ['bots.x.export.states', 'a list that is not empty', { bots: { x: { export: { states: [] } } } }],
    ['models.m.format', 'one of "zip"', { models: { m: { format: 'rar' } } }],
    ['models.m.archive', 'an object with one of files, base64', { models: { m: { archive: {} } } }],
    ['models.m.archive.files', 'an object that is not empty', { models: { m: { archive: { files: {} } } } }],
    ['models.m.link.ranges', 'true or false', { models: { m: { link: { ranges: 'no' } } } }],
    ['credentials.apiKeys[0].key', 'not empty', { credentials: { apiKeys: [{ key: '' }] } }],
    ['faults[0].on', 'one of "bot-export"', { faults: [{ kind: 'cut', on: 'bot-exports' }] }],
    ['faults[0].status', 'a whole number from 200 to 599', { faults: [{ kind: 'cut', status: 2 }] }],
    ['uploadLimit', 'unknown key', { uploadLimit: 0 }],
  ])('is refused for %s: %s', async (path, problem, scenario) => {
    const error = await startSimulator({ scenario: scenario as Scenario }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'input-invalid', message: expect.stringContaining(`\n  ${path}: `) });
    expect(error).toMatchObject({ message: expect.stringContaining(problem) });
  });
});

function write(text: string, name = 'scenario.yml'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

/** What is wrong with a file, one line each, without the folder. */
async function problemsOf(text: string): Promise<string[]> {
  const file = write(text);
  const error = await readScenario(file).catch((thrown: Error) => thrown);
  return String(Reflect.get(error, 'message')).replaceAll(file, 'F').split('\n  ').slice(1);
}

describe('a scenario file', () => {
  test('is YAML, or JSON with the address of its schema', async () => {
    const yaml =
      '# a comment\nbots:\n  st-1: &one { export: { states: [{ after: 2s, status: success }] } }\n  st-2: *one\n';
    const bot = { export: { states: [{ after: '2s', status: 'success' }] } };
    expect(await readScenario(write(yaml))).toEqual({ bots: { 'st-1': bot, 'st-2': bot } });
    const json = { $schema: './scenario.schema.json', ...defaultScenario };
    expect(await readScenario(write(JSON.stringify(json), 'a.json'))).toEqual(json);
    expect(await readScenario(write('{}'))).toEqual({});
    expect(await readScenario(write('\uFEFFseed: 3\r\n'))).toEqual({ seed: 3 });
  });

  test.each([
    ['bots:\n  st-1:\n    exports: {}', 'F:3:5: bots.st-1.exports: unknown key (known: name, export, '],
    ['bots: { st-1: { suiteimport: {} } }', 'unknown key (known: name, export, '],
    [
      'bots:\n  a:\n    export:\n      states:\n        - after: soon',
      'F:5:11: bots.a.export.states[0].after: must be a',
    ],
    ['faults:\n  - kind: cut\n  - on: download', 'F:3:5: faults[1].kind: is required'],
    ['faults: [{ kind: cut }, explosion]', 'F:1:25: faults[1]: must be an object with kind, '],
    ['latency: 3', 'must be a duration such as "500ms", "3s", "2m", "7d", found 3 (in quotes it is a text)'],
    ['latency: 90d', 'F:1:1: latency: must be a duration'],
    ['tools: { a-1: { flowId: 12 } }', 'tools.a-1.flowId: must be a text that is not empty, found 12 (in quotes'],
    ['a: b: c', 'F:1:4: Nested mappings are not allowed'],
    ['seed: 1\nseed: 2', 'F:2:1: Map keys must be unique'],
    ['bots: *nobody', 'F: Unresolved alias'],
    ['', 'F:1:1: scenario: must be an object with '],
    ['- 1', 'F:1:1: scenario: must be an object with '],
  ])('is refused with its place: %j', async (text, problem) => {
    const problems = await problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test('is refused for all its problems at once, or for as many as can be read', async () => {
    expect(await problemsOf('a: 1\nb: 2\nlatency: soon')).toHaveLength(3);
    const many = Array.from({ length: 30 }, (_, index) => `x${index}: 1`).join('\n');
    expect((await problemsOf(many)).slice(-2)).toEqual([expect.stringMatching(/^F:20:1: /), 'and 10 more']);
  });

  test.each([
    ['nowhere.yml', 'there is no such file: '],
    ['.', 'the file cannot be read (EISDIR): '],
  ])('%s is refused by its name', async (name, words) => {
    const file = join(temporaryFolder(), name);
    await expect(readScenario(file)).rejects.toMatchObject({ code: 'input-invalid', message: `${words}${file}` });
  });
});

function text(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Every property by its path, with whether it is required. */
function propertiesOf(schema: Schema, path = ''): { path: string; description: string; isRequired: boolean }[] {
  const { properties = {}, patternProperties = {}, required = [], items } = schema;
  const own = Object.entries(properties).flatMap(([name, property]) => [
    { path: `${path}.${name}`, description: property.description ?? '', isRequired: required.includes(name) },
    ...propertiesOf(property, `${path}.${name}`),
  ]);
  const inner = [...Object.values(patternProperties), ...(items ? [items] : [])];
  return [...own, ...inner.flatMap((other) => propertiesOf(other, path))];
}

describe('the published schema', () => {
  const published = JSON.parse(text('schemas/scenario.schema.json')) as Record<string, unknown>;

  test('is the definition in the source, with an id of its own; `npm run docs` writes it', () => {
    expect(published).toEqual(JSON.parse(JSON.stringify(scenarioSchema)));
    expect(published).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: 'urn:koreai-ci:scenario',
      title: expect.stringMatching(/./),
    });
  });

  test('describes every property, and says what happens without it', () => {
    const all = propertiesOf(scenarioSchema as Schema);
    expect(all.length).toBeGreaterThan(80);
    expect(all.filter(({ description }) => !/\.$/.test(description))).toEqual([]);
    const silent = all.filter(
      ({ description, isRequired, path }) =>
        !isRequired && path !== '.$schema' && !/Default: |Without it/.test(description),
    );
    expect(silent).toEqual([]);
  });

  test('is in the page as tables; `npm run docs` writes them', () => {
    const page = text('docs/simulator.md');
    for (const { path } of propertiesOf(scenarioSchema as Schema)) {
      expect(page).toContain(`| \`${path.replace(/.*\./, '')}\` |`);
    }
    for (const call of CALL_NAMES) expect(page).toContain(`\`${call}\``);
  });
});
