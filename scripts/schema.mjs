// Writes the schemas of scenarios and results, and the tables in docs/simulator.md, from their definitions, as part of
// `npm run docs`. Needs Node.js 24.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resultSchema } from '../src/cli/result-schema.ts';
import { scenarioSchema } from '../src/simulator/scenario/scenario.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');

/** The files with generated content, each with a function that renews it. */
export const GENERATED = {
  'schemas/scenario.schema.json': () => `${JSON.stringify(scenarioSchema, null, 2)}\n`,
  'schemas/result.schema.json': () => `${JSON.stringify(resultSchema, null, 2)}\n`,
  'docs/simulator.md': (text) =>
    text.replace(/(<!-- generated: scenario -->\n).*(<!-- end of generated -->)/s, (_all, begin, end) => {
      return `${begin}\n${tables({ ...scenarioSchema, title: 'The file' }).join('\n')}\n${end}`;
    }),
};

/** A table for each object, in the order in which they are met. */
function tables(schema, seen = new Set()) {
  const { title, properties, required = [] } = schema;
  if (seen.has(title)) return [];
  seen.add(title);
  const rows = Object.entries(properties).map(([name, property]) => {
    const meaning = `${required.includes(name) ? 'Required. ' : ''}${property.description}`.replaceAll('|', '\\|');
    return `| \`${name}\` | ${kindOf(property)} | ${meaning} |\n`;
  });
  const own = `#### ${title}\n\n| Property | Value | Meaning |\n| --- | --- | --- |\n${rows.join('')}`;
  return [own, ...Object.values(properties).flatMap((property) => tablesIn(property, seen))];
}

function tablesIn(schema, seen) {
  const inner = schema.items ?? valuesOf(schema) ?? schema;
  return inner.properties ? tables(inner, seen) : [];
}

/** The schema of the values of an object with any keys. */
function valuesOf({ patternProperties = {} }) {
  return Object.values(patternProperties)[0];
}

function kindOf(schema) {
  const { type, title, items, anyOf, properties, minimum, maximum } = schema;
  if (properties) return `[${title}](#${title.toLowerCase().replaceAll(' ', '-')})`;
  if (anyOf) return anyOf.map(kindOf).join(', or a ');
  if (schema.enum) return schema.enum.length > 8 ? 'see meaning' : schema.enum.map((word) => `\`${word}\``).join(', ');
  if (items) return `list: ${kindOf(items)}`;
  const values = valuesOf(schema);
  if (values?.properties) return `by id: ${kindOf(values)}`;
  if (type === undefined) return 'anything';
  if (type === 'integer') return maximum ? `${minimum} to ${maximum}` : minimum === 0 ? 'from 0' : 'whole number';
  return title ?? { object: 'any fields', boolean: 'true or false', string: 'text', number: 'number' }[type];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [file, renew] of Object.entries(GENERATED)) {
    const path = join(root, file);
    writeFileSync(path, renew(readFileSync(path, 'utf8')));
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { status } = spawnSync(process.execPath, [biome, 'format', '--write', join(root, 'schemas')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The schema could not be formatted');
}
