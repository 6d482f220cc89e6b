// Runs workflows that use the action on nektos/act, a runner that is not GitHub's: `npm run test:runner`. It needs Go to
// build act the first time, and neither Docker nor GitHub.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { env } from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { readScenario, startSimulator } from '../../dist/simulator/index.js';
import { runCheck, tool } from '../tools.mjs';
import { startArtifactService } from './artifact-service.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = resolve(HERE, '../..');
const LIMIT_MS = 5 * 60_000;
const SECRET = 'a-secret-for-the-simulator-alone';
/** The runner does not know that this is a secret: only the action can mask it. */
const UNREGISTERED_SECRET = 'a-secret-that-the-runner-does-not-know';

/** Each workflow with its end, and what its log has to say. */
const WORKFLOWS = [
  {
    file: 'steps.yml',
    isGreen: true,
    says: [
      'Exported by the matrix: st-one',
      'Exported by the matrix: st-two',
      'Exported by the matrix: st-red',
      'Exported by the matrix: st-source',
      'The log says <***>.',
      'The command line was on the PATH.',
      'The intent Refund has no utterances',
    ],
  },
  {
    file: 'failing.yml',
    isGreen: false,
    says: ['The step after the failure knows <platform-failed>.', 'The job after the failure knows <platform-failed>.'],
    saysNot: ['A step ran that must not run.'],
  },
  { file: 'artifact.yml', isGreen: true, hasOwnArtifacts: true, says: ['those of act, Gitea and Forgejo'] },
  {
    file: 'called.yml',
    isGreen: true,
    says: ['The outputs of the reusable workflows are right.'],
    saysNot: ['sesame-open'],
  },
  { file: 'red-gate.yml', isGreen: false, says: ['platform-failed', 'The intent Refund has no utterances'] },
];

/** A repository with the files as they are here, committed or not. */
function copyRepository(folder) {
  const list = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { stdout } = spawnSync('git', list, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
  for (const name of stdout.split('\0').filter((one) => one !== '' && existsSync(join(ROOT, one)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    copyFileSync(join(ROOT, name), join(folder, name));
  }
  const git = (...args) => {
    const { status, stderr } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')} failed: ${stderr}`);
  };
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '--all', '--force');
  git('-c', 'user.name=somebody', '-c', 'user.email=somebody@example.com', 'commit', '--quiet', '--message', 'All');
  git('remote', 'add', 'origin', 'https://github.com/octo/koreai-ci.git');
}

/** The flags that put our stand-ins in the place of GitHub's own actions, as the workflows name them. */
function standIns() {
  const workflows = ['backup', 'gate', 'promote'].map((name) =>
    readFileSync(join(ROOT, `.github/workflows/${name}.yml`), 'utf8'),
  );
  const used = new Set(workflows.join('').match(/\bactions\/[\w-]+@[0-9a-f]{40}/g));
  return [...used].map((one) => ['--local-repository', `${one}=${join(HERE, one.replace(/@.*/, ''))}`]);
}

/** @returns the exit code and all that it printed */
async function runAct(act, args, cwd) {
  // The runner takes the Node.js from the PATH.
  const path = [join(ROOT, 'node_modules/.bin'), env.PATH].join(delimiter);
  const stdio = ['ignore', 'pipe', 'pipe'];
  const child = spawn(act, args, { cwd, env: { ...env, PATH: path }, stdio, timeout: LIMIT_MS });
  const [[code], ...printed] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
  return { code, log: printed.join('') };
}

function faultsOf({ isGreen, says, saysNot = [] }, { code, log }) {
  return [
    ...((code === 0) === isGreen ? [] : [`it is ${code === 0 ? 'green' : 'red'}, and should not be`]),
    ...says.filter((words) => !log.includes(words)).map((words) => `its log does not say: ${words}`),
    ...saysNot.filter((words) => log.includes(words)).map((words) => `its log says: ${words}`),
    ...[SECRET, UNREGISTERED_SECRET].filter((secret) => log.includes(secret)).map(() => 'its log shows a secret'),
  ];
}

/** Runs one workflow against a simulator of its own. */
async function run(act, workflow, folder, repository) {
  const artifacts = join(folder, 'artifacts');
  const simulator = await startSimulator({ scenario: await readScenario(join(HERE, 'scenario.yml')) });
  const service = await startArtifactService(artifacts);
  try {
    const flags = [
      ['--workflows', join(HERE, 'workflows', workflow.file)],
      ['--platform', 'ubuntu-latest=-self-hosted'],
      ['--no-cache-server'],
      ['--action-cache-path', join(folder, 'cache')],
      ['--var', `KOREAI_HOST=${simulator.url}`],
      ['--var', `KOREAI_UNREGISTERED_SECRET=${UNREGISTERED_SECRET}`],
      ['--secret', `KOREAI_CLIENT_SECRET=${SECRET}`],
      ['--env', `KOREAI_REPOSITORY=${repository}`],
      ['--env', `KOREAI_ARTIFACTS=${artifacts}`],
      ...standIns(),
      ...(workflow.hasOwnArtifacts
        ? [
            ['--artifact-server-path', join(folder, 'own')],
            ['--artifact-server-addr', '127.0.0.1'],
            ['--artifact-server-port', String(await unusedPort())],
          ]
        : Object.entries(service.env).map(([name, value]) => ['--env', `${name}=${value}`])),
    ];
    const ended = await runAct(act, ['push', ...flags.flat()], repository);
    const faults = faultsOf(workflow, ended);
    process.stdout.write(`${workflow.file}: ${faults.length === 0 ? 'as it should be' : faults.join('; ')}\n`);
    if (faults.length > 0) process.stdout.write(`${ended.log}\n`);
    return faults.length === 0;
  } finally {
    service.close();
    await simulator.close();
  }
}

async function unusedPort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

await runCheck(async () => {
  const act = tool('act');
  const folder = mkdtempSync(join(tmpdir(), 'koreai-ci-runner-'));
  try {
    const repository = join(folder, 'repository');
    copyRepository(repository);
    const results = await Promise.all(
      WORKFLOWS.map((workflow) => run(act, workflow, join(folder, workflow.file), repository)),
    );
    return results.every((isGood) => isGood);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
