import { describe, expect, test } from '@jest/globals';
import { exportApp } from '../../src/platform/apps.ts';
import { errorOf, never, openPlatform } from './open-platform.ts';

const LINK = 'https://files.test/app.zip?s=a$$';
const app = { appId: 'aa-1', version: '1.0 beta', method: 'GET' } as const;

async function exported(json: unknown) {
  const { platform } = await openPlatform([{ json }], { authorization: 'key' });
  return exportApp(platform, app, never);
}

describe('an export of an app', () => {
  test.each(['GET', 'POST'] as const)('is one %s with the key under both of its names', async (method) => {
    const { platform, requests } = await openPlatform(
      [{ json: { app_id: 'aa-1', version: '1.0 beta', file_url: ` ${LINK}` } }],
      { authorization: 'key' },
    );
    expect(await exportApp(platform, { ...app, method }, never)).toMatchObject({
      appId: 'aa-1',
      version: '1.0 beta',
      link: LINK,
      status: '',
      reason: '',
    });
    const headers = { 'x-api-key': 'kg-4711-key', apikey: 'kg-4711-key' };
    expect(requests).toMatchObject([
      { method, path: '/api/public/apps/aa-1/versions/1.0%20beta/export', body: '', headers },
    ]);
  });

  test.each([
    [
      { appId: 'aa-1', version: 3, fileUrl: LINK },
      { appId: 'aa-1', version: '3', link: LINK },
    ],
    [
      { AppID: 'aa-2', downloadUrl: LINK, status: 'success' },
      { appId: 'aa-2', link: LINK, status: 'success' },
    ],
    [
      { success: true, data: { app_id: 'aa-3', version: 2, file_url: LINK } },
      { appId: 'aa-3', version: '2', link: LINK },
    ],
    [
      { success: false, error: { code: 'X', message: 'no such version' } },
      { link: '', reason: 'no such version' },
    ],
    [
      { file_url: 'javascript:alert(1)', app_id: ['aa-1'], version: {} },
      { link: '', appId: '', version: '' },
    ],
    [{}, { appId: '', version: '', link: '', status: '', reason: '' }],
  ])('is read from %j', async (json, expected) => {
    expect(await exported(json)).toMatchObject(expected);
  });

  test('of a method that is not allowed says so by its HTTP status, and is not sent again here', async () => {
    const { platform, requests } = await openPlatform([{ status: 405 }], { authorization: 'key' });
    expect(await errorOf(exportApp(platform, app, never))).toMatchObject({ code: 'bad-request', httpStatus: 405 });
    expect(requests).toHaveLength(1);
  });
});
