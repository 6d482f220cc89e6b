import { formatDuration } from '../core/duration.ts';
import { sanitize } from '../core/sanitize.ts';
import type { RunEvent } from '../run/events.ts';
import { sizeOf } from '../run/log-run.ts';

/** What the line at the bottom shows. Times are on one clock that never jumps, in milliseconds. */
export interface Progress {
  /** What is worked on, for people. */
  readonly what: string;
  readonly startedAt: number;
  /** What was seen of the job last. */
  readonly status?: string;
  readonly percent?: number | undefined;
  readonly nextPollAt?: number | undefined;
  readonly transfer?: Transfer | undefined;
}

/** Bytes on their way. */
interface Transfer {
  readonly verb: 'Downloading' | 'Uploading';
  /** Of the file; empty where there is but one. */
  readonly name: string;
  readonly bytes: number;
  readonly total: number | undefined;
  /** Where the rate is counted from: some seconds ago at most, so that it tells of now. */
  readonly since: Sample;
  /** Where it will be counted from next. */
  readonly recent: Sample;
}

interface Sample {
  readonly at: number;
  readonly bytes: number;
}

const RATE_SPAN_MS = 5_000;
/** A rate over less than this would jump about. */
const SHORTEST_RATE_MS = 500;
const BAR_WIDTH = 24;

/** Takes up what happened. */
export function advance(progress: Progress, event: RunEvent, now: number): Progress {
  switch (event.type) {
    case 'blocked':
      return {
        ...progress,
        status: 'waiting for another job',
        percent: undefined,
        nextPollAt: laterBy(event.nextPollMs, now),
        transfer: undefined,
      };
    case 'started':
      return { ...progress, status: sanitize(event.outcome.status, 40), nextPollAt: undefined, transfer: undefined };
    case 'polled': {
      const { state, nextPollMs } = event;
      const isStale = state.kind === 'running' && state.isStale === true;
      return {
        ...progress,
        status: isStale ? 'only an older job so far' : sanitize(state.status, 40) || 'no status',
        percent: isStale ? undefined : state.percent,
        nextPollAt: laterBy(nextPollMs, now),
        transfer: undefined,
      };
    }
    case 'poll-failed':
    case 'download-retried':
      return { ...progress, status: 'trying again', nextPollAt: now + event.retryMs, transfer: undefined };
    case 'uploading':
    case 'downloading':
      return { ...progress, nextPollAt: undefined, transfer: carry(progress.transfer, event, now) };
    case 'downloaded':
      return { ...progress, status: 'downloaded', percent: undefined, nextPollAt: undefined, transfer: undefined };
    case 'normalized':
      return { ...progress, status: 'normalized' };
    case 'reported':
      return { ...progress, status: 'report written' };
    case 'named':
    case 'extracted':
    case 'uploaded':
      return progress;
  }
}

function laterBy(milliseconds: number | undefined, now: number): number | undefined {
  return milliseconds === undefined ? undefined : now + milliseconds;
}

function carry(
  before: Transfer | undefined,
  event: Extract<RunEvent, { type: 'uploading' | 'downloading' }>,
  now: number,
): Transfer {
  const { bytes, total } = event;
  const isUpload = event.type === 'uploading';
  const what = { verb: isUpload ? 'Uploading' : 'Downloading', name: isUpload ? event.name : '', total } as const;
  const sample = { at: now, bytes };
  const isOther = before?.verb !== what.verb || before.name !== what.name;
  if (isOther || bytes < before.bytes) return { ...what, bytes, since: sample, recent: sample };
  if (now - before.recent.at < RATE_SPAN_MS) return { ...before, bytes, total };
  return { ...what, bytes, since: before.recent, recent: sample };
}

/** The progress as one line of at most `width` columns. */
export function progressLine(progress: Progress, now: number, width: number): string {
  const { what, status, percent, nextPollAt, startedAt, transfer } = progress;
  const elapsed = `${completeSeconds(now - startedAt)} elapsed`;
  if (transfer) return joined([transferLine(transfer, now, width), elapsed], width);
  const state = `${status || 'starting'}${percent === undefined ? '' : ` ${Math.round(percent)} %`}`;
  const left = nextPollAt === undefined ? 0 : nextPollAt - now;
  const next = nextPollAt === undefined ? [] : [left <= 0 ? 'looking' : `next look in ${completeSeconds(left)}`];
  return joined([`${what}: ${state}`, elapsed, ...next], width);
}

/** How far several targets have come, as one line of at most `width` columns. */
export function countLine(
  { what, startedAt }: Pick<Progress, 'what' | 'startedAt'>,
  { total, done, running, failed }: Counts,
  now: number,
  width: number,
): string {
  const state = [`${done} of ${total} done`, `${running} running`, ...(failed === 0 ? [] : [`${failed} failed`])];
  return joined([`${what}: ${state.join(', ')}`, `${completeSeconds(now - startedAt)} elapsed`], width);
}

/** How many of several targets are over, and how many are worked on. */
export interface Counts {
  readonly total: number;
  /** Those that failed too. */
  readonly done: number;
  readonly running: number;
  readonly failed: number;
}

function transferLine({ verb, bytes, total, since }: Transfer, now: number, width: number): string {
  const spanMs = now - since.at;
  const rate = spanMs < SHORTEST_RATE_MS ? 0 : ((bytes - since.bytes) * 1_000) / spanMs;
  const reported = [total ? `${sizeOf(bytes)} of ${sizeOf(total)}` : sizeOf(bytes)];
  if (rate > 0) reported.push(`${sizeOf(Math.round(rate))}/s`);
  if (rate > 0 && total && total > bytes) reported.push(`${completeSeconds(((total - bytes) * 1_000) / rate)} left`);
  if (!total) return `${verb} ${reported.join(', ')}`;
  const share = Math.min(1, bytes / total);
  const bar = width < 72 ? '' : `[${'#'.repeat(Math.floor(share * BAR_WIDTH)).padEnd(BAR_WIDTH, '-')}] `;
  return `${verb} ${bar}${[`${Math.floor(share * 100)} %`, ...reported].join(', ')}`;
}

function completeSeconds(milliseconds: number): string {
  return formatDuration(Math.max(1, Math.ceil(milliseconds / 1_000)) * 1_000);
}

/** As many of the parts, from the first, as there is room for. */
function joined(components: readonly string[], width: number): string {
  let line = '';
  for (const component of components) {
    const longer = line === '' ? component : `${line}, ${component}`;
    if (line !== '' && columnsOf(longer) > width) break;
    line = longer;
  }
  return cut(line, width);
}

function cut(line: string, width: number): string {
  const letters = [...line];
  while (columnsOf(letters.join('')) > width) letters.pop();
  return letters.join('');
}

/** What is not ASCII may be two columns wide; a line that breaks could not be redrawn. */
function columnsOf(line: string): number {
  return [...line].reduce((columns, letter) => columns + ((letter.codePointAt(0) ?? 0) > 0x7e ? 2 : 1), 0);
}
