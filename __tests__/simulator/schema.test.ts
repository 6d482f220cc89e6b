import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CALL_NAMES } from '../../src/simulator/index.ts';
import { type Schema, scenarioSchema } from '../../src/simulator/scenario-schema.ts';

const root = resolve(import.meta.dirname, '../..');
// A name in a variable: the script has no types.
const SCRIPT: string = '../../scripts/schema.mjs';
const { GENERATED } = (await import(SCRIPT)) as {
  GENERATED: Record<string, (text: string) => string>;
};

function text(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Every property, by its path. */
function propertiesOf(schema: Schema, path = ''): [string, Schema][] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]): [string, Schema][] => [
    [`${path}.${name}`, property],
    ...propertiesOf(property, `${path}.${name}`),
  ]);
  const { items, additionalProperties, anyOf = [] } = schema;
  const inner = [items, typeof additionalProperties === 'object' ? additionalProperties : undefined, ...anyOf];
  return [...own, ...inner.flatMap((other) => (other ? propertiesOf(other, path) : []))];
}

describe('the published schema', () => {
  test('is what the source says; `npm run schema` writes it', () => {
    const file = 'schemas/scenario.schema.json';
    const published = JSON.parse(text(file)) as Record<string, unknown>;
    expect(published).toEqual(JSON.parse(GENERATED[file]?.('') ?? ''));
    expect(published).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: expect.stringMatching(/./),
    });
  });

  test('holds words of no dialect of our own', () => {
    const known =
      /^(\$schema|title|description|type|default|properties|required|additionalProperties|minProperties|items|minItems|enum|pattern|minLength|minimum|maximum|anyOf)$/;
    const keys = (schema: object): string[] =>
      Object.entries(schema).flatMap(([key, value]) => {
        const inner = key === 'properties' ? Object.values(value as object) : key === 'anyOf' ? value : [value];
        const below = (inner as unknown[]).filter((part) => typeof part === 'object' && !Array.isArray(part));
        return [key, ...below.flatMap((part) => keys(part as object))];
      });
    expect(keys(JSON.parse(text('schemas/scenario.schema.json')) as object).filter((key) => !known.test(key))).toEqual(
      [],
    );
  });

  test('explains every property, and says what counts without it', () => {
    const all = propertiesOf(scenarioSchema);
    expect(all.length).toBeGreaterThan(80);
    const unexplained = all.filter(([, { description = '' }]) => !/\.$/.test(description));
    expect(unexplained.map(([path]) => path)).toEqual([]);
    const required =
      /\.(clientId|clientSecret|key|kind|type|flowId|files|bytes|base64|\$schema|fields|link|text|intent|entities\.name|expected|versions)$/;
    const silent = all.filter(
      ([path, { description = '', default: usual }]) =>
        usual === undefined && !required.test(path) && !/Default: |Without it/.test(description),
    );
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  test('has the defaults that the descriptions of the types have', () => {
    const types = readdirSync(join(root, 'src/simulator'))
      .filter((file) => /^scenario(-credentials|-import|-publish|-suite|-trouble)?\.ts$/.test(file))
      .map((file) => text(`src/simulator/${file}`))
      .join('');
    const told = [...types.matchAll(/Default: `([^`]+)`\.? ?[^\n]*\*\/\n\s+(\w+)\?:/g)];
    expect(told.length).toBeGreaterThan(15);
    const said = propertiesOf(scenarioSchema).map(
      ([path, { description = '', default: usual }]) => `${path} ${usual} ${description.replaceAll('`', '')}`,
    );
    for (const [, usual = '', name = ''] of told) {
      expect(said.filter((line) => line.includes(`.${name} `) && line.includes(usual))).not.toEqual([]);
    }
  });

  test('stands in the page as tables; `npm run schema` writes them', () => {
    const page = text('docs/simulator.md');
    expect(page).toBe(GENERATED['docs/simulator.md']?.(page));
    const names = new Set(propertiesOf(scenarioSchema).map(([path]) => path.replace(/.*\./, '')));
    for (const name of names) expect(page).toMatch(new RegExp(`\\b${name.replace('$', '\\$')}\\b|\\$schema`));
    for (const call of CALL_NAMES) expect(page).toContain(`\`${call}\``);
    const anchors = new Set(
      [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-')),
    );
    for (const [, anchor = ''] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(anchor);
  });
});
