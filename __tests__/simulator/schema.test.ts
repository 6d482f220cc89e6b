import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { CALL_NAMES, scenarioSchema } from '../../src/simulator/index.ts';

const root = resolve(import.meta.dirname, '../..');
// A name in a variable: the script has no types.
const SCRIPT: string = '../../scripts/schema.mjs';
const { GENERATED } = (await import(SCRIPT)) as {
  GENERATED: Record<string, (text: string) => string>;
};

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  patternProperties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

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

  test('is the definition in the source, with an id of its own; `npm run schema` writes it', () => {
    expect(published).toEqual(JSON.parse(GENERATED['schemas/scenario.schema.json']?.('') ?? ''));
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

  test('is in the page as tables; `npm run schema` writes them', () => {
    const page = text('docs/simulator.md');
    expect(page).toBe(GENERATED['docs/simulator.md']?.(page));
    for (const { path } of propertiesOf(scenarioSchema as Schema)) {
      expect(page).toContain(`| \`${path.replace(/.*\./, '')}\` |`);
    }
    for (const call of CALL_NAMES) expect(page).toContain(`\`${call}\``);
    const anchors = new Set(
      [...page.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-')),
    );
    for (const [, anchor = ''] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(anchor);
  });
});
