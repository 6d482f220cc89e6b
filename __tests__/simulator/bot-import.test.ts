import { describe, expect, test } from '@jest/globals';
import { visit } from './visitor.ts';

const STATUS = '/bot/import/status/bir-1';
const TASKS = [
  { type: 'Bot Definition', name: 'B' },
  { type: 'BotFunctions', status: 'failed' },
  { type: 'importBot' },
];

describe('an import', () => {
  test('reports its tasks one by one, the first of them successful from the beginning', async () => {
    const bot = { name: 'Shop', botId: 'st-9', tasks: TASKS };
    const { api, clock } = await visit({ imports: { 'bir-1': bot } });

    const first = (await api(STATUS)).json;
    expect(first).toMatchObject({
      _id: 'bir-1',
      status: 'pending',
      requestType: 'Botimport',
      createdOn: '2026-01-15T12:00:00.000Z',
      statusLogs: [{ taskType: 'importRequest', taskName: 'Shop', status: 'success' }],
    });
    expect(first).not.toHaveProperty('streamId');

    clock.advance(2_000);
    expect((await api(STATUS)).json.statusLogs).toHaveLength(3);

    clock.advance(1_000);
    expect((await api(STATUS)).json).toMatchObject({
      status: 'success',
      streamId: 'st-9',
      statusLogs: [
        { taskType: 'importRequest', taskName: 'Shop', status: 'success' },
        { taskType: 'Bot Definition', taskName: 'B', status: 'success' },
        { taskType: 'BotFunctions', taskName: 'BotFunctions', status: 'failed' },
        { taskType: 'importBot', taskName: 'importBot', status: 'success' },
      ],
    });
  });

  test('that failed still begins with a success', async () => {
    const { api } = await visit({ imports: { 'bir-1': { states: [{ status: 'failure' }], tasks: TASKS } } });
    const { status, statusLogs } = (await api(STATUS)).json;
    expect(status).toBe('failure');
    expect(statusLogs[0].status).toBe('success');
  });

  test.each(['bir-2', 'toString'])('that nobody asked for (%s) is an invalid request id', async (id) => {
    const { api } = await visit({ imports: { 'bir-1': {} } });
    const answer = await api(`/bot/import/status/${id}`);
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ errors: [{ msg: 'Invalid request ID', code: 400 }] });
  });
});
