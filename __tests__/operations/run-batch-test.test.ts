import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { summaryOf } from '../../src/action/summary.ts';
import { type Answer, json, refusal } from '../support/platform-script.ts';
import type { Given } from '../support/run-operation.ts';
import { BOT } from '../support/samples.ts';
import { ACCEPTED, RUN, resultCsv, runStatus, runSuite, START, STATUS } from './batch-server.ts';
import { scripted } from './runs.ts';

const results = (failure: unknown, success: unknown = 10) => ({ results: { success, failure } });

describe('run-batch-test', () => {
  test('runs the suite of that version in that language, and waits for it', async () => {
    const running = json({ _id: RUN, streamId: BOT, status: 'running', percentage: 40 });
    const given = { botVersion: 'inDevelopment', botLanguage: 'de' };
    const { outcome, to } = await scripted('run-batch-test', given, {
      [START]: ACCEPTED,
      [STATUS]: [running, json(runStatus())],
    });

    const metrics = { f1: 0.95, precision: 0.96, recall: 0.94, success: 10, failure: 0 };
    expect(outcome).toMatchObject({ conclusion: 'success', jobId: RUN, status: 'completed', metrics });
    expect(outcome.reportPath).toBe(`koreai-exports/${BOT}-Regression-inDevelopment-de.junit.xml`);
    expect(to(START)).toHaveLength(1);
    expect(JSON.parse(to(START)[0]?.body ?? '')).toEqual({ version: 'inDevelopment' });
    for (const call of [START, STATUS]) expect(to(call)[0]?.headers['bot-language']).toBe('de');
    expect(to(STATUS)).toHaveLength(3);
  });

  const other = (call: string): string => call.replace('/stream/', '/bot/');
  test.each<[string, Given, string[]]>([
    ['starts a run', {}, [START, other(START), other(STATUS), other(STATUS)]],
    ['polls the run that is named', { jobId: RUN }, [STATUS, other(STATUS), other(STATUS)]],
  ])('%s in the other form of the path if the first is unknown, and keeps it', async (_, given, calls) => {
    const scripts = { [other(START)]: ACCEPTED, [other(STATUS)]: json(runStatus()) };
    const { outcome, seen } = await scripted('run-batch-test', given, scripts);

    expect(outcome.conclusion).toBe('success');
    expect(seen.map(({ method, path }) => `${method} ${path}`)).toEqual(calls);
  });

  test.each<[string, Answer, string, number]>([
    ['no suite of that name', refusal(400, 'Test Suite not found'), 'not-found', 1],
    ['neither path', json({}, 404), 'not-found', 2],
  ])('starts once if there is %s', async (_name, answer, errorCode, starts) => {
    const { outcome, to } = await scripted('run-batch-test', {}, { 'POST /*': answer });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(to('POST /*')).toHaveLength(starts);
  });

  test('names the suite in the hint if it is unknown', async () => {
    const unknown = refusal(400, 'Test Suite not found');
    expect((await scripted('run-batch-test', {}, { 'POST /*': unknown })).outcome.error?.hint).toContain(
      'Check testSuite and botId',
    );
  });

  test('waits for the metrics of a run that completed, and does not pass without them', async () => {
    const { results: _none, ...bare } = runStatus().result;
    const without = json({ ...runStatus(), result: bare });
    const statuses = [[without, json(runStatus())], [without]];
    const [late, never] = await Promise.all(
      statuses.map((status) => scripted('run-batch-test', {}, { [START]: ACCEPTED, [STATUS]: status })),
    );

    expect(late?.outcome.conclusion).toBe('success');
    expect(never?.outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-response' });
    expect(never?.outcome.error?.message).toContain('without a number of failures');
  });

  test('reports a run that failed on the platform', async () => {
    const { outcome } = await runSuite({ status: 'failed', result: { message: 'The bot is not trained' } });

    expect(outcome).toMatchObject({ errorCode: 'platform-failed', reportPath: '' });
    expect(outcome.error?.message).toContain('not trained');
  });
});

describe('the thresholds of run-batch-test', () => {
  test.each<[string, Parameters<typeof runSuite>[0], Parameters<typeof runSuite>[1], string]>([
    ['no failure', results(0), {}, ''],
    ['one failure', results(1), {}, '1 failure (allowed: 0)'],
    ['as many failures as allowed', results(3), { maxFailures: '3' }, ''],
    ['one more than allowed', results(4), { maxFailures: '3' }, '4 failures (allowed: 3)'],
    ['an F1 score that is just reached', { result: { f1_score: '0.9' } }, { minF1: '0.9' }, ''],
    ['an F1 score just missed', { result: { f1_score: '0.8999' } }, { minF1: '0.9' }, 'F1 score of 0.8999'],
    ['no F1 score', { result: { f1_score: undefined } }, { minF1: '0.9' }, 'the F1 score was not reported'],
    ['no F1 score if none is required', { result: { f1_score: '' } }, {}, ''],
    ['no utterance at all', { ...results(0, 0), utterances: 0 }, {}, 'no utterance was tested'],
    ['fewer utterances than there are', results(0, 6), {}, 'only 6 of 10 utterances'],
    ['part of the run failed', { result: { isPartialFailure: true } }, {}, 'part of the run failed'],
  ])('judge %s', async (_name, reported, given, reason) => {
    const { outcome } = await runSuite(reported, given);

    if (reason === '') expect(outcome).toMatchObject({ conclusion: 'success', errorCode: '' });
    else {
      expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
      expect(outcome.error?.message).toContain(reason);
    }
    expect(outcome.reportPath).toBe(`koreai-exports/${BOT}-Regression.junit.xml`);
  });
});

const FIELD_CASE = {
  ...{ TP: 10, TN: 0, FP: 0, FN: 0, success: 10, failure: 0, traitSuccess: 3, traitFailure: 2 },
  ...{ totalEntitiesCount: 12, matchedEntitiesCount: 5, totalTraitsCount: 5, matchedTraitsCount: 3 },
  ...{ failedUtteranceCount: 4, failedEntitiesCount: 7 },
};

describe('what else is reported as failed', () => {
  test.each<[string, Given, string[]]>([
    ['by default', {}, ['4 failures (allowed: 0)', '9 entity or trait failures (allowed: 0)']],
    ['of utterances', { maxEntityFailures: '9' }, ['4 failures (allowed: 0)']],
    ['of entities', { maxFailures: '4', maxEntityFailures: '8' }, ['9 entity or trait failures (allowed: 8)']],
    ['of neither within its own threshold', { maxFailures: '4', maxEntityFailures: '9' }, []],
  ])('does not pass %s', async (_, given, reasons) => {
    const { outcome } = await runSuite({ results: FIELD_CASE }, given);

    expect(outcome.conclusion).toBe(reasons.length === 0 ? 'success' : 'failure');
    expect(outcome.metrics).toMatchObject({ failure: 4, entityFailures: 9 });
    for (const reason of ['4 failures', '9 entity or trait failures']) {
      const isReason = reasons.some((text) => text.startsWith(reason));
      expect((outcome.error?.message ?? '').includes(reason)).toBe(isReason);
    }
    for (const reason of reasons) expect(outcome.error?.message).toContain(reason);
  });

  test.each(['stopped', 'timed out'])('as %s by the result itself is no pass', async (status) => {
    for (const reported of [{ result: { status } }, { result: { status, results: {} }, utterances: undefined }]) {
      const { outcome, to } = await runSuite(reported, { maxFailures: '100' });
      expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed', status: 'completed' });
      expect(outcome.error?.message).toContain(`the result of the run reports '${status}'`);
      expect(outcome.reportPath).not.toBe('');
      // The confirming poll over a fresh connection.
      expect(to(STATUS)).toHaveLength(2);
    }
  });

  test.each(['half way', 'running'])('is not known while the result says %s', async (status) => {
    const { outcome } = await runSuite({ result: { status } }, { timeout: '2m' });
    expect(outcome).toMatchObject({ conclusion: 'timed_out' });
    expect(outcome.error?.message).toContain(`result (${status})`);
  });

  test('counts if the numbers contradict each other', async () => {
    const { outcome } = await runSuite({ results: { TP: 8, TN: 0, FP: 1, FN: 1, success: 10, failure: 0 } });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
    expect(outcome.error?.message).toContain('2 failures');
  });
});

/** A file as the platform writes it: 20 failed intents, 11 utterances with a failed entity only, 69 that passed. */
function realCsv(): string {
  const head =
    'Utterance,ExpectedIntent,MatchedIntent,ParentIntent,TaskState,ResultType,Entity Name,Expected EntityValue,Matched EntityValue,Entity Result,EntityIdentifiedBy,entityNERConfidenceScore,Elimination Reason';
  const row = (at: number): string => {
    if (at < 20) return `utterance ${at},Book,Cancel,,Published,FP,,,,,,,below the threshold`;
    const found = at < 31 ? 'Paris,False' : 'Rome,True';
    return `utterance ${at},Book,Book,,Published,TP,City,Rome,${found},NER,0.93,`;
  };
  return [head, ...Array.from({ length: 100 }, (_, at) => row(at)), ''].join('\r');
}

describe('a result file as the platform writes it', () => {
  const sample = { results: { success: 80, failure: 20 }, utterances: 100 };

  test('counts entities apart from utterances', async () => {
    const given = { maxFailures: '20', maxEntityFailures: '11' };
    const { outcome, workspace } = await runSuite(sample, given, { body: realCsv() });

    expect(outcome).toMatchObject({ conclusion: 'success', metrics: { success: 80, failure: 20, entityFailures: 11 } });
    expect(outcome.components).toHaveLength(31);
    expect(outcome.components.filter(({ kind }) => kind === 'entity')).toHaveLength(11);
    const report = readFileSync(join(workspace, outcome.reportPath), 'utf8');
    expect(report.match(/<testcase classname="Regression\.Book"/g)).toHaveLength(100);
    expect(report).toContain('name="Entity and trait failures: at most 11"');
  });

  test('is held to the thresholds', async () => {
    const given = { maxFailures: '20', maxEntityFailures: '10' };
    const { outcome } = await runSuite(sample, given, { body: realCsv() });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
    expect(outcome.error?.message).toContain('failed: 11 entity or trait failures (allowed: 10):');
  });
});

test('the log and the summary name the suite, the version tested and the thresholds, and what was not reported', async () => {
  const given = { requestBody: '{"version": "inDevelopment"}', maxFailures: '2', minF1: '0.5' };
  const { outcome, lines } = await runSuite({}, given);

  expect(outcome.details).toEqual([
    ['Test suite', 'Regression'],
    ['Version tested', 'inDevelopment, language en'],
    ['Thresholds', 'failures at most 2, entity and trait failures at most 0, F1 score at least 0.5'],
  ]);
  for (const [label, text] of outcome.details) expect(summaryOf([outcome])).toMatch(new RegExp(`${label}.*${text}`));
  expect(lines.join('\n')).toMatch(/^warning: The number of failed entities and traits was not reported/m);
});

describe('the results of run-batch-test', () => {
  test('are the file and a JUnit report, and are kept if a threshold is missed', async () => {
    const csv = resultCsv(8, 2);
    const { outcome, workspace } = await runSuite(results(2, 8), {}, { body: csv });

    const utterance = (at: number) => ({ kind: 'utterance', name: `utterance ${at}`, status: 'failed' });
    expect(outcome).toMatchObject({ errorCode: 'platform-failed', components: [utterance(9), utterance(10)] });
    expect(outcome.error?.message).toContain('utterance 9');
    expect(readFileSync(join(workspace, outcome.file?.path ?? ''), 'utf8')).toBe(csv);
    const report = readFileSync(join(workspace, outcome.reportPath), 'utf8');
    expect(report.match(/<testcase /g)?.length).toBeGreaterThanOrEqual(10);
    expect(report).toContain('utterance 10');
    for (const reported of ['0.96', '0.94', '0.95', 'utterance 9', 'utterance 10', '.junit.xml'])
      expect(summaryOf([outcome])).toContain(reported);
  });

  test('do not pass if the file lists more failures than the metrics', async () => {
    const { outcome } = await runSuite(results(0, 10), {}, { body: resultCsv(9, 1) });

    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
    expect(outcome.error?.message).toContain('1 failure (allowed: 0)');
  });

  test('are the metrics alone, with a message, if there is no file', async () => {
    const { outcome, workspace, lines } = await runSuite(results(0));

    expect(outcome).toMatchObject({ conclusion: 'success', file: undefined, components: [] });
    expect(readFileSync(join(workspace, outcome.reportPath), 'utf8')).toContain('<testcase ');
    expect(lines).toContainEqual(expect.stringMatching(/^warning: There is no result file/));
  });

  test('are the metrics alone if the file has unknown columns', async () => {
    const { outcome, lines } = await runSuite(results(0), {}, { body: 'a,b\n1,2\n' });

    expect(outcome).toMatchObject({ conclusion: 'success', file: { path: `koreai-exports/${BOT}-Regression.csv` } });
    expect(lines.join('\n')).toMatch(/^warning: The result file has no known columns/m);
  });

  test.each([
    ['a page of HTML', { body: '<!DOCTYPE html><html>Sign in</html>' }, 'archive-invalid'],
    ['nothing', { body: '' }, undefined],
    ['a refusal', { status: 403, body: 'no' }, 'download-failed'],
  ])('are no success if the file is %s, but the metrics are reported', async (_name, file, code) => {
    const { outcome, workspace } = await runSuite(results(0), {}, file);

    expect(outcome).toMatchObject({ conclusion: 'failure', file: undefined, metrics: { f1: 0.95, failure: 0 } });
    if (code !== undefined) expect(outcome.errorCode).toBe(code);
    expect(readFileSync(join(workspace, outcome.reportPath), 'utf8')).toContain('<testcase ');
  });
});

test('a test that is left running is resumed with its thresholds', async () => {
  const { outcome } = await runSuite({ status: 'running' }, { minF1: '0.9', maxFailures: '3', timeout: '1m' });
  expect(outcome.error?.hint).toContain(`maxFailures: 3, minF1: 0.9, jobId: ${RUN}`);
});
