import { describe, expect, test } from '@jest/globals';
import { zip } from '../support/archives.ts';
import { runOperation } from '../support/engine.ts';
import { type Answer, type Seen, startPlatform } from '../support/platform-script.ts';
import { API_KEY, DOCK_JOB, DOCK_STATUS, dockDocument } from '../support/samples.ts';

const GIVEN = { jobId: DOCK_JOB, uploadArtifact: 'false' };
const json = (value: unknown): Answer => ({ json: value });
const linked = ({ headers }: Seen, status = 'SUCCESS'): Answer =>
  json(dockDocument(status, { response: { downloadUrl: ` http://${headers.host}/file` } }));

describe('dock-status', () => {
  test('waits for the named job, and downloads its archive', async () => {
    const { origin, to, seen } = await startPlatform({
      [DOCK_STATUS]: [json(dockDocument('IN_PROGRESS')), json(dockDocument('IN PROGRESS')), linked],
      'GET /file': { body: await zip({ 'tool.json': '{}' }) },
    });

    const { outcome } = await runOperation('dock-status', origin, GIVEN);

    expect(outcome).toMatchObject({
      conclusion: 'success',
      jobId: DOCK_JOB,
      status: 'SUCCESS',
      file: { path: `koreai-exports/${DOCK_JOB}.zip` },
    });
    expect(to(DOCK_STATUS)).toHaveLength(4);
    expect(to(DOCK_STATUS)[0]?.headers['x-api-key']).toBe(API_KEY);
    expect(seen.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('polls a few times more for a link that comes after the success', async () => {
    const { origin } = await startPlatform({
      [DOCK_STATUS]: [json(dockDocument('SUCCESS')), json(dockDocument('SUCCESS')), linked],
      'GET /file': { body: await zip({ 'tool.json': '{}' }) },
    });
    const { outcome } = await runOperation('dock-status', origin, GIVEN);
    expect(outcome).toMatchObject({ conclusion: 'success', file: { path: `koreai-exports/${DOCK_JOB}.zip` } });
  });

  test.each([
    '',
    undefined,
    'not a link',
  ])('is a success without an archive, with a warning, if the link is %j', async (downloadUrl) => {
    const { origin } = await startPlatform({
      [DOCK_STATUS]: json(dockDocument('SUCCESS', { action: 'DEPLOY', downloadUrl })),
    });

    const { outcome, events } = await runOperation('dock-status', origin, GIVEN);

    expect(outcome).toMatchObject({ conclusion: 'success', file: undefined });
    expect(events).toContainEqual(
      expect.objectContaining({
        state: expect.objectContaining({ warning: expect.stringMatching(/no download link for this job/) }),
      }),
    );
  });

  test.each<[string, Answer[], string]>([
    ['failed', [json(dockDocument('FAILED', { message: 'Disk full' }))], 'platform-failed'],
    ['is unknown', [{ status: 404, json: {} }], 'not-found'],
    [
      'expired while it was watched',
      [json(dockDocument('IN_PROGRESS')), { status: 400, json: { errors: [{ msg: 'gone' }] } }],
      'not-found',
    ],
    ['is another one', [json(dockDocument('SUCCESS', { _id: 'ds-other' }))], 'bad-response'],
    ['never ends', [json(dockDocument('HALF_DONE'))], 'timed-out'],
  ])('is no success if the job %s', async (_name, answers, errorCode) => {
    const { origin } = await startPlatform({ [DOCK_STATUS]: answers });

    const { outcome } = await runOperation('dock-status', origin, GIVEN);

    expect(outcome).toMatchObject({ errorCode, file: undefined });
    expect(outcome.conclusion).not.toBe('success');
  });

  test('reports that the end of a job with an expired record cannot be known', async () => {
    const { origin } = await startPlatform({
      [DOCK_STATUS]: [json(dockDocument('IN_PROGRESS')), { status: 404, json: {} }],
    });

    expect((await runOperation('dock-status', origin, GIVEN)).outcome.error).toMatchObject({
      message: expect.stringContaining('its end cannot be known'),
      hint: expect.stringContaining('15 minutes'),
    });
  });

  test('requests a fresh link if the first has expired', async () => {
    const body = await zip({ a: 'a' });
    const { origin, to } = await startPlatform({ [DOCK_STATUS]: linked, 'GET /file': [{ status: 410 }, { body }] });

    expect((await runOperation('dock-status', origin, GIVEN)).outcome.conclusion).toBe('success');
    expect(to(DOCK_STATUS)).toHaveLength(3);
  });
});
