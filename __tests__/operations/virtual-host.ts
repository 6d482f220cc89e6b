import { Readable } from 'node:stream';
import type { Clock } from '../../src/core/clock.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { type HttpRequest, type Transport, TransportError } from '../../src/http/transport.ts';
import type { Dependencies } from '../../src/run/dependencies.ts';
import { runStep } from '../../src/run/run-step.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { type FakeClock, fakeClock, seededRandom } from '../support/fake-clock.ts';
import { type Given, logInto, NEEDED, readGiven } from '../support/run-operation.ts';

export interface VirtualAnswer {
  status?: number;
  headers?: Record<string, string>;
  json: unknown;
  /** How long it takes, in milliseconds. Default: no time. */
  afterMs?: number;
}

/** How a host answers a request, if at all. */
export type VirtualHost = (path: string, request: HttpRequest) => VirtualAnswer | 'silence';

export interface SentAt {
  path: string;
  atMs: number;
}

/** A host without sockets, on the clock of the test: a request that it does not answer in time ends at its own limit. */
export function virtualTransport(clock: Clock, host: VirtualHost): { transport: Transport; sent: SentAt[] } {
  const sent: SentAt[] = [];
  const send: Transport['send'] = (request) =>
    new Promise((resolve, reject) => {
      const { pathname } = request.url;
      sent.push({ path: pathname, atMs: clock.now() });
      const answer = host(pathname, request);
      const arrive = ({ status = 200, headers = {}, json }: VirtualAnswer): void =>
        resolve({ status, headers, body: Readable.from([Buffer.from(JSON.stringify(json))]) });
      if (answer !== 'silence' && !answer.afterMs) return arrive(answer);
      const silent = (): void => reject(new TransportError('silent', 'no answer'));
      const callOff = clock.schedule(request.answerTimeoutMs ?? request.headTimeoutMs, silent);
      if (answer !== 'silence') {
        clock.schedule(answer.afterMs ?? 0, () => {
          callOff();
          arrive(answer);
        });
      }
      request.signal.addEventListener('abort', () => {
        callOff();
        reject(request.signal.reason);
      });
    });
  return { transport: { send, close: () => {} }, sent };
}

/** Runs a step with any targets against such a host. */
export async function runVirtually(
  operation: string,
  given: Given,
  hostAt: (clock: FakeClock) => VirtualHost,
  more: Partial<Dependencies> & { clock?: FakeClock } = {},
) {
  const clock = more.clock ?? fakeClock({ wallMs: Date.UTC(2026, 0, 31, 12) });
  const { transport, sent } = virtualTransport(clock, hostAt(clock));
  // A ready-made token: minting one takes time that this clock does not measure.
  const token = { clientId: '', clientSecret: '', jwt: 'a.b.c' };
  const values: Given = { operation, host: 'https://platform.example', ...NEEDED[operation], ...token, ...given };
  const step = await readGiven(values, { now: clock.wall() });
  const lines: string[] = [];
  const outcomes = await runStep(step, {
    clock,
    random: seededRandom(7),
    transport,
    log: logInto(lines),
    secrets: new Secrets(),
    userAgent: 'koreai-ci-test',
    workspace: temporaryFolder(),
    signal: new AbortController().signal,
    onEvent: () => {},
    ...more,
  });
  return { outcomes, sent, lines, tookMs: clock.now() };
}

/** The bot in a path of the platform. */
export function botOf(path: string): string {
  return path.split('/')[4] ?? '';
}

export function bots(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `st-${String(at + 1).padStart(4, '0')}`);
}
