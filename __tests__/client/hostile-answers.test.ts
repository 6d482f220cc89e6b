import '../support/one-realm.ts';
import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import { createClient, waitForExport, waitForPublish } from '../../src/lib.ts';
import { runnerCommandsIn } from '../core/hostile-text.ts';
import { afterTest } from '../support/after-test.ts';
import { IdleClock } from '../support/idle-clock.ts';
import { startPlatform } from '../support/platform-script.ts';
import {
  BOT,
  BOT_CREDENTIALS,
  EXPORT_STATUS,
  exportDocument,
  PUBLISH_STATUS,
  publishDocument,
} from '../support/samples.ts';
import { rejection } from './start-client.ts';

const TEXT = "failed ##vso[task.setvariable variable=a]b ##teamcity[testFailed name='a'] ##[command]c";

async function clientOf(scripts: Parameters<typeof startPlatform>[0]) {
  const { origin } = await startPlatform(scripts);
  const lines: string[] = [];
  const line = (text: string): void => void lines.push(text);
  const client = createClient({
    host: origin,
    credentials: BOT_CREDENTIALS,
    clock: new IdleClock({ kept: 1 }),
    random: () => 0.5,
    log: { debug: line, info: line, warn: line },
  });
  afterTest(() => client.close());
  return { client, lines };
}

test.each<[string, Parameters<typeof startPlatform>[0]]>([
  ['a status', { [EXPORT_STATUS]: { json: exportDocument(TEXT) } }],
  ['a reason', { [EXPORT_STATUS]: { json: exportDocument('failed', { message: TEXT }) } }],
])('an uncaught error gives no command to a CI system: %s of the platform', async (_, scripts) => {
  const { client, lines } = await clientOf(scripts);
  const error = await rejection(waitForExport(client, { botId: BOT, outputDir: 'x' }, { timeoutMs: 60_000 }));
  expect(error).toMatchObject({ conclusion: expect.stringMatching(/^(failure|timed_out)$/) });
  expect(runnerCommandsIn(inspect(error, { depth: 10 }))).toEqual([]);
  expect(runnerCommandsIn(JSON.stringify(error))).toEqual([]);
  expect(runnerCommandsIn(lines.join('\n'))).toEqual([]);
});

test('an uncaught error gives no command to a CI system: a component of the platform', async () => {
  const component = { resourceId: TEXT, resourceType: TEXT, name: TEXT, status: 'FAILED', message: TEXT };
  const { client, lines } = await clientOf({
    [PUBLISH_STATUS]: { json: publishDocument('failed', { statusSummary: [component] }) },
  });
  const error = await rejection(waitForPublish(client, { botId: BOT }));
  expect(error).toMatchObject({ code: 'platform-failed', outcome: { components: [{ status: 'FAILED' }] } });
  expect(runnerCommandsIn(inspect(error, { depth: 10 }))).toEqual([]);
  expect(runnerCommandsIn(JSON.stringify(error))).toEqual([]);
  expect(runnerCommandsIn(lines.join('\n'))).toEqual([]);
});
