import { isDeepStrictEqual } from 'node:util';
import { formatDuration } from '../core/clock.ts';
import { escapeMarkdown } from '../core/sanitize.ts';
import { VERSION } from '../core/version.ts';
import { clockProblem } from '../platform/clock-skew.ts';
import type { Difference } from './check.ts';
import { skewIn } from './recorder.ts';
import type { StepReport } from './steps.ts';
import type { Verified } from './verify.ts';
import { isPlainWord } from './words.ts';

/** What is pasted into an issue. Every text in it is our own, documented, or redacted. */
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
  /** Headers that speak of rate limits, with their numbers; empty if there are none. */
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

const MAX_REPLIES = 60;

export function reportOf({ steps, checked, redaction }: Verified, host: URL, machine: string): Report {
  const differences = new Map<string, Difference>();
  for (const one of checked.flatMap((reply) => reply.differences)) {
    differences.set(JSON.stringify([one.call, one.where, one.found]), one);
  }
  const isAsExpected = steps.every(({ result }) => result !== 'different' && result !== 'failed');
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

/** Neither status nor headers of throttling are documented (kore-api.md, section 6). */
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

const EFFECTS: Readonly<Record<Difference['effect'], string>> = {
  breaks: '**koreai-ci cannot work with it**',
  handled: 'koreai-ci works with it',
  unused: 'koreai-ci does not use it',
};

/** GitHub takes 65,536 characters; the rest of the report needs some of them. */
const MAX_LENGTH = 50_000;

/** The report as Markdown. */
export function markdownOf(report: Report): string {
  const { steps, differences, newFields, clockAheadSeconds, rateLimits, replies } = report;
  const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const code = (text: string): string => `<code>${escapeMarkdown(text)}</code>`;
  const limits = Object.entries(rateLimits).map(([name, value]) => `${code(name)} ${code(value)}`);
  return [
    '# koreai-ci verify',
    '',
    `koreai-ci ${report.koreaiCi}, ${report.machine}, against ${report.host === 'kore.ai' ? 'a host of kore.ai' : report.host}.`,
    'Ids and texts are replaced by substitutes, equal ones by equal ones; times are moved to the year 2025.',
    '',
    row('Step', 'Result', ''),
    row('---', '---', '---'),
    ...steps.map(({ name, result, why }) => row(name, result, escapeMarkdown(why))),
    '',
    '## Differences',
    '',
    ...(differences.length === 0
      ? ['None.']
      : [
          row('Reply', 'Where', 'Expected', 'Found', ''),
          row('---', '---', '---', '---', '---'),
          ...differences.map(({ call, where, expected, found, effect }) =>
            row(call, code(where), escapeMarkdown(expected), escapeMarkdown(found), EFFECTS[effect]),
          ),
        ]),
    '',
    '## Measured',
    '',
    `- Clock of this machine: ${clockText(clockAheadSeconds)}.`,
    `- Headers about rate limits: ${limits.length === 0 ? 'none' : limits.join(', ')}.`,
    `- Fields that are not documented: ${newFields.length === 0 ? 'none' : newFields.map(code).join(', ')}.`,
    '',
    '## Replies',
    '',
    ...inIssue(
      replies.map(({ call, request, status, milliseconds, body }) => [
        `<details><summary>${call}: ${status ?? 'no answer'}, ${milliseconds} ms</summary>`,
        '',
        '```json',
        `// ${request}`,
        JSON.stringify(body, null, 2),
        '```',
        '',
        '</details>',
        '',
      ]),
    ),
  ].join('\n');
}

/** As many of the replies as fit into an issue. */
function inIssue(replies: readonly (readonly string[])[]): string[] {
  let length = 0;
  const shown = replies.filter((lines) => {
    length += lines.join('\n').length;
    return length <= MAX_LENGTH;
  });
  const isCut = shown.length < replies.length;
  return [...shown.flat(), ...(isCut ? ['The other replies are in report.json.', ''] : [])];
}

function clockText(seconds: number | null): string {
  if (seconds === null) return 'not compared, because no answer has a time';
  if (seconds === 0) return "the same as the server's";
  return `${formatDuration(Math.abs(seconds) * 1_000)} ${seconds > 0 ? 'ahead of' : 'behind'} the server's`;
}
