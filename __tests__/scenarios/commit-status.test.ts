import { describe, expect, test } from '@jest/globals';
import { githubApi, HEAD } from '../support/github-api.ts';
import { withoutMasks } from '../support/masks.ts';
import { BOT, IMPORT_STATUS, importDocument } from '../support/samples.ts';
import { json, run } from './against-script.ts';

const TOKEN = 'ghs_secretToken123';

function importStatus(word: string, { env }: { env: Record<string, string> }, given = {}) {
  const scripts = { [IMPORT_STATUS]: json(importDocument(word)) };
  return run('import-status', scripts, { githubToken: TOKEN, statusContext: 'ci', ...given }, env);
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

  test('is a failure if the inputs are invalid', async () => {
    const api = await githubApi();

    expect(await importStatus('success', api, { timeout: 'soon', botId: BOT })).toMatchObject({ code: 1 });
    expect(api.statuses()).toMatchObject([{ state: 'failure', description: 'failure (input-invalid)' }]);
  });
});
