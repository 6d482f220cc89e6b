import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { Secrets } from '../../src/core/secrets.ts';
import { type Answer, json, refusal, type Script } from '../support/platform-script.ts';
import { BOT } from '../support/samples.ts';
import { type More, scripted } from './runs.ts';

const RUN = 'ctr-11111111-0000-5000-8000-000000000001';
const SUITE = `/api/public/stream/${BOT}/conversation/testsuite/Smoke%20test`;
const START = `POST ${SUITE}/run`;
const STATUS = `GET ${SUITE}/${RUN}/status`;
const GIVEN = { testSuite: 'Smoke test', userEmail: 'owner@example.com', timeout: '5m' };
const FAILED = { conclusion: 'failure', errorCode: 'platform-failed' };

const ACCEPTED = json({ status: 'IN_PROGRESS', testRunId: RUN });

function step(input: string, status: string, expected = 'Hello', actual = expected) {
  const flowLevel = { enabled: false, contains: [] };
  const text = { enabled: true, contains: [{ text: expected, status }], status };
  const outputs = [{ text: expected, assertions: { flowLevel, text }, textMismatch: true }];
  return { input, status, actualOutput: [{ text: actual }], outputs };
}
const STEPS = [step('Hi', 'passed'), step('Book', 'passed')];

/** The status of a run, as its page shows it. */
function runStatus(status: string, result: object = {}, more: object = {}): Answer {
  return json({
    _id: RUN,
    streamId: BOT,
    status,
    totalTestStepsCount: 2,
    result: {
      startTime: '2026-01-31T12:00:00.000Z',
      version: 'published',
      status,
      stepDetails: { passed: 2, failed: 0, total: 2 },
      errorDetails: null,
      executionResults: STEPS,
      duration: 14_364,
      ...result,
    },
    percentageCompleted: 100,
    ...more,
  });
}

async function run(
  status: Script | Script[],
  given: Record<string, string> = {},
  more: More & { start?: Script } = {},
) {
  const { start = ACCEPTED, ...dependencies } = more;
  const scripts = { [START]: start, [STATUS]: status };
  return scripted('run-conversation-test', { ...GIVEN, ...given }, scripts, dependencies);
}

const reportIn = ({ outcome, workspace }: Awaited<ReturnType<typeof run>>): string =>
  readFileSync(join(workspace, outcome.reportPath), 'utf8');

describe('run-conversation-test', () => {
  test('runs the suite once for that user, and waits for it', async () => {
    const running = json({ _id: RUN, status: 'inprogress', percentageCompleted: 40, result: { status: 'inprogress' } });
    const ran = await run([running, runStatus('passed')], { botVersion: 'inDevelopment', botLanguage: 'de' });

    const { outcome, to } = ran;
    const reportPath = `koreai-exports/${BOT}-conversation-Smoke_test-340128dd-inDevelopment-de.junit.xml`;
    expect(outcome).toMatchObject({ conclusion: 'success', jobId: RUN, status: 'passed', reportPath });
    expect(outcome.metrics).toMatchObject({ success: 2, failure: 0, utterances: 2 });
    expect(to(START).map(({ body }) => JSON.parse(body))).toEqual([
      { version: 'inDevelopment', userEmailId: 'owner@example.com' },
    ]);
    for (const call of [START, STATUS]) expect(to(call)[0]?.headers['bot-language']).toBe('de');
    const report = reportIn(ran);
    expect(report).toContain(
      '<testsuite name="Smoke test" tests="2" failures="0" errors="0" skipped="0" time="14.364"',
    );
    expect([...report.matchAll(/<testcase [^>]*name="([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'step 1: Hi',
      'step 2: Book',
    ]);
  });

  const details = (passed: unknown, failed: unknown, total: unknown) => ({ stepDetails: { passed, failed, total } });
  test.each<[string, Answer, string]>([
    ['failed', runStatus('failed', details(1, 1, 2)), 'platform-failed'],
    ['is called FAILED', runStatus('FAILED'), 'platform-failed'],
    ['passed with a failed step in its numbers', runStatus('passed', details(2, 1, 2)), 'platform-failed'],
    ['passed with a failed step', runStatus('PASSED', { executionResults: [step('Hi', 'Failed')] }), 'platform-failed'],
    ['passed without its last step', runStatus('passed', details(1, 0, 2)), 'platform-failed'],
    ['passed with fewer steps than the suite', runStatus('passed', {}, { totalTestStepsCount: 3 }), 'platform-failed'],
    ['passed without a step', runStatus('passed', details(0, 0, 0), { totalTestStepsCount: 0 }), 'platform-failed'],
    ['passed with errors', runStatus('passed', { errorDetails: { message: 'Expired' } }), 'platform-failed'],
    ['passed without numbers', runStatus('passed', { stepDetails: undefined }), 'bad-response'],
    ['passed without one number', runStatus('passed', details(2, undefined, 2)), 'bad-response'],
    ['passed, with a result that is running', runStatus('passed', { status: 'inprogress' }), 'timed-out'],
    ['completed, which is no result', runStatus('completed'), 'timed-out'],
    ['passed, with numbers as texts', runStatus('Passed', details('2', '0', '2')), ''],
    ['passed, without a list of steps', runStatus('passed', { executionResults: undefined }), ''],
  ])('judges a run that %s', async (_name, status, errorCode) => {
    const { outcome, to } = await run(status);

    expect(outcome.errorCode).toBe(errorCode);
    expect(outcome.conclusion === 'success').toBe(errorCode === '');
    expect(to(START)).toHaveLength(1);
  });

  test('reports the steps of a run that failed, with what was expected, and nothing that is secret', async () => {
    const secret = 'sesame-0123456789';
    const secrets = new Secrets();
    secrets.addVariable(secret);
    const failing = step(`My code is ${secret}`, 'failed', 'Thanks', `${'x'.repeat(195)}${secret}`);
    const result = { ...details(1, 1, 3), executionResults: [step('Hi', 'passed'), failing] };
    const ran = await run(runStatus('failed', result, { totalTestStepsCount: 3 }), {}, { secrets });

    expect(ran.outcome).toMatchObject({ ...FAILED, components: [{ kind: 'step 2', status: 'failed' }] });
    expect(ran.outcome.error?.message).toContain('step 2');
    expect(inspect([ran.outcome, ran.events], { depth: 9 })).not.toContain('sesame');
    const report = reportIn(ran);
    expect(report).toContain('tests="3" failures="1" errors="0" skipped="1"');
    expect(report).toContain('name="step 2: My code is ***"');
    expect(report).toContain('type="text"');
    expect(report).toContain('text: expected &quot;Thanks&quot;, got &quot;xxx');
    expect(report).not.toContain('sesame');
  });

  test('reports a failure that no step shows as a case of its own', async () => {
    const ran = await run(runStatus('failed', { executionResults: undefined, stepDetails: undefined }));

    expect(reportIn(ran)).toContain('name="All steps"');
    expect(reportIn(ran)).toContain('<failure ');
  });

  test('names the suite in the hint if it is unknown', async () => {
    const unknown = refusal(400, 'Test Suite not found');
    const { outcome } = await run(runStatus('passed'), {}, { start: unknown });
    expect(outcome.error).toMatchObject({
      code: 'not-found',
      hint: expect.stringContaining('Check testSuite and botId'),
    });
  });

  test('does not take a success at submission for the end, and resumes a run without starting one', async () => {
    const start = json({ status: 'passed', testRunId: RUN });
    const started = await run(runStatus('failed'), {}, { start });
    const resumed = await run(runStatus('passed'), { jobId: RUN });

    expect(started.outcome).toMatchObject(FAILED);
    expect(resumed.outcome).toMatchObject({ conclusion: 'success' });
    expect(resumed.to(START)).toEqual([]);
  });
});
