import { describe, expect, test } from '@jest/globals';
import { Commands } from '../../src/action/commands.ts';
import { statusOfCommit } from '../../src/action/status-of-commit.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';
import type { Given } from '../support/engine.ts';
import { type GithubApi, githubApi, refusal } from '../support/github-api.ts';
import { TOKEN } from './open-status.ts';

function following(api: GithubApi, more: Given = {}) {
  const values: Given = { operation: 'export-bot', botId: 'st-1', githubToken: TOKEN, ...more };
  const printed: string[] = [];
  const status = statusOfCommit((name) => values[name] ?? '', api.env, new Commands((text) => printed.push(text), {}));
  return { status, printed };
}

const ended = (target: string, more: Partial<Outcome> = {}): Outcome => ({
  ...emptyOutcome('export-bot', target),
  conclusion: 'success',
  ...more,
});

describe('the commit status of a step', () => {
  test('is pending, and then how the step ended', async () => {
    const api = await githubApi();
    const { status } = following(api);
    status.begin();
    await status.end([ended('st-1')], false);

    expect(api.statuses()).toMatchObject([
      { state: 'pending', context: 'koreai-ci / export-bot / st-1', description: 'export-bot is running' },
      { state: 'success', context: 'koreai-ci / export-bot / st-1', description: 'success: st-1' },
    ]);
  });

  test('of several targets is the gravest of their conclusions', async () => {
    const api = await githubApi();
    const { status } = following(api, { statusContext: 'nightly' });
    await status.end([ended('st-1'), ended('st-2', { conclusion: 'stale', errorCode: 'superseded' })], false);

    expect(api.statuses()).toMatchObject([
      { state: 'failure', context: 'nightly', description: 'stale (superseded): 2 targets' },
    ]);
  });

  test('stays pending where the jobs were only started', async () => {
    const api = await githubApi();
    const { status } = following(api);
    status.begin();
    await status.end([ended('st-1', { conclusion: '' })], false);

    expect(api.statuses().map(({ state }) => state)).toEqual(['pending']);
  });

  test('is a failure where the step ended before it began', async () => {
    const api = await githubApi();
    const { status } = following(api);
    await status.fail(new KoreaiError('input-invalid', 'x'), false);

    expect(api.statuses()).toMatchObject([{ state: 'failure', description: 'failure (input-invalid)' }]);
  });

  test('keeps no step from its end, whatever GitHub says', async () => {
    const api = await githubApi(refusal(403, 'Resource not accessible by integration'));
    const { status, printed } = following(api);
    status.begin();
    await status.end([ended('st-1', { conclusion: '' })], false);
    await status.end([ended('st-1')], false);

    expect(printed.join('')).toContain('::warning::');
    expect(printed.join('')).not.toContain(TOKEN);
  });

  test('is none without a token', async () => {
    const api = await githubApi();
    const { status, printed } = following(api, { githubToken: '' });
    status.begin();
    await status.end([ended('st-1')], false);
    await status.fail(new KoreaiError('internal', 'x'), false);

    expect([api.statuses(), printed]).toEqual([[], []]);
  });
});
