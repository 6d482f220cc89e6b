import type { Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { afterTest } from '../support/after-test.ts';
import { runOperation } from '../support/engine.ts';
import { BOT, DOCK_JOB, exportDocument, IMPORT_JOB, importDocument, publishDocument } from '../support/samples.ts';
import { rawServer } from '../support/scripted-server.ts';

/** A server that answers only the first request of a connection correctly; a reused one gets another job's success. */
async function straysOnKeptConnections(truth: unknown[], stray: unknown) {
  const { url, connections } = await rawServer((socket: Socket) => {
    let requests = 0;
    socket.on('data', () => {
      requests += 1;
      const json = JSON.stringify(requests === 1 ? (truth.length > 1 ? truth.shift() : truth[0]) : stray);
      socket.write(`HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`);
    });
  });
  const transport = nodeTransport();
  afterTest(() => transport.close());
  return { origin: url.origin, connections, transport };
}

const exported = (status: string) => exportDocument(status, { downloadURL: 'https://files.test/f.zip?s=a' });
const dock = (status: string) => ({ dockId: DOCK_JOB, status, action: 'EXPORT', jobType: 'EXPORT' });

test.each([
  ['publish-status', { botId: BOT }, publishDocument, ['inprogress', 'failed', 'successful']],
  ['import-status', { jobId: IMPORT_JOB }, importDocument, ['pending', 'failed', 'success']],
  ['export-status', { botId: BOT }, exported, ['pending', 'failed', 'success']],
  ['dock-status', { jobId: DOCK_JOB }, dock, ['IN_PROGRESS', 'FAILED', 'SUCCESS']],
] as const)('%s: a stray success on a reused connection does not pass a job that fails', async (operation, given, document, words) => {
  const [running, failed, success] = words;
  const truth = [document(running), document(running), document(failed)];
  const { origin, connections, transport } = await straysOnKeptConnections(truth, document(success));
  const { outcome } = await runOperation(operation, origin, { ...given, uploadArtifact: 'false' }, { transport });
  expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed' });
  expect(connections()).toBeGreaterThan(1);
});
