import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { fromBufferPromise } from 'yauzl';
import { ask, visit } from './visitor.ts';

const STATUS = '/bot/st-1/export/status';

describe('an export of a bot', () => {
  test('is started pending and ends with a link, all under one id', async () => {
    const { api, clock, startExport, simulator } = await visit({ bots: { 'st-1': {} } });

    const start = await startExport('st-1', 'latest');
    expect(start.status).toBe(200);
    expect(start.json).toEqual({
      _id: expect.stringMatching(/^ber-[0-9a-f-]{36}$/),
      streamId: 'st-1',
      createdBy: expect.stringMatching(/^u-/),
      exportType: 'latest',
      requestType: 'Botexport',
      createdOn: '2026-01-15T12:00:00.000Z',
      status: 'pending',
      __v: 0,
    });

    clock.advance(2_999);
    expect((await api(STATUS)).json).toMatchObject({ _id: start.json._id, status: 'pending' });

    clock.advance(1);
    const end = (await api(STATUS)).json;
    expect(end).toMatchObject({ _id: start.json._id, botId: 'st-1', exportType: 'latest', status: 'success' });
    expect(end.fileId).toMatch(/^[0-9a-f]{24}$/);
    const file = await ask(end.downloadURL);
    expect(file.bytes.toString('latin1', 0, 4)).toBe('PK\x03\x04');
    expect(end.fileSize).toBe(String(file.bytes.length));
    expect(end.downloadURL.endsWith(`?${end.store.urlParams}`)).toBe(true);
    expect(simulator.starts).toEqual({ 'st-1': 1 });
  });

  test('says the words of the scenario, and whatever else its states hold', async () => {
    const states = [
      { status: 'PENDING', percent: 10 },
      { after: '1s', status: 'Half_Done' },
      { after: '2s', fields: { note: 'no status at all' } },
      { after: '3s', status: 'FAILED', fields: { message: 'No such component', createdBy: null } },
    ];
    const { api, clock, startExport } = await visit({ bots: { 'st-1': { export: { states } } } });

    expect((await startExport('st-1')).json).toMatchObject({ status: 'PENDING', percentageComplete: 10 });
    clock.advance(1_000);
    expect((await api(STATUS)).json.status).toBe('Half_Done');
    clock.advance(1_000);
    const third = (await api(STATUS)).json;
    expect(third).not.toHaveProperty('status');
    expect(third.note).toBe('no status at all');
    clock.advance(1_000);
    const last = (await api(STATUS)).json;
    expect(last).toMatchObject({ status: 'FAILED', message: 'No such component', createdBy: null });
    expect(last).not.toHaveProperty('downloadURL');
  });

  test('repeats the options of its request in the definition', async () => {
    const { api, clock, post } = await visit({ bots: { 'st-1': {} } });
    const exportOptions = { tasks: ['botTask'], nlpData: [], settings: [] };
    await post('/bot/st-1/export', { exportType: 'latest', exportOptions });
    clock.advance(3_000);
    const { bytes } = await ask((await api(STATUS)).json.downloadURL);
    const { definition, config } = await definitionIn(bytes);
    expect(definition.exportOptions).toEqual({ exportType: 'latest', ...exportOptions });
    expect(config.envVariables).toEqual([]);
  });

  test('leaves its slot to one that is started later', async () => {
    const { api, startExport, simulator } = await visit({ bots: { 'st-1': {} } });

    const first = await startExport('st-1', 'published');
    const second = await startExport('st-1', 'latest');

    expect(second.json._id).not.toBe(first.json._id);
    expect((await api(STATUS)).json).toMatchObject({ _id: second.json._id, exportType: 'latest' });
    expect(simulator.starts).toEqual({ 'st-1': 2 });
  });

  test('is unknown before the first', async () => {
    const { api } = await visit({ bots: { 'st-1': {} } });
    expect((await api(STATUS)).status).toBe(404);
  });

  test('may still be hidden by the one before it', async () => {
    const previousExport = { id: 'ber-old', exportType: 'latest', age: '7d', lingers: '2s' };
    const { api, clock, startExport } = await visit({ bots: { 'st-1': { previousExport } } });
    const old = { _id: 'ber-old', exportType: 'latest', status: 'success', createdOn: '2026-01-08T12:00:00.000Z' };

    expect((await api(STATUS)).json).toMatchObject(old);
    const start = await startExport('st-1');
    expect((await api(STATUS)).json).toMatchObject(old);
    clock.advance(2_000);
    expect((await api(STATUS)).json._id).toBe(start.json._id);
  });

  test('may be superseded by somebody else, as often as the scenario says', async () => {
    const supersededBy = { after: '2s', id: 'ber-theirs', exportType: 'latest', times: 1 };
    const { api, clock, startExport } = await visit({ bots: { 'st-1': { supersededBy } } });

    const first = await startExport('st-1');
    clock.advance(1_999);
    expect((await api(STATUS)).json._id).toBe(first.json._id);
    clock.advance(1);
    expect((await api(STATUS)).json).toMatchObject({
      _id: 'ber-theirs',
      exportType: 'latest',
      status: 'pending',
      createdOn: '2026-01-15T12:00:02.000Z',
    });

    const second = await startExport('st-1');
    clock.advance(60_000);
    expect((await api(STATUS)).json._id).toBe(second.json._id);
  });

  test.each([
    ['query', '?exportType=latest', undefined],
    ['body', '', '{"exportType":"latest"}'],
  ] as const)('may want its type in the %s of the status call', async (exportStatusNeeds, query, body) => {
    const { api, startExport } = await visit({ bots: { 'st-1': { exportStatusNeeds } } });
    await startExport('st-1', 'latest');

    expect((await api(STATUS)).status).toBe(412);
    expect((await api(STATUS + query, body === undefined ? {} : { body })).status).toBe(200);
  });
});

/** The JSON files of an exported bot. */
async function definitionIn(bytes: Buffer) {
  const zip = await fromBufferPromise(bytes);
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  const parsed = (name: string) => JSON.parse(files.get(name)?.toString() ?? '');
  return { definition: parsed('botDefinition.json'), config: parsed('config.json') };
}

describe('the start of an export', () => {
  test.each([
    ['no body', undefined],
    ['malformed JSON', '{"exportType":'],
    ['no exportType', '{}'],
    ['an unknown exportType', '{"exportType":"newest"}'],
    ['JSON that is no object', '["latest"]'],
  ])('answers 412 to %s, and starts nothing', async (_, body) => {
    const { api, simulator } = await visit({ bots: { 'st-1': {} } });
    const answer = await api('/bot/st-1/export', { method: 'POST', ...(body === undefined ? {} : { body }) });
    expect(answer.status).toBe(412);
    expect(answer.json).toEqual({ errors: [{ msg: 'Validation errors/ Invalid arguments', code: 412 }] });
    expect(simulator.starts).toEqual({});
  });
});

describe('the link of an export', () => {
  const linkOf = async (link: object): Promise<Record<string, unknown>> => {
    const { api, clock, startExport } = await visit({ bots: { 'st-1': { export: { link } } } });
    await startExport('st-1');
    clock.advance(3_000);
    return (await api(STATUS)).json;
  };

  test.each([
    [{ key: 'downloadUrl' }, { downloadUrl: expect.stringMatching(/^http/) }],
    [{ key: 'response.downloadUrl' }, { response: { downloadUrl: expect.stringMatching(/^http/) } }],
    [{ leadingSpace: true }, { downloadURL: expect.stringMatching(/^ http/) }],
    [
      { internalOrigin: 'http://internal.example:8081' },
      { downloadURL: expect.stringMatching(/^http:\/\/internal\.example:8081\/api\/getMediaStream\//) },
    ],
    [{ unsigned: true }, { downloadURL: expect.stringMatching(/\/api\/v1\/account\/[^?]*$/) }],
  ])('with %j', async (link, expected) => {
    expect(await linkOf(link)).toMatchObject(expected);
  });

  test('may be empty for some polls after the success', async () => {
    const { api, clock, startExport } = await visit({ bots: { 'st-1': { export: { link: { emptyLinks: 2 } } } } });
    await startExport('st-1');
    await api(STATUS);
    clock.advance(3_000);
    const links = [await api(STATUS), await api(STATUS), await api(STATUS)].map(({ json }) => json.downloadURL);
    expect(links).toEqual(['', '', expect.stringMatching(/^http/)]);
  });

  test('can be in the start reply only, and answers 404 before the success', async () => {
    const { api, clock, startExport } = await visit({ bots: { 'st-1': { export: { link: { in: 'start' } } } } });
    const link = (await startExport('st-1')).json.downloadURL;
    expect((await ask(link)).status).toBe(404);
    clock.advance(3_000);
    expect((await api(STATUS)).json).not.toHaveProperty('downloadURL');
    expect((await ask(link)).status).toBe(200);
  });
});
