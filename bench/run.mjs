// Measures what users feel: `npm run bench -- [row …] [--runs N] [--json FILE] [--folder FOLDER]`.
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from './report/table.mjs';
import { download } from './rows/download.mjs';
import { fanOut } from './rows/fan-out.mjs';
import { request } from './rows/request.mjs';
import { start } from './rows/start.mjs';
import { upload } from './rows/upload.mjs';
import { waiting } from './rows/waiting.mjs';

const ROWS = [start, request, waiting, download, upload, fanOut];
const DEFAULT_RUNS = 7;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: String(DEFAULT_RUNS) },
    json: { type: 'string' },
    folder: { type: 'string', default: tmpdir() },
  },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) refuse(`--runs ${values.runs}: must be a whole number from 1`);
const unknown = positionals.filter((name) => !ROWS.some((row) => row.name === name));
if (unknown.length > 0) refuse(`no row ${unknown.join(', ')}; the rows are ${ROWS.map(({ name }) => name).join(', ')}`);

const wanted = ROWS.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const say = (text) => process.stderr.write(`${text}\n`);
const [loadAtStart] = loadavg();
const done = [];
for (const row of wanted) done.push(await measure(row));

process.stdout.write(`\n${table(done)}\n`);
const [load] = loadavg();
process.stdout.write(`Node.js ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; medians with quartiles; `);
process.stdout.write(`load ${loadAtStart.toFixed(1)} at the start, ${load.toFixed(1)} at the end\n`);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ ...machine(), runs, rows: done }, null, 2)}\n`);
process.exitCode = done.some(({ failure }) => failure) ? 1 : 0;

function refuse(why) {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

/** A row that fails does not stop the others. */
async function measure({ name, title, run }) {
  const folder = realpathSync(mkdtempSync(join(resolve(values.folder), 'koreai-ci-bench-')));
  const startedAt = performance.now();
  const before = loadavg()[0];
  say(title);
  try {
    const lines = await run({ runs, folder, say: (text) => say(`  ${text}`) });
    const seconds = (performance.now() - startedAt) / 1_000;
    say(`  took ${seconds.toFixed(0)} s`);
    return { name, title, seconds, loadBefore: before, lines };
  } catch (error) {
    say(`  did not run: ${error.stack}`);
    return {
      name,
      title,
      failure: String(error),
      lines: [{ what: 'did not run', reported: error.message.split('\n')[0] }],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function machine() {
  const [first] = cpus();
  return {
    date: new Date().toISOString(),
    node: process.version,
    system: `${platform()} ${release()}`,
    cpu: { model: first?.model ?? 'unknown', count: cpus().length },
    memoryGb: Math.round(totalmem() / 1e9),
  };
}
