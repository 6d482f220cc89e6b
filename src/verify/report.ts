import { isDeepStrictEqual } from 'node:util';
import { VERSION } from '../core/version.ts';
import { clockProblem } from '../platform/clock-skew.ts';
import type { Difference } from './check.ts';
import { skewIn } from './recorder.ts';
import type { StepReport } from './steps.ts';
import type { Verified } from './verify.ts';
import { isPlainWord } from './words.ts';

/** The report of `verify`, which can be pasted into an issue: every text in it is our own, documented, or redacted. */
export interface Report {
  readonly version: 1;
  readonly conclusion: 'success' | 'failure';
  readonly koreaiCi: string;
  /** Node.js and the operating system. */
  readonly machine: string;
  /** Whether the host is one below `kore.ai`. */
  readonly host: 'kore.ai' | 'another host';
  readonly steps: readonly StepReport[];
  readonly differences: readonly Difference[];
  readonly newFields: readonly string[];
  /** How far this machine's clock is ahead of the server's, in seconds; `null` if the answers have no time. */
  readonly clockAheadSeconds: number | null;
  /** Headers about rate limits, with their numbers; empty if there are none. */
  readonly rateLimits: Readonly<Record<string, string>>;
  readonly replies: readonly Reply[];
}

interface Reply {
  readonly call: string;
  readonly request: string;
  /** `null` without an answer. */
  readonly status: number | null;
  readonly milliseconds: number;
  readonly body: unknown;
}

/** Maximum number of replies in a report. */
const MAX_REPLIES = 60;

export function reportOf({ steps, checked, redaction }: Verified, host: URL, machine: string): Report {
  const differences = new Map<string, Difference>();
  for (const one of checked.flatMap((reply) => reply.differences)) {
    differences.set(JSON.stringify([one.call, one.where, one.found]), one);
  }
  const isAsExpected = steps.every(({ result }) => result !== 'different' && result !== 'failed');
  // Steps that were all left out prove nothing.
  const isTried = steps.some(({ result }) => result === 'ok' || result === 'none yet');
  // The quickest answer says the most about the clocks.
  const [quickest] = checked
    .map(({ exchange }) => exchange)
    .filter(({ answer }) => answer?.headers['date'] !== undefined)
    .sort((one, other) => one.tookMs - other.tookMs);
  const skewMs = skewIn(quickest);
  const isClockOff = skewMs !== undefined && clockProblem(skewMs)?.isFatal === true;
  return {
    version: 1,
    conclusion: isAsExpected && isTried && !isClockOff ? 'success' : 'failure',
    koreaiCi: VERSION,
    machine,
    host: /(^|\.)kore\.ai$/i.test(host.hostname) ? 'kore.ai' : 'another host',
    steps,
    differences: [...differences.values()],
    newFields: [
      ...new Set(checked.flatMap(({ call, newFields }) => newFields.map((name) => `${call?.name}: ${name}`))),
    ],
    // The sum with 0 is never `-0`.
    clockAheadSeconds: skewMs === undefined ? null : Math.round(skewMs / 1_000) + 0,
    rateLimits: Object.assign({}, ...checked.map(({ exchange: { answer } }) => rateLimitsIn(answer?.headers ?? {}))),
    replies: repliesOf(checked, redaction).slice(0, MAX_REPLIES),
  };
}

/** Polls with the same reply are listed once. */
function repliesOf(checked: Verified['checked'], redaction: Verified['redaction']): Reply[] {
  const replies = checked.map(({ call, exchange: { method, url, answer, tookMs } }) => ({
    call: call?.name ?? 'another call',
    request: `${method} ${redaction.path(url, method)}`,
    status: answer?.status ?? null,
    milliseconds: tookMs,
    body: answer ? redaction.body(answer.text) : null,
  }));
  const isSame = (one: Reply | undefined, other: Reply): boolean =>
    one !== undefined && isDeepStrictEqual({ ...one, milliseconds: 0 }, { ...other, milliseconds: 0 });
  return replies.filter((reply, at) => !isSame(replies[at - 1], reply));
}

/**
 * Headers about rate limits: neither these nor the status are documented (kore-api.md, section 6). Only names of plain
 * words and short numbers are kept, because others might identify the account.
 */
function rateLimitsIn(headers: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const named = Object.entries(headers).filter(
    ([name]) =>
      /ratelimit|rate-limit|^retry-after$/.test(name) &&
      name.split('-').every((word) => word === 'x' || word === 'ratelimit' || isPlainWord(word)),
  );
  return Object.fromEntries(
    named.map(([name, value = '']) => [name, /^\d{1,6}$/.test(value.trim()) ? value.trim() : 'no short number']),
  );
}
