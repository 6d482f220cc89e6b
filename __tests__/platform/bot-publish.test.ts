import { describe, expect, test } from '@jest/globals';
import { noneYet } from '../../src/platform/answer-error.ts';
import { type PublishRecord, publishStatusReader } from '../../src/platform/bot-publish.ts';
import type { ScriptedAnswer } from '../support/scripted-server.ts';
import { errorOf, never, openPlatform } from './open-platform.ts';

const PUBLISH = {
  _id: 'ds-4a1b',
  action: 'RUN',
  jobType: 'PUBLISH_BOT',
  streamId: 'st-1',
  percentageComplete: 100,
  requestedTime: '2022-07-29T08:04:48.731Z',
  status: 'successful',
  lastModifiedOn: '2022-07-29T08:04:50.083Z',
  initiatedOn: '2022-07-29T08:04:48.828Z',
};
const PLAIN = '/api/public/bot/st-1/publish/status';
const VERSIONED = '/api/1.1/public/bot/st-1/publish/status/';

async function recordOf(json: unknown): Promise<PublishRecord> {
  const { platform } = await openPlatform([{ json }]);
  return publishStatusReader(platform, 'st-1')(never);
}

async function reader(...answers: ScriptedAnswer[]) {
  const { platform, requests } = await openPlatform(answers);
  return { read: publishStatusReader(platform, 'st-1'), paths: () => requests.map(({ path }) => path) };
}

/** Whether each of some resources awaits approval. */
async function awaiting(...statusSummary: unknown[]): Promise<boolean[]> {
  return (await recordOf({ ...PUBLISH, statusSummary })).resources.map(({ awaitsApproval }) => awaitsApproval);
}

describe('a publish', () => {
  test('has a resource as approved only by its state', async () => {
    const { resources } = await recordOf({
      ...PUBLISH,
      statusSummary: [
        { name: 'live', status: 'SUCCESS', result: { state: 'published' } },
        { name: 'waiting', status: 'SUCCESS', result: { state: 'awaitingApproval' } },
        { name: 'silent', status: 'SUCCESS' },
      ],
    });
    expect(resources.filter(({ isApproved }) => isApproved).map(({ name }) => name)).toEqual(['live']);
  });

  test('is read by its bot', async () => {
    const { read, paths } = await reader({ json: PUBLISH, headers: { date: 'Thu, 01 Jan 2026 12:00:00 GMT' } });
    expect(await read(never)).toEqual({
      serverTime: Date.UTC(2026, 0, 1, 12),
      isEmpty: false,
      id: 'ds-4a1b',
      botId: 'st-1',
      status: 'successful',
      requestedAt: Date.parse(PUBLISH.requestedTime),
      percent: 100,
      resources: [],
      awaitsApproval: false,
      reason: '',
    });
    expect(paths()).toEqual([PLAIN]);
  });

  test('was requested at the first of its readable times', async () => {
    expect((await recordOf({ ...PUBLISH, requestedTime: 'soon' })).requestedAt).toBe(Date.parse(PUBLISH.initiatedOn));
    expect((await recordOf({ status: 'successful' })).requestedAt).toBeUndefined();
  });

  test.each([
    [{}, true],
    [{ streamId: 'st-1', statusSummary: [], status: '', _id: 'no id', requestedTime: 'soon' }, true],
    [{ _id: 'ds-1' }, false],
    [{ status: 'successful' }, false],
    [{ requestedTime: PUBLISH.requestedTime }, false],
  ])('is empty without id, status and time: %j', async (json, isEmpty) => {
    expect(await recordOf(json)).toMatchObject({ isEmpty });
  });

  test.each(['[]', '[{"status":"SUCCESS"}]', 'null'])('is none in %s', async (text) => {
    const { read } = await reader({ text });
    expect(await errorOf(read(never))).toMatchObject({ code: 'bad-response' });
  });

  test('has its resources, in an array or an object, with the reason of a failed one', async () => {
    const resources = [
      { resourceId: 'NL', resourceType: 'NL', name: 'Natural Language', status: 'SUCCESS' },
      { resourceId: 'dg-1', resourceType: 'dialog', status: 'FAILED', result: { message: 'no intent' } },
    ];
    const expected = [
      { kind: 'NL', name: 'Natural Language', status: 'SUCCESS', detail: '', awaitsApproval: false, isApproved: false },
      { kind: 'dialog', name: 'dg-1', status: 'FAILED', detail: 'no intent', awaitsApproval: false, isApproved: false },
    ];
    for (const statusSummary of [resources, { ...resources }]) {
      expect((await recordOf({ ...PUBLISH, statusSummary })).resources).toEqual(expected);
    }
  });

  test('has a resource with errors as failed, unless it has a status', async () => {
    const errors = [{ msg: 'no training' }];
    const { resources } = await recordOf({
      ...PUBLISH,
      statusSummary: [
        { name: 'silent', errors },
        { name: 'silent, with an object of them', errors: { one: errors[0] } },
        { name: 'silent, with words', status: '', errors: ['no training'] },
        { name: 'done', status: 'SUCCESS', errors },
        { name: 'on its way', status: 'inprogress', errors },
        { name: 'broken', status: 'FAILURE', errors },
        { name: 'no errors', errors: [] },
        { name: 'none either', errors: {} },
      ],
    });
    expect(resources.map(({ status, detail }) => `${status}: ${detail}`)).toEqual([
      ...Array<string>(3).fill('failed: no training'),
      'SUCCESS: no training',
      'inprogress: no training',
      'FAILURE: no training',
      ': ',
      ': ',
    ]);
  });

  test('may have a summary of a single entry', async () => {
    const statusSummary = { resourceType: 'NLP', name: 'en', status: 'FAILED' };
    expect((await recordOf({ ...PUBLISH, statusSummary })).resources).toMatchObject([{ name: 'en', status: 'FAILED' }]);
  });

  test.each<[unknown, string | undefined]>([
    [[{ msg: 'no training', code: 7 }], 'no training (code 7)'],
    [['no training'], 'no training'],
    [{ one: { message: 'no training' } }, 'no training'],
    [[{}], 'it lists errors without a message'],
    [[], undefined],
    [{}, undefined],
    [null, undefined],
    [undefined, undefined],
  ])('has the errors beside its status: %j', async (errors, said) => {
    expect((await recordOf({ ...PUBLISH, message: 'Done', errors })).error).toBe(said);
  });
});

describe('a path that the platform does not know (405)', () => {
  const wrong: ScriptedAnswer = { status: 405, json: { errors: [{ msg: 'Method Not Allowed', code: 405 }] } };

  test('is tried in its versioned form too', async () => {
    const { read, paths } = await reader(wrong, { json: PUBLISH });
    expect(await read(never)).toMatchObject({ id: 'ds-4a1b' });
    expect(paths()).toEqual([PLAIN, VERSIONED]);
  });

  test('has the error of the versioned form', async () => {
    const { read } = await reader(wrong, { status: 400, json: { errors: [{ msg: 'No publish found', code: 400 }] } });
    expect(noneYet(await errorOf(read(never)), 'publish')).toBe(true);
  });
});

describe('a path that the platform does not know (404)', () => {
  const missing: ScriptedAnswer = { status: 404 };
  const found: ScriptedAnswer = { json: PUBLISH };

  test('is tried once in its versioned form, which is kept if it works', async () => {
    const { read, paths } = await reader(missing, found);
    for (let count = 0; count < 3; count += 1) expect(await read(never)).toMatchObject({ id: 'ds-4a1b' });
    expect(paths()).toEqual([PLAIN, VERSIONED, VERSIONED, VERSIONED]);
  });

  test('is not found if neither form is known', async () => {
    const { read, paths } = await reader(missing);
    expect(await errorOf(read(never))).toMatchObject({ code: 'not-found', transient: false });
    expect(paths()).toEqual([PLAIN, VERSIONED]);
  });

  test.each([400, 401, 403, 405, 412])('is not found if the versioned form is refused with %i', async (status) => {
    const { read, paths } = await reader(missing, { status }, found);
    expect(await errorOf(read(never))).toMatchObject({ code: 'not-found', transient: false });
    expect(paths()).toEqual([PLAIN, VERSIONED]);
  });

  test('is tried again after a transient error of the versioned form', async () => {
    const { read, paths } = await reader(missing, { status: 503 }, found);
    expect(await errorOf(read(never))).toMatchObject({ code: 'platform-error', transient: true });
    expect(await read(never)).toMatchObject({ id: 'ds-4a1b' });
    expect(paths()).toEqual([PLAIN, VERSIONED, PLAIN]);
  });

  test.each([400, 401, 403, 412, 429, 500, 503])('is not what %i means', async (status) => {
    const { read, paths } = await reader({ status });
    await errorOf(read(never));
    expect(paths()).toEqual([PLAIN]);
  });
});

describe('a resource awaits approval', () => {
  test.each([
    ['in its own state', { state: 'awaitingApproval' }],
    ['in its own status', { status: 'AWAITING_APPROVAL' }],
    ['in its result', { status: 'SUCCESS', result: { state: 'awaitingApproval' } }],
    ['in its result, in other letters', { result: { state: 'Awaiting Approval' } }],
    ['in one of its modules', { modules: [{ state: 'published' }, { state: 'awaitingApproval' }] }],
    ['in its modules as an object of them', { modules: { en: { state: 'awaitingApproval' } } }],
    ['in its modules as one object', { modules: { state: 'awaitingApproval' } }],
    ['in the result of a module', { modules: [{ result: { state: 'awaiting-approval' } }] }],
    ['in a module of its result', { result: { modules: [{ state: 'awaitingApproval' }] } }],
    [
      'in a language of its result',
      { result: { approvalRequestedLanguages: ['en', 'de'], approvedLanguages: ['en'] } },
    ],
    ['in a language that was not reported as approved', { approvalRequestedLanguages: ['en'], status: 'SUCCESS' }],
    ['in all languages of its result', { result: { approvalRequestedLanguages: ['en'], approvedLanguages: [] } }],
  ])('%s', async (_, resource) => {
    expect(await awaiting({ resourceType: 'NL', status: 'SUCCESS' }, { resourceType: 'dialog', ...resource })).toEqual([
      false,
      true,
    ]);
  });
});

describe('a resource does not await approval', () => {
  test.each([
    ['without a state', { status: 'SUCCESS' }],
    ['if it is published', { status: 'SUCCESS', result: { state: 'published' } }],
    ['if its modules are words', { modules: ['rtm', 'awaitingApproval'] }],
    ['if its modules are an object of lists', { modules: { enabledLanguages: ['en'] } }],
    [
      'if all its languages are approved',
      { result: { approvalRequestedLanguages: ['en'], approvedLanguages: ['en', 'de'] } },
    ],
  ])('%s', async (_, resource) => {
    expect(await awaiting({ resourceType: 'dialog', ...resource })).toEqual([false]);
  });

  test('if it was requested for a language and its result is published: the sample of the documentation', async () => {
    const dialog = {
      resourceId: 'dg-1',
      resourceVersion: '1.0',
      resourceType: 'dialog',
      approvalRequestedLanguages: ['en'],
      name: 'Find',
      status: 'SUCCESS',
      result: {
        state: 'published',
        approvedLanguages: ['en'],
        approvalRequestedLanguages: ['en'],
        publishedOn: '2022-07-29',
      },
      deployedTo: 'enterprise',
    };
    expect(await awaiting(dialog)).toEqual([false]);
  });
});
