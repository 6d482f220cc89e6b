import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../http/exchange.ts';
import type { Headers } from '../http/transport.ts';
import type { Checked } from './check.ts';
import { serverOf } from './foreign-answer.ts';
import type { Redaction } from './redaction.ts';

type Scenario = import('../simulator/index.ts').Scenario;
type Fault = NonNullable<Scenario['faults']>[number];

/** How often the last of several answers is given. */
const ALWAYS = 1_000_000;

/** What a bot has in a scenario if these calls were answered with a success. */
const JOBS: Readonly<Record<string, object>> = {
  'export status': { previousExport: {} },
  'publish status': { previousPublish: {} },
};

/**
 * A scenario for the simulator in which every difference comes back. Where a reply differed, and for dock jobs, the
 * recorded answers are given again, redacted. Other jobs are those of the simulator, under the redacted ids.
 */
export function scenarioOf(checked: readonly Checked[], redaction: Redaction): Scenario {
  const bots: Record<string, object> = {};
  const imports: Record<string, object> = {};
  const paths = new Map<string, Checked[]>();
  for (const one of checked) {
    const { url, method, answer } = one.exchange;
    const path = redaction.path(url, method);
    const on = `${method} ${path}`;
    paths.set(on, [...(paths.get(on) ?? []), one]);
    const exists = answer !== undefined && answer.status < 300;
    const [, job] = /\/bot\/import\/status\/([^/]+)/.exec(path) ?? [];
    const [, bot] = /\/bot\/(?!import\/)([^/]+)\//.exec(path) ?? [];
    if (job !== undefined && exists) imports[job] = { botId: 'st-example' };
    if (bot !== undefined) bots[bot] = { ...bots[bot], ...(exists ? JOBS[one.call?.name ?? ''] : {}) };
  }
  return { bots, imports, faults: [...paths].flatMap(([on, all]) => faultsOf(on, all, redaction)) };
}

/** The answers of a path, in their order; the last one is given from then on. */
function faultsOf(on: string, all: readonly Checked[], redaction: Redaction): Fault[] {
  const isDifferent = all.some(({ differences }) => differences.length > 0);
  if (!isDifferent && !all.some(({ call }) => call?.name === 'dock status')) return [];
  const faults: Fault[] = [];
  for (const { answer } of all.map(({ exchange }) => exchange)) {
    if (!answer) continue;
    const last = faults.at(-1);
    const fault = {
      on,
      kind: 'status' as const,
      times: last?.times ?? 1,
      status: Math.min(599, Math.max(200, answer.status)),
      body: replayed(redaction.body(answer.text, true), answer),
      headers: headersOf(answer.headers, isDifferent ? (at) => redaction.moment(at) : undefined),
    };
    if (isDeepStrictEqual(last, fault)) faults.splice(-1, 1, { ...fault, times: fault.times + 1 });
    else faults.push({ ...fault, times: 1 });
  }
  return faults.map((fault, at) => (at === faults.length - 1 ? { ...fault, times: ALWAYS } : fault));
}

/** Of text that is not JSON only the kind is kept; the simulator gives other text of that kind. */
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
 * The headers that the operations read, with safe values.
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
