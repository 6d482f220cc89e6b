// The tables of docs/simulator.md, from the schema of scenarios.
import { scenarioSchema } from '../src/simulator/scenario/scenario.ts';

export function scenarioTables() {
  return tables({ ...scenarioSchema, title: 'The file' }).join('\n');
}

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
