// Checks action.yml and the workflows with GitHub's own language service, and what it leaves unchecked:
// that every action is pinned to a commit and that `uses: ./` names inputs and outputs which exist.
import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { parse } from 'yaml';

const WORKFLOWS = '.github/workflows';

// The language service imports JSON without the attribute that Node.js 22 and later insist on.
registerHooks({
  load: (url, context, next) =>
    url.endsWith('.json')
      ? { format: 'json', source: readFileSync(new URL(url)), shortCircuit: true }
      : next(url, context),
  resolve: (specifier, context, next) =>
    specifier.endsWith('.json')
      ? next(specifier, { ...context, importAttributes: { type: 'json' } })
      : next(specifier, context),
});
const { registerLogger, validate } = await import('@actions/languageservice');
const { TextDocument } = await import('vscode-languageserver-textdocument');

let problems = 0;
function report(place, message) {
  problems += 1;
  process.stderr.write(`${place}: ${message}\n`);
}

// It logs its own failures and then reports no problem.
const ignore = () => undefined;
registerLogger({
  error: (message) => report('language service', message),
  warn: ignore,
  info: ignore,
  log: ignore,
});

const fileProvider = {
  getFileContent: async ({ path }) => ({ name: path, content: readFileSync(path, 'utf8') }),
};

async function checkWithLanguageService(file, text) {
  const document = TextDocument.create(`file:///${file}`, 'yaml', 1, text);
  for (const { range, message } of await validate(document, { fileProvider })) {
    report(`${file}:${range.start.line + 1}:${range.start.character + 1}`, message);
  }
}

function checkPins(file, text) {
  text.split('\n').forEach((line, index) => {
    const [, used, rest] = /^\s*(?:- )?uses:\s*['"]?([^\s'"]+)['"]?(.*)$/.exec(line) ?? [];
    if (used !== undefined && !used.startsWith('./') && !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(`${used}${rest}`)) {
      report(`${file}:${index + 1}`, `${used} must be pinned to a full commit, followed by "# v1.2.3"`);
    }
  });
}

function checkWorkflow(file, workflow, action) {
  // A called workflow's job without permissions has those of its caller: __tests__/workflows/rules.test.ts says which may.
  const isCalled = Object.keys(workflow.on ?? {}).join() === 'workflow_call';
  if (workflow.permissions === undefined && !isCalled) {
    report(file, 'top-level permissions are missing');
  }
  const gate = workflow.jobs?.['all-green'];
  for (const [id, job] of Object.entries(workflow.jobs ?? {})) {
    if (gate !== undefined && gate !== job && !gate.needs.includes(id)) {
      report(file, `job all-green does not need ${id}`);
    }
    if (job.uses === undefined && job['timeout-minutes'] === undefined) {
      report(file, `job ${id} has no timeout-minutes`);
    }
    const steps = job.steps ?? [];
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      if (step.with?.['persist-credentials'] !== false) {
        report(file, `job ${id}: checkout must set persist-credentials: false`);
      }
    }
    for (const step of steps.filter(({ uses }) => uses === './' || uses === './.koreai-ci')) {
      checkOwnStep(`${file}: job ${id}`, step, JSON.stringify(job), action);
    }
  }
}

function checkOwnStep(place, step, job, { inputs, outputs }) {
  for (const input of Object.keys(step.with ?? {}).filter((name) => !(name in inputs))) {
    report(place, `action.yml declares no input ${input}`);
  }
  for (const [, id, output] of job.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
    if (id === step.id && !(output in outputs)) {
      report(place, `action.yml declares no output ${output}`);
    }
  }
}

const workflows = readdirSync(WORKFLOWS).filter((name) => /\.ya?ml$/.test(name));
const ACTIONS = ['action.yml', 'setup/action.yml'];
const files = [...ACTIONS, ...workflows.map((name) => `${WORKFLOWS}/${name}`)];
const action = parse(readFileSync('action.yml', 'utf8'));
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  await checkWithLanguageService(file, text);
  checkPins(file, text);
  if (!ACTIONS.includes(file)) checkWorkflow(file, parse(text), action);
}
process.stdout.write(`Checked ${files.length} YAML files: ${problems} problems.\n`);
process.exitCode = problems === 0 ? 0 : 1;
