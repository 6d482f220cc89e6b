// Writes what follows from the tables in src/ into action.yml, the README, the pages below docs/, the schemas and the
// library's functions.
// Needs Node.js 24, which reads TypeScript.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stringify } from 'yaml';
import { plainExample } from '../src/cli/examples.ts';
import { resultSchema } from '../src/cli/result-schema.ts';
import { EXPLICIT_IN_PROGRAMS, FIELDS, INPUT_NAMES, textOf } from '../src/inputs/fields.ts';
import { spellInputs } from '../src/inputs/read.ts';
import { OPERATIONS } from '../src/operations/table.ts';
import { OUTPUTS } from '../src/run/outputs.ts';
import { asStep } from '../src/run/resume.ts';
import { scenarioSchema } from '../src/simulator/scenario/scenario.ts';
import { libraryFunctions } from './library-functions.mjs';
import {
  code,
  codesTable,
  exitCodesTable,
  foldersTable,
  inputsTable,
  operationSections,
  operationsTable,
  outputsTable,
  pagesIndex,
  provenTable,
  resultTable,
  withCodeSections,
  wordsTable,
} from './pages.mjs';
import { scenarioTables } from './scenario-tables.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');

const REQUIRED = ['operation', 'host'];

/** The files that hold something generated, each with the way to renew it. */
export const GENERATED = {
  'action.yml': (text) => between(text, '# generated: inputs and outputs', '# end of generated', declarations()),
  'src/inputs/fields.ts': comments,
  'src/client/functions.ts': libraryFunctions,
  'docs/cli.md': (text) =>
    withParts(text, { examples: commandLines(), result: resultTable(), 'exit codes': exitCodesTable() }),
  'README.md': (text) => withParts(text, { operations: operationsTable() }),
  'docs/reference.md': (text) =>
    withParts(text, {
      operations: operationSections(),
      inputs: inputsTable(actionInputs(), REQUIRED),
      outputs: outputsTable(),
      'exit codes': exitCodesTable(),
    }),
  'docs/troubleshooting.md': (text) => withCodeSections(withParts(text, { codes: codesTable() })),
  'docs/how-it-decides.md': (text) => withParts(text, { words: wordsTable() }),
  'docs/proven.md': (text) => withParts(text, { proven: provenTable() }),
  'docs/architecture.md': (text) => withParts(text, { folders: foldersTable() }),
  'docs/README.md': (text) => withParts(text, { pages: pagesIndex() }),
  'docs/simulator.md': (text) => withParts(text, { scenario: scenarioTables() }),
  'schemas/scenario.schema.json': () => formatted(scenarioSchema),
  'schemas/result.schema.json': () => formatted(resultSchema),
};

/** Renews the generated parts of a page, by name. */
function withParts(text, parts) {
  return Object.entries(parts).reduce(
    (complete, [name, part]) =>
      between(complete, `<!-- generated: ${name} -->`, '<!-- end of generated -->', `\n${part}\n`),
    text,
  );
}

function between(text, begin, end, part) {
  const from = text.indexOf(begin);
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`There is no '${begin}' with '${end}' after it`);
  return `${text.slice(0, from + begin.length)}\n${part}${text.slice(to)}`;
}

/** The inputs of the action, with `operation` before the others. */
export function actionInputs() {
  const names = OPERATIONS.map(({ name }) => code(name));
  const operation = `What to do: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`;
  const others = INPUT_NAMES.filter((name) => !FIELDS[name].isForPrograms).map((name) => ({
    name,
    text: meaningOf(name),
    usual: FIELDS[name].default,
  }));
  return [{ name: 'operation', text: operation, usual: undefined }, ...others];
}

function meaningOf(name) {
  const several = FIELDS[name].isList ? ' Several: one a line, or separated by commas.' : '';
  return spellInputs(`${textOf(name)}${several}`, asStep.input);
}

/** The comments above the lines of the table, which the library's parameters show. */
function comments(source) {
  return INPUT_NAMES.reduce((text, name) => {
    const usual = EXPLICIT_IN_PROGRAMS.includes(name) ? undefined : FIELDS[name].default;
    const meaning = spellInputs(textOf(name), (input) => (input === 'cwd' ? '`process.cwd()`' : `\`${input}\``));
    const comment = `  /** ${meaning}${usual === undefined ? '' : ` Default: \`${usual}\`.`} */\n`;
    return text.replace(new RegExp(`(?:  /\\*\\* [^\\n]* \\*/\\n)?(  ${name}: field\\()`), (_, line) => comment + line);
  }, source);
}

function declarations() {
  const inputs = actionInputs().map(({ name, text, usual }) => [
    name,
    {
      description: text,
      ...(REQUIRED.includes(name) && { required: true }),
      ...(usual !== undefined && { default: usual }),
    },
  ]);
  const outputs = Object.entries(OUTPUTS).map(([name, description]) => [name, { description }]);
  return stringify(
    { inputs: Object.fromEntries(inputs), outputs: Object.fromEntries(outputs) },
    { lineWidth: 0, singleQuote: true },
  );
}

function commandLines() {
  return ['```sh', ...OPERATIONS.map(plainExample), '```', ''].join('\n');
}

/** A schema as the formatter prints it. */
function formatted(schema) {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const options = { cwd: root, encoding: 'utf8', input: JSON.stringify(schema, null, 2) };
  return execFileSync(process.execPath, [biome, 'format', '--stdin-file-path=schema.json'], options);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [file, renew] of Object.entries(GENERATED)) {
    const path = join(root, file);
    writeFileSync(path, renew(readFileSync(path, 'utf8')));
  }
}
