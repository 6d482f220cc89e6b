import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToSuccess } from '../measure/process.mjs';
import { skippedLine, valueLine } from '../report/lines.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

const LIMIT_MS = 15 * 60_000;

/** Slow, so only where it is asked for. What is not committed is not in the clone. */
export const tests = {
  name: 'tests',
  title: 'Tests: `npm cit` in a clean clone of the last commit',
  isAskedFor: true,
  async run({ folder }) {
    const clone = join(folder, 'clone');
    const made = spawnSync('git', ['clone', '--quiet', root, clone], { encoding: 'utf8' });
    if (made.status !== 0) return [skippedLine('npm cit', `no clone: ${made.error?.message ?? made.stderr}`)];
    const program = { command: 'npm', args: ['cit'], cwd: clone, env: ownEnvironment(), limitMs: LIMIT_MS };
    const { seconds } = await runToSuccess(program);
    return [valueLine('npm cit, warm cache', [seconds], { unit: 's', reach: 90 })];
  },
};

/** The user's own environment, settings and cache of npm among it, without what npm adds for the scripts that it runs. */
function ownEnvironment() {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_|INIT_CWD)/.test(name));
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !/node_modules[\\/]\.bin$/.test(folder));
  return { ...Object.fromEntries(own), PATH: path.join(delimiter) };
}
