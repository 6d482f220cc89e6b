import { expect, test } from '@jest/globals';
import { runOperation } from '../support/engine.ts';
import { startPlatform } from '../support/platform-script.ts';
import { EXPORT_STATUS, exportDocument, JOB } from '../support/samples.ts';
import { deadAddress, rawServer } from '../support/scripted-server.ts';

test('a start that never gets a connection reports that for each attempt and at the end, and started nothing', async () => {
  // It accepts the connection, but never answers the TLS handshake.
  const { url } = await rawServer(() => {});

  const { outcome, lines } = await runOperation('export-bot', `https://127.0.0.1:${url.port}`, { timeout: '2s' });

  expect(outcome).toMatchObject({ conclusion: 'timed_out', errorCode: 'timed-out', jobId: '' });
  expect(outcome.error?.message).toMatch(
    /^The export of bot st-.* was not started, .*: .*Could not connect to .*: no answer within/,
  );
  expect(outcome.error?.hint).toContain('Check that host is correct');
  expect(lines.filter((line) => line.includes('Could not connect to'))).not.toEqual([]);
});

test('a download that fails until the timeout is over names why', async () => {
  const { origin } = await startPlatform({
    [EXPORT_STATUS]: ({ headers }) => ({
      json: exportDocument('success', { downloadURL: `http://${headers.host}/file` }),
    }),
    'GET /file': { status: 503 },
  });

  const { outcome } = await runOperation('export-status', origin, { timeout: '20s' });

  expect(outcome).toMatchObject({ conclusion: 'timed_out' });
  expect(outcome.error?.message).toMatch(/The timeout of 20 s is over; .* answered 503/);
  expect(outcome.error?.hint).toContain(JOB);
});

test.each([
  ['import-status', 'the last poll failed'],
  ['publish-bot', 'the last poll failed'],
  ['export-bot', 'leaves no time for another attempt'],
])('%s names why nothing answered when the timeout is over', async (operation, said) => {
  const { outcome } = await runOperation(operation, (await deadAddress()).origin, { timeout: '20s' });

  expect(outcome).toMatchObject({ conclusion: 'timed_out' });
  expect(outcome.error?.message).toContain(said);
  expect(outcome.error?.message).toContain('connection refused');
  expect(outcome.error?.hint).toContain('Check the host name');
});
