// The server of all measurements, in its own process: Kore.ai, its files, and GitHub's artifact service.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { monotonicSeconds } from '../measure/process.mjs';
import { digest, sendFile } from './files.mjs';
import {
  answerService,
  exportStatus,
  forget,
  pollsOfAll,
  publishStatus,
  SERVICE,
  takeBlock,
  takeUploads,
} from './services.mjs';

/** Longer than any measurement, so that a process that waits for the server to hang up is noticed. */
const KEEP_ALIVE_MS = 120_000;

let [sockets, mostSockets] = [0, 0];

async function answer(request, response) {
  const url = new URL(request.url, `${request.socket.encrypted ? 'https' : 'http'}://${request.headers.host}`);
  const [, botId, call] = /^\/api\/public\/bot\/([^/]+)\/(publish|export)\/status$/.exec(url.pathname) ?? [];
  if (call !== undefined) {
    const status =
      call === 'publish' ? publishStatus(botId, monotonicSeconds()) : exportStatus(botId, linkOf(botId, url));
    return json(response, status);
  }
  if (url.pathname.startsWith('/files/')) {
    const [, , size, rate] = url.pathname.split('/');
    return sendFile(request, response, Number(size), Number(rate));
  }
  if (url.pathname.startsWith(SERVICE)) {
    await takeBlock(request, false);
    return json(response, answerService(url.pathname.slice(SERVICE.length), url.origin));
  }
  if (request.method === 'PUT') {
    await takeBlock(request, url.searchParams.get('comp') === 'block');
    return void response.writeHead(201).end();
  }
  response.writeHead(404).end('{}');
}

/** The file of `st-SIZE-RATE` has that size, at that many bytes a second. */
function linkOf(botId, { origin }) {
  const [, size, rate] = /^st-(\d+)-(\d+)$/.exec(botId) ?? [];
  return `${origin}/files/${size}/${rate}`;
}

function json(response, value) {
  const text = JSON.stringify(value);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}

function listen(server) {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.requestTimeout = 0;
  server.on('connection', (socket) => {
    sockets += 1;
    mostSockets = Math.max(mostSockets, sockets);
    socket.once('close', () => {
      sockets -= 1;
    });
    // A client that is killed or hangs up is part of what is measured.
    socket.on('error', () => {});
  });
  server.on('request', (request, response) => {
    answer(request, response).catch((error) => {
      if (!response.destroyed && !request.destroyed) process.send({ failure: String(error?.stack ?? error) });
      response.destroy();
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
}

const QUESTIONS = {
  digest: ({ size }) => digest(size),
  polls: () => pollsOfAll(),
  mostSockets: () => mostSockets,
  uploads: () => takeUploads(),
  forget() {
    forget();
    mostSockets = sockets;
  },
};

process.on('message', ({ id, question, ...details }) => process.send({ id, value: QUESTIONS[question](details) }));
process.on('disconnect', () => process.exit());

const { BENCH_KEY: keyFile, BENCH_CERT: certFile } = process.env;
const port = await listen(createServer());
const tls = keyFile && (await listen(createTlsServer({ key: readFileSync(keyFile), cert: readFileSync(certFile) })));
process.send({ ready: { http: `http://127.0.0.1:${port}`, https: tls ? `https://127.0.0.1:${tls}` : undefined } });
