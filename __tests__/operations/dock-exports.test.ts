import { describe, expect, test } from '@jest/globals';
import { tar, zip } from '../support/archives.ts';
import { runOperation } from '../support/engine.ts';
import { type Answer, type Seen, startPlatform } from '../support/platform-script.ts';
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

const json = (value: unknown): Answer => ({ json: value });
const link = ({ headers }: Seen, path = '/file'): string => `http://${headers.host}${path}`;
const NO_UPLOAD = { uploadArtifact: 'false' };

describe('export-tool', () => {
  test.each([
    'dock-statusId',
    'dockStatusId',
    '_id',
  ])('follows the job that the start reply names in %s, and keeps its link', async (key) => {
    const { origin, to } = await startPlatform({
      [TOOL_EXPORT]: (seen) =>
        json({
          [key]: DOCK_JOB,
          toolId: TOOL,
          exportJobId: 'tool-ej-1',
          status: 'IN_PROGRESS',
          response: { downloadUrl: ` ${link(seen)}` },
        }),
      [DOCK_STATUS]: [json(dockDocument('IN PROGRESS')), json(dockDocument('SUCCESS'))],
      'GET /file': { body: await zip({ 'tool.json': '{}' }) },
    });

    const { outcome } = await runOperation('export-tool', origin, NO_UPLOAD);

    expect(outcome).toMatchObject({
      conclusion: 'success',
      jobId: DOCK_JOB,
      file: { path: `koreai-exports/${TOOL}.zip` },
    });
    expect(to(TOOL_EXPORT)[0]).toMatchObject({ query: `flowId=${FLOW}`, headers: { 'x-api-key': API_KEY } });
  });

  test('sends its key to a link of the platform that needs it, and to no other', async () => {
    const body = await zip({ a: 'a' });
    const keyed = (seen: Seen): Answer => (seen.headers['x-api-key'] === API_KEY ? { body } : { status: 401 });
    const elsewhere = await startPlatform({ 'GET /file': keyed });
    const reply = (origin: string) => (seen: Seen) =>
      json({
        dockStatusId: DOCK_JOB,
        status: 'SUCCESS',
        response: { downloadUrl: origin === '' ? link(seen) : `${origin}/file` },
      });
    const own = await startPlatform({ [TOOL_EXPORT]: reply(''), 'GET /file': keyed });
    const other = await startPlatform({
      [TOOL_EXPORT]: reply(elsewhere.origin),
      [DOCK_STATUS]: json(dockDocument('SUCCESS')),
    });

    expect((await runOperation('export-tool', own.origin, NO_UPLOAD)).outcome).toMatchObject({ conclusion: 'success' });
    expect((await runOperation('export-tool', other.origin, NO_UPLOAD)).outcome).toMatchObject({
      errorCode: 'download-failed',
    });
    expect(elsewhere.seen.map(({ headers }) => headers['x-api-key'])).toEqual(elsewhere.seen.map(() => undefined));
  });
});

describe('export-model', () => {
  test('can end with its start reply, as a tar', async () => {
    const body = await tar([{ name: 'model.bin', content: 'weights' }]);
    const { origin, seen } = await startPlatform({
      [MODEL_EXPORT]: (request) =>
        json({
          _id: DOCK_JOB,
          modelId: MODEL,
          status: 'SUCCESS',
          percentageComplete: 100,
          response: { downloadUrl: link(request) },
        }),
      'GET /file': { body },
    });

    const { outcome } = await runOperation('export-model', origin, NO_UPLOAD);

    expect(outcome).toMatchObject({ conclusion: 'success', file: { path: `koreai-exports/${MODEL}.tar` } });
    expect(seen).toHaveLength(2);
  });

  test('that ended with its start reply, without an id, has no second link', async () => {
    const { origin, to } = await startPlatform({
      [MODEL_EXPORT]: (request) =>
        json({ modelId: MODEL, status: 'SUCCESS', response: { downloadUrl: link(request) } }),
      'GET /file': { status: 403 },
    });

    const { outcome } = await runOperation('export-model', origin, NO_UPLOAD);

    expect(outcome).toMatchObject({
      errorCode: 'download-failed',
      conclusion: 'failure',
      error: { message: expect.stringContaining('expired'), hint: expect.stringContaining('again') },
    });
    expect(to('GET /api/*')).toEqual([]);
  });
});
