import { describe, expect, test } from '@jest/globals';
import { type Answer, json, refusal, type Script, type Scripts } from '../support/platform-script.ts';
import type { Given } from '../support/run-operation.ts';
import { BOT } from '../support/samples.ts';
import { scripted, simulated } from './runs.ts';

const ML = `POST /api/public/bot/${BOT}/ml/train`;
const ML_STATUS = `GET /api/public/bot/${BOT}/ml/train/status`;
const FAQ = `POST /api/public/bot/${BOT}/faqs/train`;
const FAQ_STATUS = `GET /api/public/bot/${BOT}/faqs/train/status`;

const QUEUED = json([{ message: 'Training Queued.', Training_ID: 't-1' }]);
const ml = (trainingStatus: string, trainVersion?: number, more: object = {}): Answer =>
  json({
    trainingStatus,
    isMlInSyncWithSentences: true,
    isMlInSyncWithPatterns: true,
    ...(trainVersion === undefined ? {} : { trainDetails: { nlpVersion: 3, trainVersion } }),
    ...more,
  });
const faq = (status: string, modifiedOn: string, message = status): Answer =>
  json({ _id: '5d0000000000000000000000', message, status, modifiedOn });
const BEFORE = '2026-01-31T10:00:00.000Z';
const AFTER = '2026-01-31T12:00:00.000Z';
const OUT_OF_SYNC = ml('Finished', 4, { is_ml_in_sync_with_traits: false });
const OUT_OF_SYNC_BEFORE = ml('Finished', undefined, { isMlInSyncWithSentences: false });
const NONE = refusal(404, 'Training not found');

const FAILED = { conclusion: 'failure', errorCode: 'platform-failed' };

const train = (status: Script[], given: Given = {}, more: Scripts = {}) =>
  scripted('train-bot', { timeout: '5m', ...given }, { [ML]: QUEUED, [ML_STATUS]: status, ...more });

describe('train-bot', () => {
  test('trains machine learning in one language, once, and waits for it', async () => {
    const status = [ml('Finished', 3), ml('Inprogress'), ml('Inprogress'), ml('Finished', 4)];
    const { outcome, to } = await train(status, { botLanguage: 'de' });

    expect(outcome).toMatchObject({ conclusion: 'success', status: 'Finished', jobId: 't-1' });
    expect(to(ML)).toHaveLength(1);
    expect(to(ML)[0]?.headers['bot-language']).toBe('de');
    expect(to(ML_STATUS)[0]?.query).toBe('language=de&state=configured');
    expect(to(FAQ)).toEqual([]);
  });

  test.each<[string, Script[], string]>([
    ['was seen running', [ml('Finished', 3), ml('IN_PROGRESS'), ml('FINISHED')], ''],
    ['has a higher version', [ml('Finished', 3), ml('Finished', 4)], ''],
    ['is the first of a bot that was never trained', [NONE, NONE, ml('Finished', 1)], ''],
    ['is the one before, after a stray 404', [NONE, ml('Finished', 3)], 'stale'],
    ['is the one before', [ml('Finished', 3)], 'stale'],
    ['follows a failure', [ml('Failed'), ml('Finished')], ''],
    ['brings the model in sync', [OUT_OF_SYNC_BEFORE, OUT_OF_SYNC_BEFORE, ml('Finished')], ''],
    [
      'no longer says whether the model is in sync',
      [OUT_OF_SYNC_BEFORE, json({ trainingStatus: 'Finished' })],
      'stale',
    ],
    ['brings the model in sync, but has the version of the one before', [OUT_OF_SYNC, ml('Finished', 4)], 'stale'],
    ['reports no version', [ml('Finished')], 'stale'],
    ['is the failure before', [ml('Failed', 3)], 'stale'],
    ['failed after it was seen running', [ml('Finished', 3), ml('Inprogress'), ml('Failed')], 'platform-failed'],
    ['failed at once, unlike the one before', [ml('Finished', 3), ml('Failed')], 'platform-failed'],
    ['is gone after it was seen', [ml('Finished', 3), ml('Inprogress'), NONE], 'not-found'],
    ['has an unknown status', [ml('Finished', 3), ml('Inprogress'), ml('Optimized')], 'timed-out'],
    ['has no status', [ml('Finished', 3), ml('Inprogress'), json({ status: 'success' })], 'timed-out'],
    ['finished out of sync', [ml('Finished', 3), OUT_OF_SYNC], 'platform-failed'],
    ['is in sync a little later', [ml('Finished', 3), OUT_OF_SYNC, ml('Finished', 4)], ''],
    ['is of another bot', [ml('Finished', 3), ml('Inprogress', 4, { streamId: 'st-other' })], 'bad-response'],
    ['answers 500 at first', [json({}, 500), ml('Finished', 3), ml('Finished', 4)], ''],
  ])('judges a training that %s', async (_name, status, errorCode) => {
    const { outcome, to } = await train(status);

    expect(outcome.errorCode).toBe(errorCode);
    expect(outcome.conclusion === 'success').toBe(errorCode === '');
    expect(to(ML)).toHaveLength(1);
  });

  test('waits for a training that is running before it starts its own, and again if it is refused', async () => {
    const start = [json({}, 409), QUEUED];
    const status = [ml('Inprogress'), ml('Finished', 3), ml('Inprogress'), ml('Finished', 4), ml('Finished', 4)];
    const { outcome, to } = await train(status, {}, { [ML]: start });

    expect(outcome).toMatchObject({ conclusion: 'stale' });
    expect(to(ML)).toHaveLength(2);
  });

  test.each<[string, Script[], string]>([
    ['for the first training of a bot, too', [NONE, NONE, ml('Inprogress'), ml('Finished', 1)], ''],
    [
      'but not by that of another bot',
      [ml('Finished', 3), ml('Inprogress', 4, { streamId: 'st-other' })],
      'start-unknown',
    ],
  ])('searches for a training whose reply was lost %s', async (_name, status, errorCode) => {
    const { outcome, to } = await train(status, {}, { [ML]: { reset: true } });

    expect(outcome.errorCode).toBe(errorCode);
    expect(to(ML)).toHaveLength(1);
  });

  test('starts nothing with a jobId, and does not take an old end for its own', async () => {
    const running = await train([ml('Inprogress'), ml('Finished')], { jobId: 't-1' });
    const old = await train([ml('Finished', 3)], { jobId: 't-1' });

    expect(running.outcome).toMatchObject({ conclusion: 'success' });
    expect(old.outcome).toMatchObject({ conclusion: 'stale' });
    expect(old.tookMs).toBe(0);
    expect([...running.to(ML), ...old.to(ML)]).toEqual([]);
  });

  test('names a command that resumes without a second start, even if the start reply has no id', async () => {
    const { outcome } = await train([ml('Finished', 3), ml('Inprogress')], {}, { [ML]: json([]) });

    expect(outcome).toMatchObject({ conclusion: 'timed_out' });
    expect(outcome.error?.resume?.inputs).toMatchObject({ botId: BOT, training: 'ml', jobId: 'unknown' });
  });

  test.each<[string, Script[], string]>([
    ['has a later time', [faq('success', BEFORE), faq('success', AFTER, 'Success')], ''],
    ['was seen running', [faq('success', BEFORE), faq('in-progress', BEFORE), faq('success', BEFORE)], ''],
    ['is the one before', [faq('success', BEFORE)], 'stale'],
    ['failed', [faq('success', BEFORE), faq('in-progress', AFTER), faq('failure', AFTER)], 'platform-failed'],
    ['contradicts itself', [faq('success', BEFORE), faq('success', AFTER, 'failure')], 'platform-failed'],
  ])('judges a training of FAQs that %s', async (_name, status, errorCode) => {
    const started = json({ _id: 'ds-1', status: 'in-progress', modifiedOn: AFTER });
    const { outcome, to } = await train([], { training: 'faq' }, { [FAQ]: started, [FAQ_STATUS]: status });

    expect(outcome.errorCode).toBe(errorCode);
    expect(JSON.parse(to(FAQ)[0]?.body ?? '')).toEqual({ language: 'en' });
    expect(to(ML)).toEqual([]);
  });

  test('of both kinds succeeds only if both do', async () => {
    const run = async (last: Answer) => {
      const faqs = {
        [FAQ]: json({ _id: 'ds-1', status: 'in-progress' }),
        [FAQ_STATUS]: [faq('success', BEFORE), last],
      };
      return (await train([ml('Finished', 3), ml('Finished', 4)], { training: 'all' }, faqs)).outcome;
    };

    expect(await run(faq('success', AFTER))).toMatchObject({ conclusion: 'success' });
    expect(await run(faq('failure', AFTER))).toMatchObject(FAILED);
    expect(await run(faq('in-progress', AFTER))).toMatchObject({ conclusion: 'timed_out' });
  });

  test.each([
    ['all', { faqTraining: { states: [{ status: 'in-progress' }, { after: '2s', status: 'failure' }] } }, FAILED],
    ['ml', { mlTraining: { previousStatus: '', outOfSync: ['Sentences'] } }, FAILED],
  ])('works with the simulator: %s, %j', async (training, bot, expected) => {
    const { outcome, simulator } = await simulated('train-bot', bot, { training });

    expect(outcome).toMatchObject(expected);
    expect(simulator.violations).toEqual([]);
  });
});
