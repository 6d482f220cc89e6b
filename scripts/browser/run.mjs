// Looks at the page of a plan in a real browser: `npm run test:browser`. It needs Chromium or Chrome on the PATH.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { runJob } from '../../demo/step.mjs';
import { startSimulator } from '../../dist/simulator/index.js';
import { Missing, runCheck } from '../tools.mjs';

const ROOT = resolve(fileURLToPath(import.meta.url), '../../..');
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'];
const LIMIT_MS = 60_000;
/** The fills of the page's styles, in light mode. */
const FILLS = { added: [0xda, 0xfb, 0xe1], changed: [0xff, 0xf8, 0xc5], removed: [0xff, 0xeb, 0xe9] };
/** A smaller area of a color is no box but the edge of something, in pixels. */
const MIN_AREA = 500;
const HOSTILE = '</text><script>document.title="run"</script><img src=x onerror=alert(1)>';

/** A bot with one dialog of these steps, in a row. */
function botWith(steps) {
  const component = (name, index) => ({
    _id: `dc-${name}`,
    refId: `ref-${name}`,
    name: index === 3 ? HOSTILE : `Step ${name}`,
    type: index === 0 ? 'intent' : 'message',
    ...(index === 0 ? { dialogId: 'dg-1' } : {}),
  });
  const next = (index) => (index + 1 < steps.length ? `n${steps[index + 1]}` : 'end');
  const definition = {
    _id: 'st-1',
    refId: 'ref-bot',
    defaultLanguage: 'en',
    supportedLanguages: ['en'],
    dialogComponents: steps.map(component),
    dialogs: [
      {
        _id: 'dg-1',
        refId: 'ref-dialog',
        localeData: { en: { name: 'Long' } },
        nodes: steps.map((name, index) => ({
          nodeId: `n${name}`,
          type: index === 0 ? 'intent' : 'message',
          componentId: `dc-${name}`,
          transitions: [{ default: next(index) }],
        })),
      },
    ],
  };
  return { 'botDefinition.json': JSON.stringify(definition), 'config.json': '{"envVariables":[]}' };
}

/** Plans an import with the built action. @returns the path of the page */
async function plan(folder, target, archive) {
  const workspace = join(folder, 'workspace');
  mkdirSync(join(workspace, 'archive'), { recursive: true });
  for (const [name, text] of Object.entries(archive)) writeFileSync(join(workspace, 'archive', name), text);
  const simulator = await startSimulator({
    scenario: { bots: { 'st-1': { export: { states: [{ status: 'success' }], archive: { files: target } } } } },
  });
  const inputs = {
    operation: 'plan-import',
    botId: 'st-1',
    archive: 'archive',
    html: 'true',
    clientId: 'cs-demo',
    clientSecret: 'a-secret-for-the-simulator-alone',
  };
  try {
    const action = readFileSync(join(ROOT, 'action.yml'), 'utf8');
    const [{ code, log }] = await runJob({ steps: [{ inputs }], host: simulator.url, action, folder });
    assert.equal(code, 0, log);
  } finally {
    await simulator.close();
  }
  return join(workspace, 'koreai-exports', 'st-1-plan.html');
}

function browse(program, folder, ...args) {
  const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`];
  const { status, stdout, stderr } = spawnSync(program, [...options, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: LIMIT_MS,
    maxBuffer: 1 << 26,
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** The number of areas of a color. */
function areasOf({ width, height, data }, [red, green, blue]) {
  const isFilled = (at) => data[4 * at] === red && data[4 * at + 1] === green && data[4 * at + 2] === blue;
  const seen = new Uint8Array(width * height);
  let areas = 0;
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || !isFilled(start)) continue;
    let size = 0;
    const waiting = [start];
    seen[start] = 1;
    while (waiting.length > 0) {
      const at = waiting.pop();
      size += 1;
      for (const other of [at - 1, at + 1, at - width, at + width]) {
        if (other < 0 || other >= seen.length || seen[other] || !isFilled(other)) continue;
        seen[other] = 1;
        waiting.push(other);
      }
    }
    if (size >= MIN_AREA) areas += 1;
  }
  return areas;
}

await runCheck(async () => {
  const program = BROWSERS.find((name) => spawnSync(name, ['--version']).status === 0);
  if (!program) throw new Missing(`there is no browser on the PATH: ${BROWSERS.join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'koreai-ci-browser-'));
  try {
    const steps = Array.from({ length: 58 }, (_, index) => `s${index}`);
    const changed = [...steps.slice(0, 10), ...steps.slice(12, 40), 'a', 'b', 'c', ...steps.slice(40)];
    const page = pathToFileURL(await plan(folder, botWith(steps), botWith(changed))).href;

    const dom = browse(program, folder, '--dump-dom', page);
    assert.match(dom, /<title>Import into bot st-1<\/title>/, 'a script of the bot ran');
    assert.doesNotMatch(dom, /<(?:script|img)\b/);
    const boxes = (state) => dom.match(new RegExp(`class="node [a-z]+ ${state}"`, 'g'))?.length ?? 0;
    const expected = { added: boxes('added'), changed: boxes('changed'), removed: boxes('removed') };
    assert.deepEqual(expected, { added: 3, changed: 4, removed: 2 });

    const shot = join(folder, 'page.png');
    browse(program, folder, `--screenshot=${shot}`, '--window-size=1400,6000', '--hide-scrollbars', page);
    const picture = PNG.sync.read(readFileSync(shot));
    const drawn = Object.fromEntries(Object.entries(FILLS).map(([state, color]) => [state, areasOf(picture, color)]));
    assert.deepEqual(drawn, expected, 'the colored boxes of the screenshot');
    process.stdout.write(`The page shows ${JSON.stringify(drawn)} in ${program}.\n`);
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
});
