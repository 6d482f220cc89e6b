import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { tarGz } from '../support/archives.ts';
import type { Answer, Seen } from '../support/platform-script.ts';
import type { RunningAction } from '../support/run-action.ts';
import { BOT, DOCK_JOB, EXPORT, EXPORT_STATUS, exportDocument, JOB, TOOL, TOOL_EXPORT } from '../support/samples.ts';
import { exported, json, link, run, start } from './against-script.ts';

const onPosix = process.platform === 'win32' ? test.skip : test;

const PENDING = json(exportDocument('pending'));
const RUNNING = { [EXPORT]: PENDING, [EXPORT_STATUS]: PENDING };
const SILENT = { [EXPORT]: () => new Promise<Answer>(() => {}) };
const CANCELLED = { conclusion: 'cancelled', errorCode: 'cancelled' };

/** Every file below the workspace, to see what was left behind. */
const left = (action: RunningAction): string[] =>
  readdirSync(action.workspace, { recursive: true, encoding: 'utf8' }).sort();

describe('a signal', () => {
  // A runner's session that ends sends SIGHUP.
  onPosix.each(['SIGINT', 'SIGHUP'] as const)('%s while waiting ends the step and says how to resume', async (name) => {
    const action = await start('export-bot', RUNNING);
    await action.until(({ outputs }) => outputs()['jobId'] !== undefined);
    expect(action.outputs()).toMatchObject({ jobId: JOB });
    expect(action.outputs()).not.toHaveProperty('conclusion');
    action.child.kill(name);

    const ended = await action.ended;
    expect(ended).toMatchObject({ code: 1, stderr: '', outputs: { ...CANCELLED, jobId: JOB, status: 'pending' } });
    expect(ended.stdout).toMatch(new RegExp(`^::error .*${JOB}.*export-status.*${BOT}.*${JOB}`, 'm'));
    expect(ended.summary).toContain('Cancelled');
  });

  onPosix('right after the start ends the step with all of its outputs', async () => {
    const action = await start('export-bot', SILENT);
    await new Promise((printed) => action.child.stdout?.once('data', printed));
    action.child.kill('SIGTERM');

    const ended = await action.ended;
    expect(ended).toMatchObject({ code: 1, stderr: '', outputs: { ...CANCELLED, jobId: '', filePath: '' } });
    expect(ended.outputs).toHaveProperty('results');
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
  });

  onPosix('while downloading leaves no incomplete file', async () => {
    const action = await start('export-status', {
      [EXPORT_STATUS]: exported,
      'GET /file': { body: Buffer.from('PK\x03\x04'.padEnd(2_000_000, 'x')), silentAt: 1_500_000 },
    });
    await action.until((running) => left(running).some((name) => name.endsWith('.part')));
    action.child.kill('SIGTERM');

    expect(await action.ended).toMatchObject({ code: 1, outputs: { ...CANCELLED, filePath: '' } });
    expect(left(action)).toEqual(['koreai-exports']);
  });

  onPosix('while a tar is extracted ends the step, and the file stays', async () => {
    // Enough files for the signal to arrive in the middle.
    const archive = await tarGz(Array.from({ length: 30_000 }, (_, index) => ({ name: `m${index}`, content: 'a' })));
    const started = (seen: Seen): Answer =>
      json({ dockStatusId: DOCK_JOB, toolId: TOOL, status: 'SUCCESS', response: { downloadUrl: link(seen) } });
    const scripts = { [TOOL_EXPORT]: started, 'GET /file': { body: archive } };
    const action = await start('export-tool', scripts, { extract: 'true' });
    await action.until((running) => left(running).some((name) => name.includes('.unpacking-')));
    action.child.kill('SIGTERM');

    expect(await action.ended).toMatchObject({ code: 1, stderr: '', outputs: { ...CANCELLED, extractedPath: '' } });
    expect(left(action)).toEqual(['koreai-exports', `koreai-exports/${TOOL}-callflow-1.tar.gz`]);
  });
});

describe('an error that nothing catches', () => {
  const REJECTED = "void Promise.reject(new Error('a dependency broke'))";

  /** Makes the process load a module before the action, which fails outside of every promise that is awaited. */
  function breaking(code: string, when: string): Record<string, string> {
    const file = join(temporaryFolder(), 'breaking.mjs');
    const poll = `const timer = setInterval(() => { if (!(${when})) return; clearInterval(timer); ${code}; }, 50);`;
    writeFileSync(file, `import { existsSync, readFileSync } from 'node:fs';\n${poll}\n`);
    return { NODE_OPTIONS: `--import=${pathToFileURL(file).href}` };
  }

  test.each([
    ['thrown', "throw new Error('a dependency broke')"],
    ['in many promises', `for (let at = 0; at < 5; at++) ${REJECTED}`],
  ])('%s ends the step as a failure that keeps the id of the job', async (_name, code) => {
    const isJobKnown = "readFileSync(process.env.GITHUB_OUTPUT, 'utf8').includes('jobId<<')";
    const ended = await run('export-bot', RUNNING, {}, breaking(code, isJobKnown));

    const outputs = { conclusion: 'failure', errorCode: 'internal', jobId: JOB, status: 'pending' };
    expect(ended).toMatchObject({ code: 1, stderr: '', outputs });
    expect(JSON.parse(ended.outputs['results'] ?? '')).toMatchObject([{ conclusion: 'failure', jobId: JOB }]);
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
    expect(ended.stdout).toMatch(/^::error title=.*internal::.*a dependency broke/m);
    expect(ended.summary).toContain('Failure');
  });

  test('ends the step even if the platform never answers', async () => {
    const asked = join(temporaryFolder(), 'asked');
    const script = (): Promise<Answer> => {
      writeFileSync(asked, '');
      return new Promise(() => {});
    };
    const env = breaking(REJECTED, `existsSync(${JSON.stringify(asked)})`);
    const ended = await run('export-bot', { [EXPORT]: script }, {}, env);

    expect(existsSync(asked)).toBe(true);
    expect(ended).toMatchObject({ code: 1, outputs: { conclusion: 'failure', errorCode: 'internal', jobId: '' } });
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
  });
});
