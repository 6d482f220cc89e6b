// Runs the built action for each step of each story, as a runner would, against the built-in simulator. Node.js is all it needs.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '../dist/simulator/index.js';
import { report } from './report.mjs';
import { runJob } from './step.mjs';
import { stories } from './stories.mjs';
import { readyWorkflow } from './workflow.mjs';

const AT_ONCE = 5;

const action = await readFile(new URL('../action.yml', import.meta.url), 'utf8');
const workspace = await mkdtemp(join(tmpdir(), 'koreai-demo-'));
const startedAt = performance.now();
const waiting = stories.map((story, index) => ({ story, index }));
const done = new Map();
let shown = 0;
let wrong = 0;

/** Works off the stories; each has a simulator of its own, so that none disturbs another. */
async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { story, index } = next;
    const simulator = await startSimulator();
    try {
      const { steps } = story;
      const ended = await runJob({ steps, host: simulator.url, action, folder: join(workspace, String(index + 1)) });
      done.set(index, { story, ended, requests: simulator.requests.length });
    } finally {
      await simulator.close();
    }
    show();
  }
}

/** Prints what has ended, in the order of the stories. */
function show() {
  for (let next = done.get(shown); next; next = done.get(shown)) {
    shown += 1;
    const { text, isAsReported } = report(shown, next);
    process.stdout.write(text);
    if (!isAsReported) wrong += 1;
  }
}

try {
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  process.stdout.write(`\n${stories.length} stories in ${seconds} s on Node.js ${process.version}: `);
  process.stdout.write(wrong === 0 ? 'each ended as it should.\n' : `${wrong} did not end as they should.\n`);
  process.stdout.write(readyWorkflow());
} finally {
  await rm(workspace, { recursive: true, force: true });
}
process.exitCode = wrong === 0 && shown === stories.length ? 0 : 1;
