// Writes what follows from the tables in src/ into action.yml and README.md. Needs Node.js 24, which reads TypeScript.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { definitionOf, INPUT_NAMES } from '../src/operations/inputs.ts';
import { OPERATIONS } from '../src/operations/table.ts';
import { OUTPUTS } from '../src/run/outputs.ts';

const root = resolve(fileURLToPath(import.meta.url), '../..');

const CREDENTIALS = { bot: '`clientId` and `clientSecret`, or `jwt`', key: '`apiKey`' };

/** The files that hold something generated, each with the way to renew it. */
export const GENERATED = {
  'action.yml': (text) => between(text, '# generated: inputs and outputs', '# end of generated', declarations()),
  'README.md': (text) =>
    Object.entries({ operations: operationsTable(), inputs: inputsTable(), outputs: outputsTable() }).reduce(
      (complete, [name, part]) =>
        between(complete, `<!-- generated: ${name} -->`, '<!-- end of generated -->', `\n${part}\n`),
      text,
    ),
};

function between(text, begin, end, part) {
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`There is no '${begin}' with '${end}' after it`);
  return `${text.slice(0, from + begin.length)}\n${part}${text.slice(to)}`;
}

function declarations() {
  const inputs = INPUT_NAMES.map((name) => {
    const { description, required, default: usual } = definitionOf(name);
    return [name, { description, ...(required && { required }), ...(usual !== undefined && { default: usual }) }];
  });
  const outputs = Object.entries(OUTPUTS).map(([name, description]) => [name, { description }]);
  return stringify(
    { inputs: Object.fromEntries(inputs), outputs: Object.fromEntries(outputs) },
    { lineWidth: 0, singleQuote: true },
  );
}

function operationsTable() {
  const rows = OPERATIONS.map(({ name, summary, needs, takes, credentials, startsJob, archive }) => [
    code(name),
    `${summary}.`,
    needs.map(code).join(', '),
    takes.map(code).join(', '),
    CREDENTIALS[credentials],
    startsJob ? 'yes' : 'no',
    archive.map((format) => code(`.${format}`)).join(', '),
  ]);
  return table(['Operation', 'What it does', 'Needs', 'Also reads', 'Credentials', 'Starts a job', 'Archive'], rows);
}

function inputsTable() {
  const rows = INPUT_NAMES.map((name) => {
    const { description, required, default: usual } = definitionOf(name);
    return [code(name), description, required ? 'required' : usual === undefined ? '' : code(usual)];
  });
  return table(['Input', 'Meaning', 'Default'], rows);
}

function outputsTable() {
  const rows = Object.entries(OUTPUTS).map(([name, description]) => [code(name), description]);
  return table(['Output', 'Meaning'], rows);
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
    writeFileSync(path, renew(readFileSync(path, 'utf8')));
  }
}
