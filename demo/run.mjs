// Runs the built action for each step of each example, as a runner would, against the built-in simulator. Node.js is all it needs.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator } from '../dist/simulator/index.js';
import { examples } from './examples.mjs';
import { report } from './report.mjs';
import { runJob } from './step.mjs';
import { readyWorkflow } from './workflow.mjs';

const AT_ONCE = 5;

const action = await readFile(new URL('../action.yml', import.meta.url), 'utf8');
const workspace = await mkdtemp(join(tmpdir(), 'koreai-demo-'));
const startedAt = performance.now();
const waiting = examples.map((example, index) => ({ example, index }));
const done = new Map();
let shown = 0;
let wrong = 0;

/** Runs the examples; each has its own simulator, so that they are independent. */
async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { example, index } = next;
    const simulator = await startSimulator();
    try {
      const { steps } = example;
      const ended = await runJob({ steps, host: simulator.url, action, folder: join(workspace, String(index + 1)) });
      done.set(index, { example, ended, requests: simulator.requests.length });
    } finally {
      await simulator.close();
    }
    show();
  }
}

/** Prints what has ended, in the order of the examples. */
function show() {
  for (let next = done.get(shown); next; next = done.get(shown)) {
    shown += 1;
    const { text, isAsExpected } = report(shown, next);
    process.stdout.write(text);
    if (!isAsExpected) wrong += 1;
  }
}

try {
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  process.stdout.write(`\n${examples.length} examples in ${seconds} s on Node.js ${process.version}: `);
  process.stdout.write(wrong === 0 ? 'each ended as it should.\n' : `${wrong} did not end as they should.\n`);
  process.stdout.write(readyWorkflow());
} finally {
  await rm(workspace, { recursive: true, force: true });
}
process.exitCode = wrong === 0 && shown === examples.length ? 0 : 1;
