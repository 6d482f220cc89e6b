import '../support/one-realm.ts';
import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import { waitForExport, waitForPublish } from '../../src/lib.ts';
import { runnerCommandsIn } from '../core/hostile-text.ts';
import { startPlatform } from '../support/platform-script.ts';
import {
  BOT,
  BOT_CREDENTIALS,
  EXPORT_STATUS,
  exportDocument,
  PUBLISH_STATUS,
  publishDocument,
} from '../support/samples.ts';
import { rejection, startClient } from './start-client.ts';

const TEXT = "failed ##vso[task.setvariable variable=a]b ##teamcity[testFailed name='a'] ##[command]c";

const component = { resourceId: TEXT, resourceType: TEXT, name: TEXT, status: 'FAILED', message: TEXT };

test.each<[string, Parameters<typeof startPlatform>[0]]>([
  ['a status', { [EXPORT_STATUS]: { json: exportDocument(TEXT) } }],
  ['a reason', { [EXPORT_STATUS]: { json: exportDocument('failed', { message: TEXT }) } }],
  ['a component', { [PUBLISH_STATUS]: { json: publishDocument('failed', { statusSummary: [component] }) } }],
])('an uncaught error gives no command to a CI system: %s of the platform', async (what, scripts) => {
  const { origin } = await startPlatform(scripts);
  const { client, lines } = await startClient({ host: origin, credentials: BOT_CREDENTIALS });
  const run =
    what === 'a component'
      ? waitForPublish(client, { botId: BOT })
      : waitForExport(client, { botId: BOT, outputDir: 'x' }, { timeoutMs: 60_000 });

  const error = await rejection(run);

  expect(error).toMatchObject({ conclusion: expect.stringMatching(/^(failure|timed_out)$/) });
  for (const shown of [inspect(error, { depth: 10 }), JSON.stringify(error), lines.join('\n')]) {
    expect(runnerCommandsIn(shown)).toEqual([]);
  }
});
