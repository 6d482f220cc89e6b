import { FAULT_KINDS, type Fault, type FaultKind } from '../../src/simulator/index.ts';
import type { Dice } from './dice.ts';
import { hostileText } from './hostile.ts';
import { CREDENTIALS, type Story, TEMPO } from './story.ts';

/** Random faults in the calls of a run. */
export function randomFaults(
  dice: Dice,
  { calls, fate, startsJob }: Pick<Story, 'calls' | 'fate' | 'startsJob'>,
): Fault[] {
  if (startsJob && dice.chance(0.1)) return [lostStart(dice, calls[0] ?? '')];
  if (fate === 'no-ranges' && dice.chance(0.6))
    return [{ kind: 'cut', on: 'download', bytes: 500, times: dice.int(1, 3) }];
  // The link is requested without the key, and then with it.
  if (fate === 'unsigned' && dice.chance(0.6)) return [{ kind: 'redirect', on: 'download', skip: dice.int(0, 2) }];
  const count = dice.chance(0.75) ? dice.int(1, 2) : dice.int(3, 6);
  return Array.from({ length: count }, () => randomFault(dice, calls));
}

/** After it, the job may or may not have started. */
function lostStart(dice: Dice, call: string): Fault {
  const kind = dice.pick(['lost-answer', 'lost-answer', 'reset', 'empty', 'broken-json', 'silent', 'status'] as const);
  return { kind, on: call, ...(kind === 'status' ? { status: 502 } : {}) };
}

function randomFault(dice: Dice, calls: readonly string[]): Fault {
  const kind = dice.pick(FAULT_KINDS);
  const often: Partial<Fault> = dice.chance(0.1)
    ? { probability: dice.int(1, 6) / 10 }
    : { times: dice.pick([1, 1, 1, 1, 2, 3, 6, 12]), skip: dice.pick([0, 0, 0, 1, 2, 4]) };
  return {
    kind,
    on: dice.pick(calls),
    ...often,
    ...detailsOf(kind, dice),
  };
}

function detailsOf(kind: FaultKind, dice: Dice): Partial<Fault> {
  switch (kind) {
    case 'status':
      return {
        status: dice.pick([500, 500, 502, 502, 503, 503, 504, 429, 429, 408, 400, 401, 403, 404, 405, 410, 412]),
        ...messageOf(dice),
        ...retryAfter(dice),
      };
    case 'rate-limit-words':
      return {
        ...(dice.chance(0.3) ? { message: "You've exceeded the per-minute rate limit. Please try again later." } : {}),
        ...retryAfter(dice),
      };
    case 'html':
      return { ...messageOf(dice), ...(dice.chance(0.3) ? { status: 503 } : {}) };
    case 'slow':
      return { delay: `${dice.int(...TEMPO.delayMs)}ms` };
    case 'cut':
    case 'stall':
      return dice.chance(0.7) ? { bytes: dice.pick([0, 1, 3, 100, 511, 5_000, 65_536, 700_000]) } : {};
    default:
      return {};
  }
}

function retryAfter(dice: Dice): Partial<Fault> {
  const after = dice.pick([undefined, undefined, '0s', '1s', '20s', '90s', '5h']);
  return after === undefined ? {} : { retryAfter: after };
}

/** Some gateways repeat what they received. */
function messageOf(dice: Dice): Partial<Fault> {
  if (dice.chance(0.3)) return {};
  if (dice.chance(0.6)) return { message: hostileText(dice) };
  const { clientSecret, apiKey } = CREDENTIALS;
  return {
    message: dice.pick([
      `cannot verify ${clientSecret}`,
      `sent: ${Buffer.from(clientSecret).toString('base64')}`,
      `x-api-key: ${apiKey}`,
      `?key=${encodeURIComponent(clientSecret)}&k=${apiKey}`,
      JSON.stringify({ clientSecret, apiKey }),
    ]),
  };
}
