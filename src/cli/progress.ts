import { formatDuration } from '../core/clock.ts';
import { sanitize } from '../core/sanitize.ts';
import type { RunEvent } from '../run/dependencies.ts';
import { sizeOf } from '../run/log-run.ts';

/** What the progress line shows. Times are in milliseconds on a monotonic clock. */
export interface Progress {
  /** The name of the operation. */
  readonly what: string;
  readonly startedAt: number;
  /** The last status of the job. */
  readonly status?: string;
  readonly percent?: number | undefined;
  readonly nextPollAt?: number | undefined;
  readonly transfer?: Transfer | undefined;
}

/** A download or an upload. */
interface Transfer {
  readonly verb: 'Downloading' | 'Uploading';
  /** The name of the file; empty if there is only one. */
  readonly name: string;
  readonly bytes: number;
  readonly total: number | undefined;
  /** The start of the span that the rate is measured over: a few seconds ago, so that the rate is current. */
  readonly since: Sample;
  /** The start of the next such span. */
  readonly recent: Sample;
}

interface Sample {
  readonly at: number;
  readonly bytes: number;
}

const RATE_SPAN_MS = 5_000;
/** Minimum span of a rate, in milliseconds: over less, it would fluctuate. */
const SHORTEST_RATE_MS = 500;
const BAR_WIDTH = 24;

/** The progress after an event. */
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
  const next = nextPollAt === undefined ? [] : [left <= 0 ? 'polling' : `next poll in ${completeSeconds(left)}`];
  return joined([`${what}: ${state}`, elapsed, ...next], width);
}

/** The progress of several targets as one line of at most `width` columns. */
export function countLine(
  { what, startedAt }: Pick<Progress, 'what' | 'startedAt'>,
  { total, done, running, failed }: Counts,
  now: number,
  width: number,
): string {
  const elapsed = `${completeSeconds(now - startedAt)} elapsed`;
  const failures = failed === 0 ? [] : [`${failed} failed`];
  return joined([`${what}: ${done} of ${total} done`, ...failures, `${running} running`, elapsed], width);
}

/** How many targets there are, have ended, are running and have failed. */
export interface Counts {
  readonly total: number;
  /** Includes those that failed. */
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

/** The first components, as many as fit. */
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

/** Characters that are not ASCII count as two columns, because a line that wraps could not be redrawn. */
function columnsOf(line: string): number {
  return [...line].reduce((columns, letter) => columns + ((letter.codePointAt(0) ?? 0) > 0x7e ? 2 : 1), 0);
}
