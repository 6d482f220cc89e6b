import { FAULT_KINDS, type Fault } from '../../src/simulator/index.ts';
import { hostileText } from './hostile.ts';
import type { Rng } from './rng.ts';
import { CREDENTIALS, DURATIONS, type TestCase } from './test-case.ts';

/** Random faults in the calls of a run. */
export function randomFaults(
  rng: Rng,
  { calls, name, startsJob }: Pick<TestCase, 'calls' | 'name' | 'startsJob'>,
): Fault[] {
  if (startsJob && rng.chance(0.1)) return [lostStart(rng, calls[0] ?? '')];
  if (name === 'no-ranges' && rng.chance(0.6))
    return [{ kind: 'cut', on: 'download', bytes: 500, times: rng.int(1, 3) }];
  // The link is requested without the key, and then with it.
  if (name === 'unsigned' && rng.chance(0.6)) return [{ kind: 'redirect', on: 'download', skip: rng.int(0, 2) }];
  const count = rng.chance(0.75) ? rng.int(1, 2) : rng.int(3, 6);
  return Array.from({ length: count }, () => randomFault(rng, calls));
}

/** After it, the job may or may not have started. */
function lostStart(rng: Rng, call: string): Fault {
  const kind = rng.pick(['lost-answer', 'lost-answer', 'reset', 'empty', 'broken-json', 'silent', 'status'] as const);
  return { kind, on: call, ...(kind === 'status' ? { status: 502 } : {}) };
}

function randomFault(rng: Rng, calls: readonly string[]): Fault {
  const kind = rng.pick(FAULT_KINDS);
  const often: Partial<Fault> = rng.chance(0.1)
    ? { probability: rng.int(1, 6) / 10 }
    : { times: rng.pick([1, 1, 1, 1, 2, 3, 6, 12]), skip: rng.pick([0, 0, 0, 1, 2, 4]) };
  return {
    kind,
    on: rng.pick(calls),
    ...often,
    ...detailsOf(kind, rng),
  };
}

function detailsOf(kind: Fault['kind'], rng: Rng): Partial<Fault> {
  switch (kind) {
    case 'status':
      return {
        status: rng.pick([500, 500, 502, 502, 503, 503, 504, 429, 429, 408, 400, 401, 403, 404, 405, 410, 412]),
        ...messageOf(rng),
        ...retryAfter(rng),
      };
    case 'rate-limit-words':
      return {
        ...(rng.chance(0.3) ? { message: "You've exceeded the per-minute rate limit. Please try again later." } : {}),
        ...retryAfter(rng),
      };
    case 'html':
      return { ...messageOf(rng), ...(rng.chance(0.3) ? { status: 503 } : {}) };
    case 'slow':
      return { delay: `${rng.int(...DURATIONS.delayMs)}ms` };
    case 'cut':
    case 'stall':
      return rng.chance(0.7) ? { bytes: rng.pick([0, 1, 3, 100, 511, 5_000, 65_536, 700_000]) } : {};
    default:
      return {};
  }
}

function retryAfter(rng: Rng): Partial<Fault> {
  const after = rng.pick([undefined, undefined, '0s', '1s', '20s', '90s', '5h']);
  return after === undefined ? {} : { retryAfter: after };
}

/** Some gateways repeat what they received. */
function messageOf(rng: Rng): Partial<Fault> {
  if (rng.chance(0.3)) return {};
  if (rng.chance(0.6)) return { message: hostileText(rng) };
  const { clientSecret, apiKey } = CREDENTIALS;
  return {
    message: rng.pick([
      `cannot verify ${clientSecret}`,
      `sent: ${Buffer.from(clientSecret).toString('base64')}`,
      `x-api-key: ${apiKey}`,
      `?key=${encodeURIComponent(clientSecret)}&k=${apiKey}`,
      JSON.stringify({ clientSecret, apiKey }),
    ]),
  };
}
