import { FAULT_KINDS, type Fault } from '../../src/simulator/index.ts';
import { hostileText, type Rng } from './random.ts';
import type { TestCase } from './test-case.ts';

export const CREDENTIALS = {
  clientId: 'cs-chaos',
  clientSecret: 'Chaos+Secret/of=the&client%2B42',
  apiKey: 'kg-chaos-0123456789abcdef0123456789abcdef',
} as const;

/** After these, the job may or may not have started. */
const LOST_STARTS = ['lost-answer', 'lost-answer', 'reset', 'empty', 'broken-json', 'silent', 'status'] as const;

/** Random faults in the requests of a run, the first of which starts the job if the operation does so. */
export function randomFaults(rng: Rng, { operation, fault }: Pick<TestCase, 'operation' | 'fault'>): Fault[] {
  const { startsJob, archive } = operation;
  if (startsJob && rng.chance(0.1)) return [{ kind: rng.pick(LOST_STARTS), on: 'POST *' }];
  if (fault && rng.chance(0.6)) return [fault(rng)];
  // Most goes wrong in the status.
  const requests = [startsJob ? '*' : 'GET *', 'GET *', 'GET *', archive.length > 0 ? 'download' : 'GET *'];
  const count = rng.chance(0.75) ? rng.int(1, 2) : rng.int(3, 6);
  return Array.from({ length: count }, () => ({ on: rng.pick(requests), ...randomFault(rng) }));
}

function randomFault(rng: Rng): Fault {
  const kind = rng.pick(FAULT_KINDS);
  const often = { times: rng.pick([1, 1, 1, 1, 2, 3, 6, 12]), skip: rng.pick([0, 0, 0, 1, 2, 4]) };
  return { kind, ...often, ...detailsOf(kind, rng) };
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
      return { delay: `${rng.int(200, 40_000)}ms` };
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
  if (rng.chance(0.4)) return { message: hostileText(rng) };
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
