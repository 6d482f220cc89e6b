import { type Clock, formatDuration } from '../core/clock.ts';
import type { Log } from '../core/log.ts';
import { sanitize } from '../core/sanitize.ts';
import type { OnEvent, RunEvent } from '../run/dependencies.ts';
import { logRun, sizeOf } from '../run/log-run.ts';
import type { Terminal } from './terminal.ts';

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
  /** When it began, or was resumed, and with how many bytes: the rate is measured from there. */
  readonly since: { readonly at: number; readonly bytes: number };
}

/** How many targets there are, have ended, are running and have failed. */
export interface Counts {
  readonly total: number;
  /** Includes those that failed. */
  readonly done: number;
  readonly running: number;
  readonly failed: number;
}

const REDRAW_MS = 100;
const TICK_MS = 1_000;
/** Minimum span of a rate, in milliseconds: over less, it would fluctuate. */
const MIN_RATE_SPAN_MS = 500;
const BAR_WIDTH = 24;
/** Minimum width of a terminal for the bar. */
const MIN_WIDTH_OF_BAR = 72;

interface Reporter {
  /** Reports the events of a target in its log. */
  of(log: Log): OnEvent;
  /** Removes the progress line. */
  end(): void;
}

/**
 * Reports a run: in lines, and on a terminal with a progress line at the bottom, redrawn every second and with every
 * event.
 *
 * @param count - counts several targets, for the progress line; `undefined` if there is one
 */
export function reporter(terminal: Terminal, clock: Clock, what: string, count?: () => Counts): Reporter {
  if (!terminal.isLive) return { of: (log) => logRun(log, clock), end: () => {} };
  let progress: Progress = { what, startedAt: clock.now() };
  let drawnAt = 0;
  const draw = (): void => {
    drawnAt = clock.now();
    const width = terminal.columns - 1;
    terminal.live(count ? countLine(progress, count(), drawnAt, width) : progressLine(progress, drawnAt, width));
  };
  const timer = setInterval(draw, TICK_MS).unref();
  draw();
  return {
    of(log) {
      const logAll = logRun(log, clock);
      const logWarnings = logRun({ debug() {}, info() {}, warning: (line) => log.warning(line) }, clock);
      return (event) => {
        progress = advance(progress, event, clock.now());
        const isTransfer = event.type === 'downloading' || event.type === 'uploading';
        if (isShown(event, count !== undefined)) logWarnings(event);
        else if (!isTransfer) logAll(event);
        // Transfers report many times a second.
        if (!isTransfer || clock.now() - drawnAt >= REDRAW_MS) draw();
      };
    },
    end() {
      clearInterval(timer);
      terminal.live('');
    },
  };
}

/** True for an event that the progress line shows: of one target each state, of several those that are not the end. */
function isShown(event: RunEvent, isOneOfSeveral: boolean): boolean {
  if (event.type === 'polled') return !isOneOfSeveral || event.state.kind === 'running';
  return event.type === 'blocked' && !isOneOfSeveral;
}

/** The progress after an event. */
export function advance(before: Progress, event: RunEvent, now: number): Progress {
  const { what, startedAt, status: last = '', percent: lastPercent } = before;
  const shown = (status: string, percent?: number, nextPollMs?: number): Progress => {
    const nextPollAt = nextPollMs === undefined ? undefined : now + nextPollMs;
    return { what, startedAt, status, percent, nextPollAt };
  };
  switch (event.type) {
    case 'blocked':
      return shown('waiting for another job', undefined, event.nextPollMs);
    case 'started':
      return shown(sanitize(event.outcome.status, 40), lastPercent);
    case 'polled': {
      const { state, nextPollMs } = event;
      if (state.kind === 'running' && state.isStale) return shown('only an older job so far', undefined, nextPollMs);
      return shown(sanitize(state.status, 40) || 'no status', state.percent, nextPollMs);
    }
    case 'poll-failed':
    case 'download-retried':
      return shown('trying again', lastPercent, event.retryMs);
    case 'uploading':
    case 'downloading':
      return { ...shown(last, lastPercent), transfer: transferAfter(before.transfer, event, now) };
    case 'downloaded':
    case 'normalized':
      return shown(event.type);
    case 'reported':
      return shown('report written');
    case 'named':
    case 'extracted':
    case 'uploaded':
      return before;
  }
}

function transferAfter(
  before: Transfer | undefined,
  event: Extract<RunEvent, { type: 'uploading' | 'downloading' }>,
  now: number,
): Transfer {
  const { bytes, total } = event;
  const isUpload = event.type === 'uploading';
  const what = { verb: isUpload ? 'Uploading' : 'Downloading', name: isUpload ? event.name : '', total } as const;
  const isSame = before?.verb === what.verb && before.name === what.name && bytes >= before.bytes;
  return { ...what, bytes, since: isSame ? before.since : { at: now, bytes } };
}

/** The progress as one line of at most `width` columns. */
export function progressLine(progress: Progress, now: number, width: number): string {
  const { what, status, percent, nextPollAt, startedAt, transfer } = progress;
  const elapsed = `${seconds(now - startedAt)} elapsed`;
  if (transfer) return joined([transferText(transfer, now, width), elapsed], width);
  const state = `${what}: ${status || 'starting'}${percent === undefined ? '' : ` ${Math.round(percent)} %`}`;
  if (nextPollAt === undefined) return joined([state, elapsed], width);
  return joined([state, elapsed, nextPollAt <= now ? 'polling' : `next poll in ${seconds(nextPollAt - now)}`], width);
}

/** The progress of several targets as one line of at most `width` columns. */
export function countLine({ what, startedAt }: Progress, counts: Counts, now: number, width: number): string {
  const { total, done, running, failed } = counts;
  const failures = failed === 0 ? [] : [`${failed} failed`];
  const elapsed = `${seconds(now - startedAt)} elapsed`;
  return joined([`${what}: ${done} of ${total} done`, ...failures, `${running} running`, elapsed], width);
}

function transferText({ verb, bytes, total, since }: Transfer, now: number, width: number): string {
  const spanMs = now - since.at;
  const rate = spanMs < MIN_RATE_SPAN_MS ? 0 : ((bytes - since.bytes) * 1_000) / spanMs;
  const reported = [total ? `${sizeOf(bytes)} of ${sizeOf(total)}` : sizeOf(bytes)];
  if (rate > 0) reported.push(`${sizeOf(Math.round(rate))}/s`);
  if (rate > 0 && total && total > bytes) reported.push(`${seconds(((total - bytes) * 1_000) / rate)} left`);
  if (!total) return `${verb} ${reported.join(', ')}`;
  const share = Math.min(1, bytes / total);
  const filled = '#'.repeat(Math.floor(share * BAR_WIDTH)).padEnd(BAR_WIDTH, '-');
  return `${verb} ${width < MIN_WIDTH_OF_BAR ? '' : `[${filled}] `}${Math.floor(share * 100)} %, ${reported.join(', ')}`;
}

/** A duration in full seconds, at least one. */
function seconds(milliseconds: number): string {
  return formatDuration(Math.max(1, Math.ceil(milliseconds / 1_000)) * 1_000);
}

/** The first texts, as many as fit; the first alone is cut if it is too long. */
function joined([first = '', ...others]: readonly string[], width: number): string {
  let line = first;
  for (const text of others) {
    if (columnsOf(`${line}, ${text}`) > width) break;
    line += `, ${text}`;
  }
  while (columnsOf(line) > width) line = [...line].slice(0, -1).join('');
  return line;
}

/** Characters that are not ASCII count as two columns, because a line that wraps could not be redrawn. */
function columnsOf(line: string): number {
  return [...line].reduce((columns, letter) => columns + ((letter.codePointAt(0) ?? 0) > 0x7e ? 2 : 1), 0);
}
