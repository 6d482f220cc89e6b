// The generated parts of the README and of the pages below docs/, from the tables in src/ and the files in docs/recipes.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FOLDERS } from '../__tests__/repository/source-rules.ts';
import { EXIT_CODES, exitCode } from '../src/cli/exit-code.ts';
import { resultSchema } from '../src/cli/result-schema.ts';
import { CONCLUSIONS, conclusionOf, ERROR_CODES } from '../src/core/errors.ts';
import { JOB_WORDS } from '../src/jobs/judge.ts';
import { ARCHIVE_INPUTS } from '../src/jobs/operation.ts';
import { OPERATIONS } from '../src/operations/table.ts';
import { emptyOutcome } from '../src/run/outcome.ts';
import { OUTPUTS } from '../src/run/outputs.ts';

const ROOT = resolve(fileURLToPath(import.meta.url), '../..');
const DOCS = join(ROOT, 'docs');

/** The platforms. Projects of Artemis take a key of their own. */
const PLATFORMS = {
  bot: { title: 'AI for Service (bots)', credentials: '`clientId` and `clientSecret`, or `jwt`' },
  key: { title: 'Agent Platform (tools, models, apps, workflows)', credentials: '`apiKey`' },
  project: { title: 'Artemis (projects)', credentials: '`apiKey` of the project' },
};

/** Pages that are found from elsewhere: the index itself, and the page that npm shows. */
const UNLISTED = ['README.md', 'npm-README.md'];

export function operationsByPlatform() {
  const groups = Object.groupBy(OPERATIONS, ({ credentials, needs }) =>
    needs.includes('projectId') ? 'project' : credentials,
  );
  return Object.entries(groups).map(([platform, operations]) => ({ ...PLATFORMS[platform], operations }));
}

/** One row an operation, for the README. */
export function operationsTable() {
  const groups = operationsByPlatform().map(({ title, operations }) => {
    const rows = operations.map(({ name, summary }) => [`[${code(name)}](docs/reference.md#${name})`, `${summary}.`]);
    return table([title, ''], rows);
  });
  return groups.join('\n');
}

/** All that is known of each operation, for the reference. */
export function operationSections() {
  const recipes = recipePages();
  const sections = operationsByPlatform().flatMap(({ title, credentials, operations }) => [
    `### ${title}\n\nCredentials: ${credentials}.\n`,
    ...operations.map((operation) => operationSection(operation, recipes)),
  ]);
  return sections.join('\n');
}

function operationSection({ name, summary, needs, oneOf = [], takes, permission, startsJob, archive }, recipes) {
  const using = recipes.filter(({ operations }) => operations.includes(name));
  const facts = [
    ['Needs', list(needs)],
    ['Needs one of', list(oneOf)],
    ['Also reads', list(ownInputs(takes))],
    ['Permission', permission ?? ''],
    ['Starts a job', startsJob ? 'yes' : ''],
    ['Archive', list(archive.map((format) => `.${format}`))],
    ['Recipes', using.map(({ title, file }) => `[${title}](${file})`).join(', ')],
  ].filter(([, text]) => text !== '');
  return `#### ${name}\n\n${summary}.\n\n${facts.map(([label, text]) => `- ${label}: ${text}\n`).join('')}`;
}

/** Without those that every operation with an archive reads, which the page names once. */
function ownInputs(takes) {
  const readsArchive = ARCHIVE_INPUTS.every((name) => takes.includes(name));
  return readsArchive ? takes.filter((name) => !ARCHIVE_INPUTS.includes(name)) : takes;
}

export function inputsTable(inputs, required) {
  const rows = inputs.map(({ name, text, usual }) => [
    code(name),
    text,
    required.includes(name) ? 'required' : usual === undefined ? '' : code(usual),
  ]);
  return table(['Input', 'Meaning', 'Default'], rows);
}

export function outputsTable() {
  return table(
    ['Output', 'Meaning'],
    Object.entries(OUTPUTS).map(([name, description]) => [code(name), description]),
  );
}

/** What each folder of src/ does, and what it may import. */
export function foldersTable() {
  const rows = Object.entries(FOLDERS).map(([name, { about, imports, lazy = [], pure = false }]) => {
    const listed = imports.map(code).join(', ');
    const later = lazy.length === 0 ? '' : `${lazy.map(code).join(', ')} with \`import()\` only`;
    return [code(name), about, [listed, later].filter(Boolean).join('; ') || '–', pure ? 'yes' : ''];
  });
  return table(['Folder', 'What it does', 'May import', 'Pure'], rows);
}

export function exitCodesTable() {
  return table(
    ['Exit code', 'Meaning'],
    EXIT_CODES.map(([number, meaning]) => [String(number), meaning]),
  );
}

/** The fields of the result that the command line prints as JSON. */
export function resultTable() {
  const rows = Object.entries(resultSchema.properties).map(([name, schema]) => [
    code(name),
    (schema.anyOf ?? [schema]).map((one) => one.type ?? 'string').join(' or '),
    schema.description,
  ]);
  return table(['Field', 'Type', 'Meaning'], rows);
}

export function wordsTable() {
  const meanings = { succeeded: 'succeeded', failed: 'failed', running: 'still running' };
  return table(
    ['Word', 'Meaning'],
    Object.entries(meanings).map(([name, meaning]) => [list(JOB_WORDS[name]), meaning]),
  );
}

/** The error codes of each conclusion, with links to their sections. */
export function codesTable() {
  const rows = CONCLUSIONS.flatMap((conclusion) => {
    const codes = ERROR_CODES.filter((one) => conclusionOf(one) === conclusion);
    return codes.length === 0 ? [] : [[code(conclusion), codes.map((one) => `[${code(one)}](#${one})`).join(', ')]];
  });
  return table(['Conclusion', 'Error codes'], rows);
}

/** Writes the conclusion and the exit code below the heading of each error code, and adds the sections that are missing. */
export function withCodeSections(page) {
  return ERROR_CODES.reduce((text, errorCode) => {
    const heading = `## ${code(errorCode)}\n`;
    const complete = text.includes(heading) ? text : `${text}\n${heading}`;
    const [before, after] = complete.split(heading);
    const conclusion = conclusionOf(errorCode);
    const exit = exitCode([{ ...emptyOutcome('', ''), conclusion, errorCode }]);
    const rest = after.replace(/^\n\*Conclusion .*\*\n/, '');
    return `${before}${heading}\n*Conclusion ${code(conclusion)}, exit code ${exit}.*\n${rest}`;
  }, page);
}

/** Where each operation was run, by the files that name it. */
export function provenTable() {
  const places = {
    'Tests against the simulator': textsIn('__tests__/operations', /\.test\.ts$/),
    '`npm run demo`': textsIn('demo', /\.mjs$/),
    act: [
      ...textsIn('scripts/runner/workflows', /./),
      ...textsIn('.github/workflows', /^(backup|gate|promote|promote-agent)\.yml$/),
    ],
  };
  const rows = OPERATIONS.map(({ name }) => {
    const asWord = new RegExp(`['"\\s]${name}['"\\s]`);
    const found = Object.values(places).map((texts) => (texts.some((text) => asWord.test(text)) ? 'yes' : 'no'));
    return [code(name), ...found, 'never'];
  });
  return table(['Operation', ...Object.keys(places), 'Live account'], rows);
}

function textsIn(folder, names) {
  const files = readdirSync(join(ROOT, folder)).filter((name) => names.test(name));
  return files.map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));
}

/** Every page by its title, and what a guide is for by its first sentence. */
export function pagesIndex() {
  const guides = pagesIn('', UNLISTED);
  const [workflows, others] = [true, false].map((isWorkflow) =>
    recipePages().filter(({ text }) => /uses: your-org\/koreai-ci\S*@/.test(text) === isWorkflow),
  );
  return [
    ['Guides and reference', guides.map(({ title, file, lead }) => `- [${title}](${file}): ${lead}\n`)],
    ['Recipes for GitHub Actions', workflows.map(linkLine)],
    ['Recipes for other CI systems and programs', others.map(linkLine)],
  ]
    .map(([title, lines]) => `## ${title}\n\n${lines.join('')}`)
    .join('\n');
}

function linkLine({ title, file }) {
  return `- [${title}](${file})\n`;
}

function recipePages() {
  return pagesIn('recipes/', []).map((page) => ({
    ...page,
    operations: [...page.text.matchAll(/^ +operation: (\S+)$/gm)].map(([, name]) => name),
  }));
}

function pagesIn(folder, unlisted) {
  const names = readdirSync(join(DOCS, folder)).filter((name) => name.endsWith('.md') && !unlisted.includes(name));
  return names.sort().map((name) => {
    const text = readFileSync(join(DOCS, folder, name), 'utf8');
    const [, title, rest] = /^# (.+)\n([\s\S]*)$/.exec(text) ?? [];
    const [lead] = /^(?!```)[^#>\n|<-].*?\.(?=\s|$)/m.exec(rest ?? '') ?? [];
    if (title === undefined || lead === undefined)
      throw new Error(`docs/${folder}${name} needs a title and a sentence`);
    return { title, lead, text, file: `${folder}${name}` };
  });
}

function table(head, rows) {
  const lines = [head, head.map(() => '---'), ...rows].map(
    (cells) => `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell.replaceAll('|', '\\|')} `)).join('|')}|`,
  );
  return `${lines.join('\n')}\n`;
}

function list(words) {
  return words.map(code).join(', ');
}

export function code(word) {
  return `\`${word}\``;
}
