import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { noneYet } from '../../src/platform/answer-error.ts';
import {
  type PublishRecord,
  type PublishStart,
  publishStatusReader,
  startPublish,
} from '../../src/platform/bot-publish.ts';
import type { Answer, Script } from '../support/platform-script.ts';
import { asking, errorOf, never, openPlatform } from './open-platform.ts';

const DIALOG = { resourceType: 'dialog', resourceId: 'dg-1', status: 'SUCCESS', result: { name: 'Find' } };
const CHANNELS = { resourceType: 'CHANNELS', name: 'Channels', status: 'FAILED', result: { message: 'no channel' } };
const NO_STATE = { awaitsApproval: false, isApproved: false };
const PARTS = [
  { kind: 'dialog', name: 'dg-1', status: 'SUCCESS', detail: '', ...NO_STATE },
  { kind: 'CHANNELS', name: 'Channels', status: 'FAILED', detail: 'no channel', ...NO_STATE },
];

const said = (status: number, msg: string): Answer => ({ status, json: { errors: [{ msg, code: status }] } });

describe('the start of a publish', () => {
  async function started(answer: Answer): Promise<PublishStart> {
    const { platform } = await openPlatform([answer]);
    return startPublish(platform, { botId: 'st-1', body: { versionComment: 'c' } }, never);
  }

  test('has its results and the time of the server', async () => {
    const answer = { json: [DIALOG, CHANNELS], headers: { date: 'Thu, 01 Jan 2026 12:00:00 GMT' } };
    expect(await started(answer)).toEqual({ entries: PARTS, serverTime: Date.UTC(2026, 0, 1, 12), reason: '' });
  });

  test.each([
    ['an object of them', { 'dg-1': DIALOG, CHANNELS }, PARTS],
    ['an object with a summary of them', { statusSummary: [DIALOG, CHANNELS] }, PARTS],
    ['a list with other things in it', [null, DIALOG, 'x', 7, CHANNELS, []], PARTS],
    ['one of them', DIALOG, PARTS.slice(0, 1)],
  ])('has its results from %s', async (_, json, entries) => {
    expect((await started({ json })).entries).toEqual(entries);
  });

  test('may be a result with further ones', async () => {
    const { entries, reason } = await started({
      json: { status: 'failed', message: 'locked', statusSummary: [CHANNELS] },
    });
    expect(entries).toEqual([{ kind: '', name: '', status: 'failed', detail: 'locked', ...NO_STATE }, PARTS[1]]);
    expect(reason).toBe('locked');
  });

  test('may be answered without any', async () => {
    for (const text of ['', ' \n', 'null', '[]', '{}', '{"message":"Publish has been initiated"}']) {
      expect((await started({ text })).entries).toEqual([]);
    }
  });

  test('has a result with errors as failed, and keeps a word of failure', async () => {
    const errors = [{ msg: 'no training' }];
    const json = [
      { resourceType: 'NL', status: 'SUCCESS', errors },
      { resourceType: 'NL', status: 'FAILURE', errors },
      { resourceType: 'NL', status: 'SUCCESS', errors: [] },
    ];
    const { entries } = await started({ json });
    expect(entries.map(({ status }) => status)).toEqual(['failed', 'FAILURE', 'SUCCESS']);
    expect(entries[0]?.detail).toBe('no training');
  });

  test('is not known from anything else', async () => {
    for (const text of ['7', '"ok"', 'true', '<html></html>', '{"errors":[{"msg":"No channel is enabled"}]}']) {
      expect(await errorOf(started({ text }))).toMatchObject({ code: 'bad-response' });
    }
  });

  test('has components of text only', async () => {
    let body = '';
    const { platform } = await openPlatform([() => ({ text: body })]);
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), async (json) => {
        body = JSON.stringify(json);
        const { entries } = await startPublish(platform, { botId: 'st-1', body: {} }, never);
        for (const { awaitsApproval, isApproved, ...texts } of entries) {
          expect([awaitsApproval, isApproved].map((flag) => typeof flag)).toEqual(['boolean', 'boolean']);
          expect(Object.values(texts).map((value) => typeof value)).toEqual(['string', 'string', 'string', 'string']);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const PUBLISH = {
  ...{ _id: 'ds-4a1b', action: 'RUN', jobType: 'PUBLISH_BOT', streamId: 'st-1', percentageComplete: 100 },
  ...{ requestedTime: '2022-07-29T08:04:48.731Z', lastModifiedOn: '2022-07-29T08:04:50.083Z' },
  ...{ status: 'successful', initiatedOn: '2022-07-29T08:04:48.828Z' },
};

async function reader(...answers: Script[]) {
  const { platform, requests } = await openPlatform(answers);
  return { read: publishStatusReader(platform, 'st-1'), paths: () => requests.map(({ path }) => path) };
}

describe('the status of a publish', () => {
  const recordOf = async (json: unknown): Promise<PublishRecord> => (await reader({ json })).read(asking);

  test('has what the platform reports', async () => {
    const { read } = await reader({ json: PUBLISH, headers: { date: 'Thu, 01 Jan 2026 12:00:00 GMT' } });
    expect(await read(asking)).toEqual({
      ...{ id: 'ds-4a1b', botId: 'st-1', status: 'successful', percent: 100, reason: '', link: '', resources: [] },
      ...{ isEmpty: false, awaitsApproval: false, components: [], error: undefined },
      requestedAt: Date.parse(PUBLISH.requestedTime),
      serverTime: Date.UTC(2026, 0, 1, 12),
    });
  });

  test('was requested at the first of its readable times', async () => {
    expect((await recordOf({ ...PUBLISH, requestedTime: 'soon' })).requestedAt).toBe(Date.parse(PUBLISH.initiatedOn));
    expect((await recordOf({ status: 'successful' })).requestedAt).toBeUndefined();
  });

  test.each([
    [{ streamId: 'st-1', statusSummary: [], status: '', _id: 'no id', requestedTime: 'soon' }, true],
    [{ _id: 'ds-1' }, false],
    [{ status: 'successful' }, false],
    [{ requestedTime: PUBLISH.requestedTime }, false],
  ])('is empty without id, status and time: %j', async (json, isEmpty) => {
    expect(await recordOf(json)).toMatchObject({ isEmpty });
  });

  test('has its resources, as an array or an object', async () => {
    for (const statusSummary of [[DIALOG, CHANNELS], { DIALOG, CHANNELS }]) {
      expect((await recordOf({ ...PUBLISH, statusSummary })).resources).toEqual(PARTS);
    }
  });

  test.each<[unknown, string | undefined]>([
    [[{ msg: 'no training', code: 7 }], 'no training (code 7)'],
    [{ one: { message: 'no training' } }, 'no training'],
    [[{}], 'it lists errors without a message'],
    [[], undefined],
    [{}, undefined],
    [null, undefined],
  ])('has the errors beside its status: %j', async (errors, message) => {
    expect((await recordOf({ ...PUBLISH, message: 'Done', errors })).error).toBe(message);
  });
});

describe('a path that the platform does not know', () => {
  const PLAIN = '/api/public/bot/st-1/publish/status';
  const VERSIONED = '/api/1.1/public/bot/st-1/publish/status/';
  const found: Script = { json: PUBLISH };

  test.each([404, 405])('(%i) is tried once in its versioned form, which is kept if it works', async (status) => {
    const { read, paths } = await reader({ status }, found, found, { status: 404 });
    for (let count = 0; count < 2; count += 1) expect(await read(asking)).toMatchObject({ id: 'ds-4a1b' });
    expect(await errorOf(read(asking))).toMatchObject({ code: 'not-found' });
    expect(paths()).toEqual([PLAIN, VERSIONED, VERSIONED, VERSIONED]);
  });

  test.each([400, 403, 404, 405])('is not found if the versioned form is refused with %i', async (status) => {
    const { read, paths } = await reader({ status: 404 }, { status }, found);
    expect(await errorOf(read(asking))).toMatchObject({ code: 'not-found', transient: false });
    expect(paths()).toEqual([PLAIN, VERSIONED]);
  });

  test('is tried again after a transient error of the versioned form', async () => {
    const { read, paths } = await reader({ status: 404 }, { status: 503 }, found);
    expect(await errorOf(read(asking))).toMatchObject({ code: 'platform-error', transient: true });
    expect(await read(asking)).toMatchObject({ id: 'ds-4a1b' });
    expect(paths()).toEqual([PLAIN, VERSIONED, PLAIN]);
  });

  test.each([400, 401, 403, 412, 429, 500, 503])('is not what %i means', async (status) => {
    const { read, paths } = await reader({ status });
    await errorOf(read(asking));
    expect(paths()).toEqual([PLAIN]);
  });
});

test.each<[boolean, string, Answer[]]>([
  [true, '400 without a word', [{ status: 400 }]],
  [true, '400 about the publish', [said(400, 'No publish request found')]],
  [true, '400 about a bot that was never published', [said(400, 'Bot is not published')]],
  [true, '400 about something unknown', [said(400, 'Invalid request ID')]],
  [true, '404 from both paths', [{ status: 404 }]],
  [true, '404 and a method that is not allowed on the other path', [{ status: 404 }, { status: 405 }]],
  [true, 'a method that is not allowed and 400 on the other path', [{ status: 405 }, said(400, 'No publish found')]],
  [false, 'a stream that is not known', [said(400, 'Invalid StreamId')]],
  [false, 'a stream that is not known, by 404', [said(404, 'Invalid Stream Id')]],
  [false, 'a bot that is not known', [said(400, 'Invalid bot id')]],
  [false, 'a bot that is not there', [said(404, 'Bot with id st-1 does not exist')]],
  [false, 'a path of which the other form knows no such stream', [{ status: 404 }, said(400, 'Invalid StreamId')]],
  [false, 'refused credentials', [said(401, 'Invalid SDK credentials')]],
  [false, 'a path of which the other form refuses the credentials', [{ status: 404 }, { status: 401 }]],
  [false, 'too many requests', [said(400, 'Rate limit for this API has been reached')]],
  [false, 'a server with a problem', [{ status: 500 }]],
  [false, 'a path of which the other form has a problem', [{ status: 404 }, { status: 503 }]],
  [false, 'something else than JSON', [{ text: '<html></html>' }]],
])('that the bot was never published is %p after %s', async (isNone, _, answers) => {
  const { read } = await reader(...answers);
  expect(noneYet(await errorOf(read(asking)), 'publish')).toBe(isNone);
});
