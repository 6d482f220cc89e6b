import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { noneYet } from '../../src/platform/answer-error.ts';
import { type PublishStart, publishStatusReader, startPublish } from '../../src/platform/bot-publish.ts';
import type { PlainAnswer } from '../support/scripted-server.ts';
import { errorOf, never, openPlatform } from './open-platform.ts';

async function started(answer: PlainAnswer): Promise<PublishStart> {
  const { platform } = await openPlatform([answer]);
  return startPublish(platform, 'st-1', { versionComment: 'c' }, never);
}

const DIALOG = { resourceType: 'dialog', resourceId: 'dg-1', status: 'SUCCESS', result: { name: 'Find' } };
const CHANNELS = { resourceType: 'CHANNELS', name: 'Channels', status: 'FAILED', result: { message: 'no channel' } };
const NO_STATE = { awaitsApproval: false, isApproved: false };
const PARTS = [
  { kind: 'dialog', name: 'dg-1', status: 'SUCCESS', detail: '', ...NO_STATE },
  { kind: 'CHANNELS', name: 'Channels', status: 'FAILED', detail: 'no channel', ...NO_STATE },
];

describe('a publish', () => {
  test('is started by one POST with its body, and has the time of the server', async () => {
    const date = 'Thu, 01 Jan 2026 12:00:00 GMT';
    const { platform, requests } = await openPlatform([{ json: [DIALOG, CHANNELS], headers: { date } }]);
    const body = { versionComment: 'build 7', initiateTraining: true };
    expect(await startPublish(platform, 'st-1', body, never)).toEqual({
      entries: PARTS,
      serverTime: Date.UTC(2026, 0, 1, 12),
      reason: '',
    });
    expect(requests).toMatchObject([{ method: 'POST', path: '/api/public/bot/st-1/publish' }]);
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual(body);
  });

  test.each([
    ['an object of them', { 'dg-1': DIALOG, CHANNELS }],
    ['an object with a summary of them', { statusSummary: [DIALOG, CHANNELS] }],
    ['a list with other things in it', [null, DIALOG, 'x', 7, CHANNELS, []]],
  ])('has its results from %s', async (_, json) => {
    expect((await started({ json })).entries).toEqual(PARTS);
  });

  test('may have one result that is an object', async () => {
    expect((await started({ json: DIALOG })).entries).toEqual([PARTS[0]]);
    const complete = { status: 'failed', message: 'locked', statusSummary: [CHANNELS] };
    expect(await started({ json: complete })).toMatchObject({
      entries: [{ kind: '', name: '', status: 'failed', detail: 'locked', ...NO_STATE }, PARTS[1]],
      reason: 'locked',
    });
  });

  test.each([
    { text: '' },
    { text: ' \n' },
    { text: 'null' },
    { json: [] },
    { json: {} },
    { json: { message: 'Publish has been initiated' } },
  ])('may be answered without any: %j', async (answer) => {
    expect((await started(answer)).entries).toEqual([]);
  });

  test('has a result with errors as failed, and keeps a word of failure', async () => {
    const errors = [{ msg: 'no training' }];
    const json = [
      { resourceType: 'NL', status: 'SUCCESS', errors },
      { resourceType: 'NL', errors },
      { resourceType: 'NL', status: 'FAILURE', errors },
      { resourceType: 'NL', status: 'Error', errors: { one: errors[0] } },
      { resourceType: 'NL', status: 'SUCCESS', errors: [] },
      { resourceType: 'NL', status: 'SUCCESS', errors: ['no training'] },
    ];
    const { entries } = await started({ json });
    expect(entries.map(({ status }) => status)).toEqual(['failed', 'failed', 'FAILURE', 'Error', 'SUCCESS', 'failed']);
    expect(entries[0]?.detail).toBe('no training');
  });

  test.each(['7', '"ok"', 'true', '<html></html>'])('is not known to be started by %s', async (text) => {
    const { platform, requests } = await openPlatform([{ text }]);
    expect(await errorOf(startPublish(platform, 'st-1', {}, never))).toMatchObject({ code: 'bad-response' });
    expect(requests).toHaveLength(1);
  });

  test('that is refused in an envelope of errors is refused, whatever its HTTP status', async () => {
    const { platform } = await openPlatform([{ json: { errors: [{ msg: 'No channel is enabled' }] } }]);
    const error = await errorOf(startPublish(platform, 'st-1', {}, never));
    expect(error.message).toContain('No channel is enabled');
  });

  test('has components of text only', async () => {
    const { platform, server } = await openPlatform([{ json: {} }]);
    let body = '';
    server.removeAllListeners('request');
    server.on('request', (_, response) => response.end(body));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), async (json) => {
        body = JSON.stringify(json);
        const { entries } = await startPublish(platform, 'st-1', {}, never);
        for (const component of entries) {
          const { awaitsApproval, isApproved, ...texts } = component;
          expect([awaitsApproval, isApproved].map((flag) => typeof flag)).toEqual(['boolean', 'boolean']);
          expect(Object.values(texts).map((value) => typeof value)).toEqual(['string', 'string', 'string', 'string']);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** What the status of a publish fails with. */
async function refusal(...answers: PlainAnswer[]): Promise<unknown> {
  const { platform } = await openPlatform(answers);
  return errorOf(publishStatusReader(platform, 'st-1')(never));
}

const said = (status: number, msg: string): PlainAnswer => ({ status, json: { errors: [{ msg, code: status }] } });

describe('a bot was never published', () => {
  test.each([
    ['400 without a word', [{ status: 400 }]],
    ['400 about the publish', [said(400, 'No publish request found')]],
    ['400 about the publish of the bot', [said(400, 'Publish status of the bot was not found')]],
    ['400 about a bot that was never published', [said(400, 'Bot is not published')]],
    ['400 about something unknown', [said(400, 'Invalid request ID')]],
    ['404 from both paths', [{ status: 404 }]],
    ['404 from one path, and a method that is not allowed on the other', [{ status: 404 }, { status: 405 }]],
  ])('if its status is answered with %s', async (_, answers) => {
    expect(noneYet(await refusal(...answers), 'publish')).toBe(true);
  });
});

describe('a bot may have been published', () => {
  test.each([
    ['a stream that is not known', [said(400, 'Invalid StreamId')]],
    ['a stream that is not known, by 404', [said(404, 'Invalid Stream Id')]],
    ['a bot that is not known', [said(400, 'Invalid bot id')]],
    ['a bot that is not there', [said(404, 'Bot with id st-1 does not exist')]],
    ['no such bot', [said(400, 'No such bot')]],
    ['a path of which the other form knows no such stream', [{ status: 404 }, said(400, 'Invalid StreamId')]],
    ['refused credentials', [said(401, 'Invalid SDK credentials')]],
    ['a refusal', [{ status: 403 }]],
    ['a path of which the other form refuses the credentials', [{ status: 404 }, { status: 401 }]],
    ['too many requests', [said(400, 'Rate limit for this API has been reached')]],
    ['a request that is wrong', [{ status: 412 }]],
    ['a server with a problem', [{ status: 500 }]],
    ['a path of which the other form has a problem', [{ status: 404 }, { status: 503 }]],
    ['something else than JSON', [{ text: '<html></html>' }]],
  ])('if its status is answered with %s', async (_, answers) => {
    expect(noneYet(await refusal(...answers), 'publish')).toBe(false);
  });

  test.each([undefined, null, 'x', new Error('404')])('if the error is no answer: %s', (thrown) => {
    expect(noneYet(thrown, 'publish')).toBe(false);
  });
});
