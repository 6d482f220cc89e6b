import { describe, expect, test } from '@jest/globals';
import { connectProxy } from '../http/connect-proxy.ts';
import { NEEDED } from '../support/engine.ts';
import { githubApi, HEAD, refusal, SILENCE } from '../support/github-api.ts';
import { withoutMasks } from '../support/masks.ts';
import { startPlatform } from '../support/platform-script.ts';
import { runAction } from '../support/run-action.ts';
import { BOT, IMPORT_STATUS, importDocument } from '../support/samples.ts';
import { json } from './against-script.ts';

const TOKEN = 'ghs_secretToken123';

async function importStatus(word: string, api: { env: Record<string, string> }, given = {}) {
  const platform = await startPlatform({ [IMPORT_STATUS]: json(importDocument(word)) });
  const inputs = { operation: 'import-status', host: platform.origin, ...NEEDED['import-status'], ...given };
  return runAction({ ...inputs, githubToken: TOKEN, statusContext: 'ci' }, { env: api.env });
}

describe('the commit status of the built action', () => {
  test.each([
    ['success', 0, 'success'],
    ['failed', 1, 'failure'],
  ])('follows a job that ends with %s', async (word, code, state) => {
    const api = await githubApi();
    const ended = await importStatus(word, api);

    expect(ended).toMatchObject({ code, stderr: '' });
    expect(api.statuses()).toMatchObject([
      { state: 'pending', context: 'ci' },
      { state, context: 'ci' },
    ]);
    expect(api.requests.map(({ path }) => path)).toEqual(Array(2).fill(`/repos/octo/bots/statuses/${HEAD}`));
    expect(withoutMasks(ended.stdout)).not.toContain(TOKEN);
  });

  test('goes through the proxy of the environment', async () => {
    const api = await githubApi();
    const { tunnels, url } = await connectProxy({ names: { 'api.github.test': Number(api.url.port) } });
    const proxied = { env: { ...api.env, GITHUB_API_URL: 'http://api.github.test', http_proxy: url.origin } };

    expect(await importStatus('success', proxied)).toMatchObject({ code: 0, stderr: '' });
    expect(tunnels).toContain('api.github.test:80');
    expect(api.statuses()).toMatchObject([{ state: 'pending' }, { state: 'success' }]);
  });

  test('is a failure if the inputs are invalid', async () => {
    const api = await githubApi();

    expect(await importStatus('success', api, { timeout: 'soon', botId: BOT })).toMatchObject({ code: 1 });
    expect(api.statuses()).toMatchObject([{ state: 'failure', description: 'failure (input-invalid)' }]);
  });

  test.each([
    ['never answers', SILENCE],
    ['refuses it', refusal(403, 'Resource not accessible by integration')],
  ])('is one warning if GitHub %s, and the step passes', async (_name, answer) => {
    const ended = await importStatus('success', await githubApi(answer));

    expect(ended).toMatchObject({ code: 0, stderr: '', outputs: { conclusion: 'success' } });
    expect(ended.stdout.match(/^::warning::The commit status "ci"/gm)).toHaveLength(1);
  });
});
