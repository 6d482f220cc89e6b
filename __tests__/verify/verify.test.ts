import { beforeAll, describe, expect, test } from '@jest/globals';
import { type Clock, systemClock } from '../../src/core/clock.ts';
import { KoreaiError } from '../../src/core/errors.ts';
import { defaultScenario, type Scenario, startSimulator } from '../../src/simulator/index.ts';
import { CALLS } from '../../src/verify/calls.ts';
import { afterTest } from '../support/after-test.ts';
import {
  type Change,
  changed,
  type Draft,
  dockJobAt,
  type Given,
  type Proof,
  replayed,
  simulated,
  verified,
} from './verified.ts';

const READS: Given = { botId: 'st-demo-target', importJobId: 'bir-demo' };

/** A bot with an export and a publish that ended, so that every field is required. */
const ENDED: Scenario = {
  bots: {
    'st-demo-target': { previousExport: {}, previousPublish: { resources: [{ type: 'NL', state: 'published' }] } },
  },
  imports: { 'bir-demo': { botId: 'st-demo-target', states: [{ status: 'success' }] } },
};

function resultsOf({ report }: Proof): Record<string, string> {
  return Object.fromEntries(report.steps.map(({ name, result }) => [name, result]));
}

function linesOf({ report }: Proof): string[] {
  return report.differences.map(({ call, where, found, effect }) => `${call}: ${where}: ${found} (${effect})`);
}

/** Runs verify against the scenario of a proof, whose ids the scenario has. */
async function again(scenario: Scenario, more: Given = {}): Promise<Proof> {
  const simulator = await startSimulator({ scenario, speed: 10 });
  afterTest(() => simulator.close());
  const botId = Object.keys(scenario.bots ?? {})[0] ?? '';
  const faults = (scenario.faults ?? []).map(({ on = '' }) => /\/(bir|ds)-example-\d+$/.exec(on)?.[0]?.slice(1) ?? '');
  const importJobId = Object.keys(scenario.imports ?? {})[0] ?? faults.find((id) => id.startsWith('bir-')) ?? '';
  return verified(simulator.url, {
    botId,
    importJobId,
    dockJobId: faults.find((id) => id.startsWith('ds-')) ?? '',
    ...more,
  });
}

describe('against the simulator', () => {
  test('nothing is found, and what was not given was not tried', async () => {
    const host = await simulated();
    const all = await verified(host, { ...READS, botId: 'st-demo', dockJobId: await dockJobAt(host) });
    expect(linesOf(all)).toEqual([]);
    expect(all.report).toMatchObject({ conclusion: 'success', newFields: [], clockAheadSeconds: 0, rateLimits: {} });
    expect(resultsOf(all)).toMatchObject({
      'list bots': 'ok',
      'dock status': 'ok',
      'export of the sandbox bot': 'not tried',
    });
    const none = await verified(host, { apiKey: '' });
    expect(none.report.steps.filter(({ result }) => result === 'not tried')).toEqual(
      expect.arrayContaining([{ name: 'dock status', result: 'not tried', why: 'needs a dock job (ds-…) and apiKey' }]),
    );
    expect(none.report.conclusion).toBe('success');
  });

  test('without credentials nothing is tried, which is no success', async () => {
    const none = await verified(await simulated(), { clientSecret: '', apiKey: '' });
    expect(new Set(Object.values(resultsOf(none)))).toEqual(new Set(['not tried']));
    expect(none.report.conclusion).toBe('failure');
  });

  test('a sandbox bot is exported, imported into and published, all described replies are compared, and its scenario does the same', async () => {
    const first = await verified(await simulated(), { sandboxBotId: 'st-demo-target' });
    expect(linesOf(first)).toEqual([]);
    expect(resultsOf(first)).toMatchObject({
      'export of the sandbox bot': 'ok',
      'import into the sandbox bot': 'ok',
      'publish of the sandbox bot': 'ok',
    });
    const compared = first.report.replies.map(({ call }) => call);
    // A job of the Agent Platform was not named.
    expect(CALLS.map(({ name }) => name).filter((name) => !compared.includes(name))).toEqual(['dock status']);
    const bot = Object.keys(first.scenario.bots ?? {})[0] ?? '';
    const second = await again(first.scenario, { botId: '', importJobId: '', sandboxBotId: bot });
    expect(resultsOf(second)).toEqual(resultsOf(first));
  });

  test('nothing but GET requests are sent without a sandbox bot', async () => {
    const simulator = await startSimulator({ scenario: ENDED });
    afterTest(() => simulator.close());
    await verified(simulator.url, READS);
    expect(new Set(simulator.requests.map(({ method }) => method))).toEqual(new Set(['GET']));
  });

  test('a bot without export and publish is no difference', async () => {
    const proof = await verified(await simulated({ bots: { 'st-new': {} } }), { botId: 'st-new' });
    expect(resultsOf(proof)).toMatchObject({ 'export status': 'none yet', 'publish status': 'none yet' });
    expect(proof.report.conclusion).toBe('success');
  });
});

const EXPORT = 'GET /api/public/bot/st-demo-target/export/status';
const PUBLISH = 'GET /api/public/bot/st-demo-target/publish/status';
const IMPORT = 'GET /api/public/bot/import/status/bir-demo';
const LIST = 'GET /api/public/bots';

function renamed(from: string, to: string): Change {
  return (draft) => {
    const { [from]: value, ...rest } = draft.body as Record<string, unknown>;
    draft.body = { ...rest, [to]: value };
  };
}

function set(fields: Record<string, unknown>): Change {
  return ({ body }) => void Object.assign(body as object, fields);
}

function answer(draft: Partial<Draft>): Change {
  return (before) => void Object.assign(before, draft);
}

function header(name: string, value: string | undefined): Change {
  return ({ headers }) => {
    headers[name] = value;
  };
}

const resource = (more: object): Change => set({ statusSummary: [{ resourceType: 'NL', status: 'SUCCESS', ...more }] });
const oops = (status: number, msg: string): Change => answer({ status, body: { errors: [{ msg, code: status }] } });
const UNKNOWN = 'GET /api/public/bot/import/status/bir-00000000-0000-0000-0000-000000000000';

/** What the simulator answers to each request of a read-only run. */
const ANSWERS = new Map<string, Draft>();
/** Where it answers; the same requests are made again without it. */
let host = '';
const ALL: Given = { ...READS };

beforeAll(async () => {
  const simulator = await startSimulator({ scenario: { ...defaultScenario, ...ENDED } });
  host = simulator.url;
  ALL.dockJobId = await dockJobAt(host);
  await verified(host, ALL, { transport: changed((asked, draft) => void ANSWERS.set(asked, structuredClone(draft))) });
  await simulator.close();
});

/** What is found if the replies to one request are changed. */
function verifiedWith(request: string, change: Change, given: Given = ALL): Promise<Proof> {
  const transport = replayed(ANSWERS, (asked, draft) => asked === request && change(draft));
  return verified(host, given, { transport });
}

/** Each change of one reply, and the difference that must be reported: where, what was found, what it means. */
describe('a reply that differs', () => {
  test.each<[string, Change, string]>([
    [EXPORT, set({ status: 'Done' }), "status: 'Done', which koreai-ci does not know (breaks)"],
    [EXPORT, set({ status: 'queued' }), "status: 'queued', which koreai-ci takes for running (handled)"],
    [EXPORT, set({ status: 'SUCCESS' }), "status: 'SUCCESS', which koreai-ci takes for succeeded (handled)"],
    [EXPORT, set({ status: undefined }), 'status: nothing (breaks)'],
    [
      EXPORT,
      set({ status: 'Ready, Paul' }),
      'status: a text that is no such word, which koreai-ci does not know (breaks)',
    ],
    [EXPORT, renamed('_id', 'id'), '_id: id (handled)'],
    [EXPORT, renamed('_id', 'exportId'), '_id: nothing (handled)'],
    [EXPORT, renamed('_id', 'key'), '_id: nothing (breaks)'],
    [EXPORT, set({ _id: 'xx-1' }), '_id: an id without a known prefix (handled)'],
    [EXPORT, set({ botId: 'st-other' }), 'botId: the id of another one (breaks)'],
    [EXPORT, renamed('downloadURL', 'downloadUrl'), 'downloadURL: downloadUrl (handled)'],
    [EXPORT, set({ downloadURL: '' }), 'downloadURL: an empty text (breaks)'],
    [EXPORT, set({ downloadURL: 'http://internal.corp:8081/x.zip' }), 'downloadURL: one on another host (handled)'],
    [EXPORT, set({ fileSize: 947 }), 'fileSize: a number (unused)'],
    [EXPORT, set({ createdOn: '31/01/2026 12:00' }), 'createdOn: a text of the form 00/00/0000 00:00 (breaks)'],
    [EXPORT, set({ createdOn: '2999-01-01T00:00:00.000Z' }), "after the answer's own (handled)"],
    [EXPORT, set({ exportType: 'draft' }), "exportType: 'draft' (handled)"],
    [EXPORT, answer({ status: 202 }), 'HTTP status: 202 (handled)'],
    [EXPORT, oops(400, 'The export of Paul is broken'), 'HTTP status: 400: The export of … is … (breaks)'],
    [EXPORT, oops(503, 'Paul'), 'HTTP status: 503: … (breaks)'],
    [
      EXPORT,
      oops(500, 'No bot "Support Bot" at http://account.bot/list, try again.'),
      '500: No bot … at … try again. (breaks)',
    ],
    [EXPORT, oops(200, 'Paul'), 'answer: an error with the HTTP status of a success (breaks)'],
    [EXPORT, answer({ status: 404, body: { message: 'no Route matched with those values' } }), 'gateway (Kong)'],
    [EXPORT, header('content-type', 'text/plain'), 'content-type: text/plain (handled)'],
    [EXPORT, header('date', undefined), 'date: nothing (breaks)'],
    [EXPORT, answer({ body: '<html>nginx</html>' }), 'answer: 200: a web page (nginx) (breaks)'],
    [EXPORT, answer({ body: {} }), 'answer: an object with none of them (breaks)'],
    [EXPORT, answer({ body: [] }), 'answer: a list (breaks)'],
    [PUBLISH, renamed('requestedTime', 'requested'), 'requestedTime: nothing (handled)'],
    [PUBLISH, set({ percentageComplete: '100' }), 'percentageComplete: digits in a text (unused)'],
    [PUBLISH, resource({ status: 'Zorp' }), "statusSummary[].status: 'Zorp', which koreai-ci does not know (breaks)"],
    [PUBLISH, resource({ result: { state: 'parked' } }), "statusSummary[].result.state: 'parked', which koreai-ci"],
    [PUBLISH, resource({ result: { state: 'AWAITING_APPROVAL' } }), 'takes for awaiting approval (handled)'],
    [IMPORT, renamed('streamId', 'stream'), 'streamId: nothing (breaks)'],
    [IMPORT, set({ _id: 'bir-other' }), '_id: the id of another one (breaks)'],
    [IMPORT, renamed('statusLogs', 'logs'), 'statusLogs: nothing (unused)'],
    [UNKNOWN, answer({ status: 404 }), 'HTTP status: 404 (handled)'],
    [UNKNOWN, oops(400, 'No import request found'), 'HTTP status: 400: No import request found (handled)'],
    [UNKNOWN, oops(500, 'No import request found'), 'HTTP status: 500: No import request found (breaks)'],
    [LIST, renamed('total', 'count'), 'total: nothing (unused)'],
    [LIST, set({ bots: [{ key: 'st-1', name: 'x' }] }), 'bots[]._id: nothing (breaks)'],
  ])('%s: %#', async (request, change, line) => {
    const proof = await verifiedWith(request, change);
    expect(linesOf(proof)).toContainEqual(expect.stringContaining(line));
    expect(proof.report.conclusion).toBe('failure');
    expect(JSON.stringify(proof)).not.toMatch(/Paul|internal\.corp|st-other|bir-other/);
  });

  test.each<[string, Record<string, Change>]>([
    [
      'words',
      { [EXPORT]: set({ status: 'Done' }), [PUBLISH]: resource({ status: 'Zorp' }), [LIST]: renamed('total', 'count') },
    ],
    [
      'names',
      {
        [EXPORT]: renamed('_id', 'key'),
        [PUBLISH]: renamed('requestedTime', 'at'),
        [IMPORT]: set({ _id: 'bir-other' }),
      },
    ],
    ['times', { [EXPORT]: set({ createdOn: '2999-01-01T00:00:00.000Z' }), [UNKNOWN]: answer({ status: 404 }) }],
    [
      'errors',
      { [EXPORT]: oops(503, 'Paul'), [PUBLISH]: oops(200, 'Paul'), [IMPORT]: answer({ body: '<html>nginx</html>' }) },
    ],
    ['headers', { [EXPORT]: header('date', undefined), [PUBLISH]: header('content-type', 'text/plain') }],
    ['nothing', { [EXPORT]: answer({ body: '' }), [PUBLISH]: answer({ body: [] }), [IMPORT]: answer({ body: {} }) }],
  ])('is shown by the scenario of the report, too: %s', async (_, changes) => {
    const transport = replayed(ANSWERS, (asked, draft) => changes[asked]?.(draft));
    const proof = await verified(host, ALL, { transport });
    expect(linesOf(proof).length).toBeGreaterThanOrEqual(Object.keys(changes).length);
    // Its links lead nowhere.
    const shown = linesOf(await again(proof.scenario)).filter((found) => !/another host/.test(found));
    expect(shown).toEqual(linesOf(proof));
  });

  test('by any of its fields is named: one that is missing, and one of another type', async () => {
    const silent: string[] = [];
    for (const [request, { body, status }] of ANSWERS) {
      for (const key of status < 300 ? Object.keys(body as object) : []) {
        for (const value of [undefined, { other: 1 }]) {
          const { report } = await verifiedWith(request, set({ [key]: value }));
          if (report.differences.length === 0) silent.push(`${request.split('/').slice(4).join('/')}: ${key}`);
        }
      }
    }
    // Not in every sample of the documentation.
    expect(silent.filter((field) => !/: (__v|store|requestedTime)$/.test(field))).toEqual([]);
    expect(ANSWERS.size).toBeGreaterThan(5);
  });

  test('as an additional field does not matter, but is listed', async () => {
    const { report } = await verifiedWith(EXPORT, set({ retryCount: 3, paulsSecretField: 'x', retry: { 'a-b': 1 } }));
    expect(report).toMatchObject({
      conclusion: 'success',
      newFields: ['export status: retryCount', 'export status: field-1', 'export status: retry'],
    });
  });

  test('in its headers about rate limits is measured', async () => {
    const limits = { 'x-ratelimit-remaining': '59', 'ratelimit-policy': 'st-secret;w=60', 'x-ratelimit-paul': '1' };
    const { report } = await verifiedWith(EXPORT, ({ headers }) => void Object.assign(headers, limits));
    expect(report.rateLimits).toEqual({ 'x-ratelimit-remaining': '59', 'ratelimit-policy': 'no short number' });
  });

  test('by its clock fails if tokens cannot work', async () => {
    const date = new Date(Date.now() + 600_000).toUTCString();
    const { report } = await verified(host, ALL, {
      transport: replayed(ANSWERS, (_, draft) => header('date', date)(draft)),
    });
    expect(report.clockAheadSeconds).toBeLessThan(-590);
    expect(report.conclusion).toBe('failure');
  });

  // Fifty seconds on it are one.
  const clock: Clock = {
    ...systemClock,
    now: () => systemClock.now() * 50,
    schedule: (ms, action) => systemClock.schedule(ms / 50, action),
  };
  const START = 'POST /api/public/bot/st-demo-target/';

  test.each<[string, Change, string]>([
    [`${START}export`, renamed('createdOn', 'at'), 'start of an export: createdOn: nothing (breaks)'],
    ['POST /api/public/uploadfile', renamed('fileId', 'file_id'), 'upload of a file: fileId: file_id (handled)'],
    [`${START}import`, renamed('_id', 'birId'), 'start of an import: _id: nothing (handled)'],
    [`${START}publish`, answer({ body: '' }), 'start of a publish: answer: nothing (handled)'],
    [`${START}publish`, answer({ body: {} }), 'start of a publish: answer: an object (handled)'],
    [PUBLISH, oops(404, 'No publish request found'), ''],
  ])('in the sandbox is named: %s, %#', async (request, change, line) => {
    let isFirst = true;
    const transport = changed((asked, draft) => {
      if (asked === request && isFirst) change(draft);
      if (asked === request) isFirst = false;
    });
    const proof = await verified(await simulated({}, 50), { sandboxBotId: 'st-demo-target' }, { transport, clock });
    expect(linesOf(proof)).toEqual(line === '' ? [] : [line]);
    const { 'publish of the sandbox bot': published } = resultsOf(proof);
    expect(published).toBe(request.endsWith('publish') ? 'different' : 'ok');
  });

  test('by a success for a job that cannot exist fails', async () => {
    const body = { ...(ANSWERS.get(IMPORT)?.body as object), _id: UNKNOWN.split('/').at(-1) };
    const { report } = await verifiedWith(UNKNOWN, answer({ status: 200, body }));
    const failed = { name: 'unknown import', result: 'failed', why: 'it is answered with a success' };
    expect(report.steps).toContainEqual(failed);
  });

  test('in one step of the sandbox ends the others', async () => {
    const asked: string[] = [];
    const transport = changed((request, draft) => {
      if (request === `${START}export`) oops(400, 'Invalid StreamId')(draft);
      asked.push(request);
    });
    const { report } = await verified(await simulated(), { sandboxBotId: 'st-demo-target' }, { transport });
    expect(report.steps.slice(-2)).toEqual([
      { name: 'import into the sandbox bot', result: 'not tried', why: 'needs the step before it' },
      { name: 'publish of the sandbox bot', result: 'not tried', why: 'needs the step before it' },
    ]);
    expect(asked.filter((request) => request.startsWith('POST'))).toEqual([`${START}export`]);
  });

  test('is not reported if a step of the sandbox is cancelled, which says how to resume its job', async () => {
    const stop = new AbortController();
    const transport = changed((request) => {
      if (request === `${START}export`) stop.abort(new KoreaiError('cancelled', 'Cancelled (SIGINT)'));
    });
    const proof = verified(await simulated(), { sandboxBotId: 'st-demo-target' }, { transport, signal: stop.signal });

    await expect(proof).rejects.toMatchObject({ code: 'cancelled', hint: expect.stringContaining('export-status') });
  });

  test('while a sandbox bot is published is named', async () => {
    const states = [{ status: 'Live' }, { after: '5s', status: 'successful' }];
    const host = await simulated({ bots: { 'st-demo-target': { publish: { states } } } });
    const proof = await verified(host, { sandboxBotId: 'st-demo-target' });
    expect(linesOf(proof)).toContain("publish status: status: 'Live', which koreai-ci does not know (breaks)");
  });
});

test.each([
  ['a web page', answer({ status: 200, body: '<html>Sign in</html>' })],
  ['a success', answer({ status: 200, body: {} })],
  ['a gateway', answer({ status: 404, body: { message: 'no Route matched with those values' } })],
])('%s for everything is named, and gets no credentials', async (_, change) => {
  const asked: string[] = [];
  const transport = replayed(ANSWERS, (request, draft) => {
    asked.push(request);
    change(draft);
  });
  const { report } = await verified(host, { ...READS, sandboxBotId: 'st-demo' }, { transport });
  expect(asked).toEqual([`anonymous ${UNKNOWN}`]);
  expect(report.steps.map(({ result }) => result)).toEqual(['different', ...Array(9).fill('not tried')]);
  expect(report.conclusion).toBe('failure');
});

test('a difference in the last of many resources is in the scenario, too', async () => {
  const resources = Array.from({ length: 90 }, (_, at) => ({
    type: 'dialog',
    name: `Dialog ${at}`,
    status: at < 89 ? 'SUCCESS' : 'Zorp',
  }));
  const host = await simulated({ bots: { 'st-large': { previousPublish: { resources } } } });
  const proof = await verified(host, { botId: 'st-large' });
  expect(linesOf(proof)).toEqual([
    "publish status: statusSummary[].status: 'Zorp', which koreai-ci does not know (breaks)",
  ]);
  expect(linesOf(await again(proof.scenario))).toEqual(linesOf(proof));
  expect(proof.markdown.length).toBeLessThan(65_536);
});

test('refused credentials fail, and are no difference', async () => {
  const proof = await verified(await simulated(), { clientSecret: 'another-secret' });
  expect(proof.report.steps).toContainEqual({ name: 'list bots', result: 'failed', why: 'unauthorized' });
  expect(linesOf(proof).filter((line) => !line.startsWith('import status'))).toEqual([]);
  expect(proof.report.conclusion).toBe('failure');
});
