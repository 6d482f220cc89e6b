import { describe, expect, test } from '@jest/globals';
import { Secrets } from '../../src/core/secrets.ts';
import { runOperation } from '../support/engine.ts';
import { type Answer, startPlatform } from '../support/platform-script.ts';
import { API_KEY } from '../support/samples.ts';

const IMPORT = 'POST /api/public/apps/import';
const LINK = 'https://platform.kore.ai/api/getMediaStream/orgFiles/f-1.zip?e=1&n=2&s=c2lnbmF0dXJl$$';
const json = (value: unknown): Answer => ({ json: value });

describe('import-app', () => {
  test('posts the link once, byte for byte, and takes the reply for the result', async () => {
    const { origin, seen } = await startPlatform({
      [IMPORT]: json({ status: 'Success', appId: 'aa-1', message: 'ok' }),
    });
    const secrets = new Secrets();

    const { outcome } = await runOperation('import-app', origin, { sourceUrl: LINK }, { secrets });

    expect(outcome).toMatchObject({ conclusion: 'success', status: 'Success' });
    expect(seen.map(({ method, path, query, body }) => [`${method} ${path}`, query, JSON.parse(body)])).toEqual([
      [IMPORT, 'importType=FULL', { app_id: 'aa-1', file_url: LINK }],
    ]);
    expect(seen[0]?.headers).toMatchObject({ 'x-api-key': API_KEY, apikey: API_KEY });
    expect(secrets.redact(`GET ${LINK}`)).not.toContain('c2lnbmF0dXJl');
  });

  test.each<[string, Answer, string]>([
    ['says that it failed', json({ status: 'failed', message: 'The link has expired' }), 'platform-failed'],
    ['lists errors beside a success', json({ status: 'success', errors: ['no tools'] }), 'platform-failed'],
    ['has a word that is no end', json({ status: 'IN_PROGRESS', appId: 'aa-1' }), 'start-unknown'],
    ['has no word', json({ appId: 'aa-1', message: 'success' }), 'start-unknown'],
    ['is about another app', json({ status: 'success', appId: 'aa-2' }), 'start-unknown'],
    ['is no object', json(['success']), 'start-unknown'],
    ['is lost', { reset: true }, 'start-unknown'],
    ['is an error', { status: 500, json: {} }, 'start-unknown'],
    ['refuses the key', { status: 403, json: {} }, 'unauthorized'],
    ['does not know the app', { status: 404, json: {} }, 'not-found'],
  ])('is no success, and is not repeated, if the reply %s', async (_, reply, errorCode) => {
    const { origin, to } = await startPlatform({ [IMPORT]: reply });
    expect((await runOperation('import-app', origin)).outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(to(IMPORT)).toHaveLength(1);
  });

  test('waits while another import is running', async () => {
    const { origin, to } = await startPlatform({ [IMPORT]: [{ status: 409, json: {} }, json({ status: 'SUCCESS' })] });
    expect((await runOperation('import-app', origin)).outcome.conclusion).toBe('success');
    expect(to(IMPORT)).toHaveLength(2);
  });
});
