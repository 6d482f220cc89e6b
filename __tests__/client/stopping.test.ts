import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { download, exportBot, request, waitForPublish, watch } from '../../src/lib.ts';
import { rejection, startClient } from './start-client.ts';

test('an abort ends the wait, and says that the job is still running', async () => {
  const { client, outputDir, simulator } = await startClient();
  const stop = new AbortController();

  const error = await rejection(
    exportBot(
      client,
      { botId: 'st-demo', outputDir },
      { signal: stop.signal, onProgress: ({ type }) => type === 'polled' && stop.abort() },
    ),
  );

  expect(error).toMatchObject({
    code: 'cancelled',
    conclusion: 'cancelled',
    message: 'Cancelled by the caller',
    hint: expect.stringMatching(/^Job ber-\S+ is still running; resume with: waitForExport\(/),
    outcome: { conclusion: 'cancelled', jobId: expect.stringMatching(/^ber-/) },
  });
  expect(simulator.requests).toHaveLength(2);
});

test('a signal that aborted before sends nothing', async () => {
  const { client, outputDir, simulator } = await startClient();
  const signal = AbortSignal.abort(new Error('not today'));

  const errors = await Promise.all([
    rejection(exportBot(client, { botId: 'st-demo', outputDir }, { signal })),
    rejection(waitForPublish(client, { botId: 'st-demo' }, { signal })),
    rejection(request(client, { path: ['bot', 'st-demo', 'export', 'status'] }, { signal })),
    rejection(watch(client, () => Promise.reject(new Error('polled')), { signal })),
    rejection(download(client, { link: `${simulator.url}/x`, name: 'x', outputDir: `${outputDir}/own` }, { signal })),
  ]);

  for (const error of errors) expect(error).toMatchObject({ code: 'cancelled', cause: { message: 'not today' } });
  expect(simulator.requests).toEqual([]);
  expect(existsSync(`${outputDir}/own`)).toBe(false);
});
