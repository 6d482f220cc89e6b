// Measures what users feel: `npm run bench -- [row …] [--runs N] [--folder FOLDER]`.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from './report.mjs';
import { download } from './rows/download.mjs';
import { fanOut } from './rows/fan-out.mjs';
import { request } from './rows/request.mjs';
import { start } from './rows/start.mjs';
import { upload } from './rows/upload.mjs';
import { waiting } from './rows/waiting.mjs';

const ROWS = [start, request, waiting, download, upload, fanOut];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '7' }, folder: { type: 'string', default: tmpdir() } },
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) refuse(`--runs ${values.runs}: must be a whole number from 1`);
const unknown = positionals.filter((name) => !ROWS.some((row) => row.name === name));
if (unknown.length > 0) refuse(`no row ${unknown.join(', ')}; the rows are ${ROWS.map(({ name }) => name).join(', ')}`);

const say = (text) => process.stderr.write(`${text}\n`);
const [loadAtStart] = loadavg();
const done = [];
for (const row of ROWS) {
  if (positionals.length === 0 || positionals.includes(row.name)) done.push(await measure(row));
}
process.stdout.write(`\n${table(done)}\n`);
process.stdout.write(`Node.js ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; medians with quartiles; `);
process.stdout.write(`load ${loadAtStart.toFixed(1)} at the start, ${loadavg()[0].toFixed(1)} at the end\n`);

function refuse(why) {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

/** A row that fails does not stop the others. */
async function measure({ name, title, run }) {
  const folder = realpathSync(mkdtempSync(join(resolve(values.folder), 'koreai-ci-bench-')));
  const startedAt = performance.now();
  say(title);
  try {
    const lines = await run({ runs, folder, say: (text) => say(`  ${text}`) });
    say(`  took ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
    return { name, lines };
  } catch (error) {
    say(`  did not run: ${error.stack}`);
    process.exitCode = 1;
    return { name, lines: [{ what: 'did not run', ours: error.message.split('\n')[0] }] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
