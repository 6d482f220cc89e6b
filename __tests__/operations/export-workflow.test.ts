import { describe, expect, test } from '@jest/globals';
import { zip } from '../support/archives.ts';
import { runOperation } from '../support/engine.ts';
import { type Answer, type Seen, startPlatform } from '../support/platform-script.ts';
import { DOCK_JOB, DOCK_STATUS, dockDocument, FLOW } from '../support/samples.ts';

const PLURAL = 'POST /api/public/workflows/a-workflow/export';
const SINGULAR = 'POST /api/public/workflow/a-workflow/export';
const started = ({ headers }: Seen): Answer => ({
  json: {
    dockStatusId: DOCK_JOB,
    workflowId: 'a-workflow',
    jobType: 'WORKFLOWS',
    status: 'IN_PROGRESS',
    exportJobId: 'workflow-ej-1',
    response: { downloadUrl: ` http://${headers.host}/file` },
  },
});
const done: Answer = { json: dockDocument('SUCCESS', { jobType: 'WORKFLOWS', workflowId: 'a-workflow' }) };
const unknown: Answer = { status: 404, json: {} };

describe('export-workflow', () => {
  test.each([
    ['plural', { [PLURAL]: started }, 1],
    ['singular, if the plural is unknown', { [PLURAL]: unknown, [SINGULAR]: started }, 2],
  ])('starts under the %s, and downloads the archive', async (_name, starts, posts) => {
    const { origin, to } = await startPlatform({
      ...starts,
      [DOCK_STATUS]: done,
      'GET /file': { body: await zip({ a: 'a' }) },
    });

    const { outcome } = await runOperation('export-workflow', origin, { uploadArtifact: 'false' });

    expect(outcome).toMatchObject({
      conclusion: 'success',
      jobId: DOCK_JOB,
      file: { path: 'koreai-exports/a-workflow.zip' },
    });
    expect(to('POST /*').map(({ query }) => query)).toEqual(Array(posts).fill(`flowId=${FLOW}`));
  });

  test('reports the refusal of the plural if both are unknown', async () => {
    const { origin, to } = await startPlatform({ 'POST /*': unknown });

    const { outcome } = await runOperation('export-workflow', origin);

    expect(outcome).toMatchObject({
      errorCode: 'not-found',
      error: { hint: expect.stringContaining('workflowId and flowId') },
    });
    expect(outcome.error?.message).toContain('/workflows/');
    expect(to('POST /*')).toHaveLength(2);
  });

  test.each<[string, Answer, string]>([
    ['refused', { status: 401, json: {} }, 'unauthorized'],
    ['lost', { status: 502, json: {} }, 'start-unknown'],
    ['bad', { status: 412, json: {} }, 'bad-request'],
    [
      'about another workflow',
      { json: { dockStatusId: DOCK_JOB, workflowId: 'a-other', status: 'IN_PROGRESS' } },
      'start-unknown',
    ],
  ])('starts once if the answer is %s', async (_name, answer, errorCode) => {
    const { origin, to } = await startPlatform({ 'POST /*': answer });

    expect((await runOperation('export-workflow', origin)).outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(to('POST /*')).toHaveLength(1);
  });
});
