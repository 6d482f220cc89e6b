import '../support/one-realm.ts';
import { describe, expect, test } from '@jest/globals';
import { call } from '../../src/client/call.ts';
import { answered, operation } from '../../src/jobs/operation.ts';
import * as library from '../../src/lib.ts';
import { JobError, KoreaiError } from '../../src/lib.ts';
import { scriptedServer } from '../support/platform-script.ts';
import { rejection, startClient } from './start-client.ts';

describe('a failure', () => {
  test('rejects with all that is known', async () => {
    const failing = [{ status: 'pending' }, { after: '2s', status: 'failed', fields: { message: 'no luck' } }];
    const { client, outputDir } = await startClient({}, { bots: { 'st-fails': { export: { states: failing } } } });
    const error = await rejection(library.exportBot(client, { botId: 'st-fails', outputDir }));

    expect(error).toBeInstanceOf(JobError);
    expect(error).toBeInstanceOf(KoreaiError);
    expect(error).toMatchObject({
      code: 'platform-failed',
      conclusion: 'failure',
      hint: expect.stringContaining('console'),
      outcome: {
        conclusion: 'failure',
        code: 'platform-failed',
        status: 'failed',
        jobId: expect.stringMatching(/^ber-/),
        message: expect.stringContaining('failed'),
        savedFile: undefined,
      },
    });
    expect(JSON.parse(JSON.stringify(error)).outcome).not.toHaveProperty('file');
  });

  test('of listBots has no target', async () => {
    const { url } = await scriptedServer({ status: 401, json: { errors: [{ msg: 'Not you', code: 4001 }] } });
    const { client } = await startClient({ host: url });

    const error = await rejection(library.listBots(client));

    expect(error).toMatchObject({ code: 'unauthorized', outcome: { target: undefined } });
  });

  test('is also a success without what its operation declares', async () => {
    const broken = operation({
      name: 'broken',
      summary: 'Report a success without its metrics',
      credentials: 'bot',
      needs: [],
      takes: [],
      startsJob: false,
      archive: [],
      result: ['metrics'],
      start: async () => answered({ kind: 'succeeded', status: 'done', link: '' }),
      resume: () => ({ operation: 'broken', inputs: {} }),
    });
    const { client } = await startClient();

    expect(await rejection(call(broken, client, {}))).toMatchObject({ outcome: { conclusion: 'failure' } });
  });
});
