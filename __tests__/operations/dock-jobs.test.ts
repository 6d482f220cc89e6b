import { describe, expect, test } from '@jest/globals';
import { tar, zip } from '../support/archives.ts';
import { type Answer, json, linked, type Script, startPlatform } from '../support/platform-script.ts';
import { type Given, runOperation } from '../support/run-operation.ts';
import {
  API_KEY,
  DOCK_JOB,
  DOCK_STATUS,
  dockDocument,
  FLOW,
  MODEL,
  MODEL_EXPORT,
  TOOL,
  TOOL_EXPORT,
} from '../support/samples.ts';
import { polled } from './agent-server.ts';
import { scripted } from './runs.ts';

const NO_UPLOAD = { uploadArtifact: 'false' };

/** The operation, its inputs, the request that starts it, and the body of that. */
const ROWS: [string, Given, string, string, unknown][] = [
  ['deploy-tool', {}, `/tools/${TOOL}/deploy`, '', { isAsync: true }],
  ['undeploy-tool', {}, `/tools/${TOOL}/undeploy`, '', undefined],
  ['deploy-workflow', {}, '/workflows/a-workflow/deploy', '', { isAsync: true }],
  ['deploy-workflow', {}, '/workflow/a-workflow/deploy', '', { isAsync: true }],
  ['undeploy-workflow', {}, '/workflows/a-workflow/undeploy', '', undefined],
  ['deploy-model', { requestBody: '{"name":"m"}' }, `/models/${MODEL}/deploy`, 'modelType=openSource', { name: 'm' }],
  ['deploy-model', { modelType: 'fineTune' }, `/models/${MODEL}/deploy`, 'modelType=fineTune', undefined],
  ['deploy-model', { requestBody: 'modelType: fineTune' }, `/models/${MODEL}/deploy`, 'modelType=fineTune', undefined],
  ['undeploy-model', {}, `/models/${MODEL}/undeploy`, '', undefined],
];

test.each(
  ROWS,
)('%s %j starts once at %s and believes the dock status alone', async (name, given, path, query, body) => {
  const start = `POST /api/public${path}`;
  for (const [status, conclusion] of [
    ['success', 'success'],
    ['FAILED', 'failure'],
  ] as const) {
    const { outcome, to } = await scripted(name, given, {
      [start]: json({ 'dock-statusId': DOCK_JOB, status: 'SUCCESS' }),
      [DOCK_STATUS]: [polled('IN PROGRESS'), polled(status)],
    });
    expect(outcome).toMatchObject({ conclusion, jobId: DOCK_JOB });
    expect(to(start).map((seen) => [seen.query, seen.body === '' ? undefined : JSON.parse(seen.body)])).toEqual([
      [query, body],
    ]);
  }
});

describe('an export of the Agent Platform', () => {
  test.each([
    'dock-statusId',
    'dockStatusId',
    '_id',
  ])('follows the job in %s, and keeps the link of the start reply', async (key) => {
    const document = { [key]: DOCK_JOB, toolId: TOOL, exportJobId: 'tool-ej-1', status: 'IN_PROGRESS' };
    const { outcome, to } = await scripted('export-tool', NO_UPLOAD, {
      [TOOL_EXPORT]: ({ headers }) => json({ ...document, response: { downloadUrl: ` http://${headers.host}/file` } }),
      [DOCK_STATUS]: [json(dockDocument('IN PROGRESS')), json(dockDocument('SUCCESS'))],
      'GET /file': { body: await zip({ 'tool.json': '{}' }) },
    });

    const file = { path: `koreai-exports/${TOOL}-callflow-1.zip` };
    expect(outcome).toMatchObject({ conclusion: 'success', jobId: DOCK_JOB, file });
    expect(to(TOOL_EXPORT)[0]).toMatchObject({ query: `flowId=${FLOW}`, headers: { 'x-api-key': API_KEY } });
  });

  test('is read from an envelope', async () => {
    const inside = (data: object) => json({ success: true, data, errors: [], meta: { requestId: 'r-1' } });
    const { outcome } = await scripted('export-tool', NO_UPLOAD, {
      [TOOL_EXPORT]: ({ headers }) =>
        inside({ dockStatusId: DOCK_JOB, status: 'IN_PROGRESS', downloadUrl: `http://${headers.host}/file` }),
      [DOCK_STATUS]: [inside(dockDocument('IN_PROGRESS')), inside(dockDocument('SUCCESS'))],
      'GET /file': { body: await zip({ 'tool.json': '{}' }) },
    });

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: DOCK_JOB });
  });

  test('sends its key to a link of the platform that needs it, and to no other', async () => {
    const body = await zip({ a: 'a' });
    const keyed: Script = ({ headers }) => (headers['x-api-key'] === API_KEY ? { body } : { status: 401 });
    const elsewhere = await startPlatform({ 'GET /file': keyed });
    const done = { dockStatusId: DOCK_JOB, status: 'SUCCESS' };
    const own = await startPlatform({ [TOOL_EXPORT]: linked(done), 'GET /file': keyed });
    const other = await startPlatform({
      [TOOL_EXPORT]: json({ ...done, response: { downloadUrl: `${elsewhere.origin}/file` } }),
      [DOCK_STATUS]: json(dockDocument('SUCCESS')),
    });

    const outcomes = [own, other].map(
      async ({ origin }) => (await runOperation('export-tool', origin, NO_UPLOAD)).outcome,
    );

    expect((await Promise.all(outcomes)).map(({ errorCode }) => errorCode)).toEqual(['', 'download-failed']);
    expect(elsewhere.seen.map(({ headers }) => headers['x-api-key'])).toEqual(elsewhere.seen.map(() => undefined));
  });

  test('of a model can end with its start reply, as a tar', async () => {
    const { outcome, seen } = await scripted('export-model', NO_UPLOAD, {
      [MODEL_EXPORT]: linked({ _id: DOCK_JOB, modelId: MODEL, status: 'SUCCESS', percentageComplete: 100 }),
      'GET /file': { body: await tar([{ name: 'model.bin', content: 'weights' }]) },
    });

    expect(outcome).toMatchObject({ conclusion: 'success', file: { path: `koreai-exports/${MODEL}.tar` } });
    expect(seen).toHaveLength(2);
  });

  test('is to be run again if its one link is refused, because no resumed run can have another', async () => {
    const { outcome } = await scripted('export-tool', NO_UPLOAD, {
      [TOOL_EXPORT]: linked({ dockStatusId: DOCK_JOB, status: 'IN_PROGRESS' }),
      [DOCK_STATUS]: json(dockDocument('SUCCESS')),
      'GET /file': { status: 410 },
    });

    expect(outcome).toMatchObject({ errorCode: 'download-failed', conclusion: 'failure' });
    expect(outcome.error?.hint).toContain('the platform has no other: start the export or test again');
    expect(outcome.error?.resume).toBeUndefined();
  });

  test('that ended with its start reply, without an id, has no second link', async () => {
    const { outcome, to } = await scripted('export-model', NO_UPLOAD, {
      [MODEL_EXPORT]: linked({ modelId: MODEL, status: 'SUCCESS' }),
      'GET /file': { status: 403 },
    });

    expect(outcome).toMatchObject({ errorCode: 'download-failed', conclusion: 'failure' });
    expect(outcome.error?.message).toContain('no fresh one');
    expect(to('GET /api/*')).toEqual([]);
  });

  const SINGULAR = 'POST /api/public/workflow/a-workflow/export';

  test('of a workflow starts under the singular if the plural is unknown', async () => {
    const { outcome, to } = await scripted('export-workflow', NO_UPLOAD, {
      [SINGULAR]: linked({ dockStatusId: DOCK_JOB, workflowId: 'a-workflow', status: 'IN_PROGRESS' }),
      [DOCK_STATUS]: json(dockDocument('SUCCESS', { jobType: 'WORKFLOWS', workflowId: 'a-workflow' })),
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    expect(outcome).toMatchObject({
      conclusion: 'success',
      file: { path: 'koreai-exports/a-workflow-callflow-1.zip' },
    });
    expect(to('POST /*').map(({ query }) => query)).toEqual(Array(2).fill(`flowId=${FLOW}`));
  });

  test('of a workflow reports the refusal of the plural if both are unknown', async () => {
    const { outcome, to } = await scripted('export-workflow', {}, { 'POST /*': json({}, 404) });

    expect(outcome.error).toMatchObject({ code: 'not-found', hint: expect.stringContaining('workflowId and flowId') });
    expect(outcome.error?.message).toContain('/workflows/');
    expect(to('POST /*')).toHaveLength(2);
  });
});

describe('dock-status', () => {
  const GIVEN = { jobId: DOCK_JOB, ...NO_UPLOAD };
  const success = json(dockDocument('SUCCESS'));
  const done = linked(dockDocument('SUCCESS'));

  test('waits for the named job, then for its link, which may expire, and downloads its archive', async () => {
    const { outcome, to, seen } = await scripted('dock-status', GIVEN, {
      [DOCK_STATUS]: [json(dockDocument('IN_PROGRESS')), json(dockDocument('IN PROGRESS')), success, success, done],
      'GET /file': [{ status: 410 }, { body: await zip({ 'tool.json': '{}' }) }],
    });

    const file = { path: `koreai-exports/${DOCK_JOB}.zip` };
    expect(outcome).toMatchObject({ conclusion: 'success', jobId: DOCK_JOB, status: 'SUCCESS', file });
    expect(to(DOCK_STATUS)[0]?.headers['x-api-key']).toBe(API_KEY);
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  test.each([
    '',
    undefined,
    'not a link',
  ])('warns of a success without an archive if the link is %j', async (downloadUrl) => {
    const { outcome, events } = await scripted('dock-status', GIVEN, {
      [DOCK_STATUS]: json(dockDocument('SUCCESS', { action: 'DEPLOY', downloadUrl })),
    });

    expect(outcome).toMatchObject({ conclusion: 'success', file: undefined });
    expect(JSON.stringify(events)).toContain('no download link for this job');
  });

  test.each<[string, Answer[], string, string]>([
    ['failed', [json(dockDocument('FAILED', { message: 'Disk full' }))], 'platform-failed', 'Disk full'],
    [
      'failed, and lists why',
      [json(dockDocument('FAILED', { errors: ['Disk full'] }))],
      'platform-failed',
      'Disk full',
    ],
    ['never ends', [json(dockDocument('HALF_DONE'))], 'timed-out', "'HALF_DONE' is unknown"],
  ])('is no success if the job %s', async (_name, answers, errorCode, said) => {
    const { outcome } = await scripted('dock-status', GIVEN, { [DOCK_STATUS]: answers });

    expect(outcome).toMatchObject({ errorCode, file: undefined });
    expect(outcome.conclusion).not.toBe('success');
    expect(outcome.error?.message).toContain(said);
  });
});
