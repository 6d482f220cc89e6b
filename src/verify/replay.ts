import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../http/exchange.ts';
import type { Headers } from '../http/transport.ts';
import type { Checked } from './check.ts';
import { serverOf } from './foreign-answer.ts';
import type { Redaction } from './redaction.ts';

type Fault = NonNullable<import('../simulator/index.ts').Scenario['faults']>[number];

/** How often the last of several answers is given. */
const ALWAYS = 1_000_000;

/** The answers of every path that has one which differs, in their order; the last one is given from then on. */
export function faultsOf(checked: readonly Checked[], redaction: Redaction): { faults?: Fault[] } {
  const paths = new Map<string, Checked[]>();
  for (const one of checked) {
    const on = `${one.exchange.method} ${redaction.path(one.exchange.url, one.exchange.method)}`;
    paths.set(on, [...(paths.get(on) ?? []), one]);
  }
  const faults = [...paths].flatMap(([on, all]): Fault[] => {
    const isDifferent = all.some(({ differences }) => differences.length > 0);
    if (!isDifferent && !all.some(({ call }) => call?.name === 'dock status')) return [];
    const runs: Fault[] = [];
    for (const { answer } of all.map(({ exchange }) => exchange)) {
      if (!answer) continue;
      const last = runs.at(-1);
      const fault = {
        ...{ on, kind: 'status' as const, times: last?.times ?? 1 },
        status: Math.min(599, Math.max(200, answer.status)),
        body: replayed(redaction.body(answer.text, true), answer),
        headers: headersOf(answer.headers, isDifferent ? (at) => redaction.moment(at) : undefined),
      };
      if (isDeepStrictEqual(last, fault)) runs.splice(-1, 1, { ...fault, times: fault.times + 1 });
      else runs.push({ ...fault, times: 1 });
    }
    return runs.map((fault, at) => (at === runs.length - 1 ? { ...fault, times: ALWAYS } : fault));
  });
  return faults.length > 0 ? { faults } : {};
}

/** Text that is not JSON is only said to be that; the simulator gives something of the same kind. */
function replayed(redacted: unknown, answer: Answer): unknown {
  const raw = answer.text;
  if (raw.trim() === '') return '';
  return typeof redacted !== 'string' || !redacted.startsWith('(')
    ? redacted
    : /^\s*</.test(raw)
      ? `<!doctype html><title>${serverOf(answer) || 'A page'}</title>`
      : 'text that is not JSON';
}

/**
 * What a reader of an answer looks at, with safe values.
 *
 * @param moved - gives the answer its own time, moved as the times in it are; without it, it has the simulator's
 */
function headersOf(headers: Headers, moved?: (at: number) => number): Record<string, string> {
  const date = Date.parse(headers['date'] ?? '');
  const type = /^(text|application)\/(json|plain|html|xml|javascript|octet-stream)/i.exec(
    headers['content-type'] ?? '',
  );
  return {
    'content-type': type?.[0].toLowerCase() ?? (headers['content-type'] === undefined ? '' : 'application/x-other'),
    ...(Number.isNaN(date) ? { date: '' } : moved ? { date: new Date(moved(date)).toUTCString() } : {}),
    ...(headers['location'] === undefined ? {} : { location: 'https://elsewhere.invalid/' }),
  };
}
