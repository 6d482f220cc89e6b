import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { tarGz, zip } from '../support/archives.ts';
import { deferred } from '../support/deferred.ts';
import { NEEDED } from '../support/engine.ts';
import { type Answer, type Seen, startPlatform } from '../support/platform-script.ts';
import { startResultsService } from '../support/results-service.ts';
import { type ActionEnd, type RunningAction, startAction } from '../support/run-action.ts';
import { BOT, DOCK_JOB, EXPORT, EXPORT_STATUS, exportDocument, JOB, TOOL, TOOL_EXPORT } from '../support/samples.ts';
import { exported, json } from './against-script.ts';

const onPosix = process.platform === 'win32' ? test.skip : test;

/** Everything below the workspace, so that what was left behind shows. */
const left = (action: RunningAction): string[] =>
  readdirSync(action.workspace, { recursive: true, encoding: 'utf8' }).sort();

function stopped(action: RunningAction, signal: NodeJS.Signals): Promise<ActionEnd> {
  action.child.kill(signal);
  return action.ended;
}

const CANCELLED = { conclusion: 'cancelled', errorCode: 'cancelled' };

describe('a signal', () => {
  onPosix.each(['SIGINT', 'SIGTERM'] as const)(
    '%s while waiting ends the step and says how to resume',
    async (signal) => {
      const platform = await startPlatform({
        [EXPORT]: json(exportDocument('pending')),
        [EXPORT_STATUS]: json(exportDocument('pending')),
      });
      const action = startAction({ operation: 'export-bot', host: platform.origin, ...NEEDED['export-bot'] });
      await action.until(({ outputs }) => outputs()['jobId'] !== undefined);
      expect(action.outputs()).toMatchObject({ jobId: JOB });
      expect(action.outputs()).not.toHaveProperty('conclusion');

      const ended = await stopped(action, signal);

      expect(ended).toMatchObject({ code: 1, stderr: '', outputs: { ...CANCELLED, jobId: JOB, status: 'pending' } });
      expect(ended.stdout).toMatch(new RegExp(`^::error .*${JOB}.*export-status.*${BOT}.*${JOB}`, 'm'));
      expect(ended.summary).toContain('Cancelled');
    },
  );

  onPosix('right after the start ends the step with all of its outputs', async () => {
    const platform = await startPlatform({ [EXPORT]: () => new Promise(() => {}) });
    const action = startAction({ operation: 'export-bot', host: platform.origin, ...NEEDED['export-bot'] });
    await new Promise((printed) => action.child.stdout?.once('data', printed));

    const ended = await stopped(action, 'SIGTERM');

    expect(ended).toMatchObject({ code: 1, stderr: '', outputs: { ...CANCELLED, jobId: '', filePath: '' } });
    expect(ended.outputs).toHaveProperty('results');
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
  });

  onPosix('while the job is being started still reports its id', async () => {
    const started = deferred<Answer>();
    const platform = await startPlatform({ [EXPORT]: () => started.promise });
    const action = startAction({ operation: 'export-bot', host: platform.origin, ...NEEDED['export-bot'] });
    await action.until(() => platform.seen.length > 0);

    const ending = stopped(action, 'SIGTERM');
    started.resolve(json(exportDocument('pending')));
    const ended = await ending;

    expect(ended).toMatchObject({ code: 1, outputs: CANCELLED });
    expect(platform.seen).toHaveLength(1);
    expect(ended.stdout).toMatch(new RegExp(`^::error .*${JOB}`, 'm'));
  });

  onPosix('while the start is never answered ends the step', async () => {
    const platform = await startPlatform({ [EXPORT]: () => new Promise(() => {}) });
    const action = startAction({ operation: 'export-bot', host: platform.origin, ...NEEDED['export-bot'] });
    await action.until(() => platform.seen.length > 0);

    const ended = await stopped(action, 'SIGINT');

    expect(ended).toMatchObject({ code: 1, outputs: CANCELLED });
  });

  onPosix('while downloading leaves no incomplete file', async () => {
    const platform = await startPlatform({
      [EXPORT_STATUS]: exported,
      'GET /file': { body: Buffer.from('PK\x03\x04'.padEnd(2_000_000, 'x')), silentAt: 1_500_000 },
    });
    const action = startAction({ operation: 'export-status', host: platform.origin, ...NEEDED['export-status'] });
    await action.until((running) => left(running).some((name) => name.endsWith('.part')));

    const ended = await stopped(action, 'SIGTERM');

    expect(ended).toMatchObject({ code: 1, outputs: { ...CANCELLED, filePath: '' } });
    expect(left(action)).toEqual(['koreai-exports']);
  });

  onPosix('while uploading ends the step, and the file stays', async () => {
    const service = await startResultsService({ hangsOnUpload: true });
    const platform = await startPlatform({ [EXPORT_STATUS]: exported, 'GET /file': { body: await zip({ a: 'a' }) } });
    const inputs = {
      operation: 'export-status',
      host: platform.origin,
      uploadArtifact: 'true',
      artifactName: 'x',
      ...NEEDED['export-status'],
    };
    const action = startAction(inputs, { env: service.env });
    await action.until(({ stdout }) => stdout().includes('Beginning upload'));

    const ended = await stopped(action, 'SIGTERM');

    expect(ended).toMatchObject({
      code: 1,
      outputs: { ...CANCELLED, filePath: `koreai-exports/${BOT}.zip`, artifactId: '' },
    });
    expect(left(action)).toEqual(['koreai-exports', `koreai-exports/${BOT}.zip`]);
  });
});

test('a timeout while uploading ends the step, and the file stays', async () => {
  const service = await startResultsService({ hangsOnUpload: true });
  const platform = await startPlatform({ [EXPORT_STATUS]: exported, 'GET /file': { body: await zip({ a: 'a' }) } });
  const inputs = {
    operation: 'export-status',
    host: platform.origin,
    uploadArtifact: 'true',
    timeout: '5s',
    ...NEEDED['export-status'],
  };

  const ended = await startAction(inputs, { env: service.env }).ended;

  expect(ended).toMatchObject({ code: 1, outputs: { conclusion: 'timed_out', filePath: `koreai-exports/${BOT}.zip` } });
});

const tool = ({ headers }: Seen): Answer =>
  json({
    dockStatusId: DOCK_JOB,
    toolId: TOOL,
    status: 'SUCCESS',
    response: { downloadUrl: `http://${headers.host}/file` },
  });

onPosix('a signal while a tar is extracted ends the step in time, and the file stays', async () => {
  // Enough files for the signal to arrive in the middle.
  const archive = await tarGz(Array.from({ length: 30_000 }, (_, index) => ({ name: `m${index}`, content: 'a' })));
  const platform = await startPlatform({ [TOOL_EXPORT]: tool, 'GET /file': { body: archive } });
  const inputs = { operation: 'export-tool', host: platform.origin, extract: 'true', ...NEEDED['export-tool'] };
  const action = startAction(inputs);
  await action.until((running) => left(running).some((name) => name.includes('.unpacking-')));

  const ended = await stopped(action, 'SIGTERM');

  expect(ended).toMatchObject({ code: 1, stderr: '', outputs: { ...CANCELLED, extractedPath: '' } });
  expect(left(action)).toEqual(['koreai-exports', `koreai-exports/${TOOL}.tar.gz`]);
});

onPosix('a tar that is hostile ends the step with a message, and the file stays', async () => {
  const archive = await tarGz([{ name: '../evil', content: 'x' }]);
  const platform = await startPlatform({ [TOOL_EXPORT]: tool, 'GET /file': { body: archive } });
  const inputs = { operation: 'export-tool', host: platform.origin, extract: 'true', ...NEEDED['export-tool'] };
  const action = startAction(inputs);

  const ended = await action.ended;

  expect(ended).toMatchObject({ code: 1, stderr: '', outputs: { errorCode: 'archive-invalid', extractedPath: '' } });
  expect(left(action)).toEqual(['koreai-exports', `koreai-exports/${TOOL}.tar.gz`]);
});
