import { resolve } from 'node:path';
import type { KoreaiError } from '../core/errors.ts';
import type { Change } from '../core/facts.ts';
import type { RunEvent as InnerEvent } from '../run/dependencies.ts';
import type { Outcome } from '../run/outcome.ts';
import { cleaned, type DownloadedFile, downloadedFile, known, type ReportedJob } from './results.ts';

/** See {@link RunEvent}. */
export type DownloadEvent =
  | { readonly type: 'downloading'; readonly bytes: number; readonly total: number | undefined }
  | { readonly type: 'download-retried'; readonly error: KoreaiError; readonly retryMs: number };

/** See {@link RunEvent}. */
export interface PollFailedEvent {
  readonly type: 'poll-failed';
  readonly error: KoreaiError;
  readonly retryMs: number;
}

/**
 * An event of a run; `job` is what was known at that moment. Times are in whole milliseconds, sizes in bytes.
 *
 * - `blocked`: another publish of the bot must end first; it is polled again in `nextPollMs`.
 * - `uploading`: `bytes` of the file `name` of an import were uploaded, of `total`.
 * - `started`: the job was started. A publish that is waited for has no such event: its first `polled` reports its id.
 * - `polled`: a poll was answered. `percent` is from 0 to 100, if the platform reports it. `isStale` is true if the poll
 *   showed an older job. `nextPollMs` is the wait until the next poll, `undefined` after the last.
 * - `poll-failed`: a poll failed, and is repeated in `retryMs`.
 * - `downloading`: `bytes` of the archive were downloaded, of `total` if the server reports it.
 * - `download-retried`: the download broke off, and continues in `retryMs`.
 * - `downloaded`: the archive is complete and verified.
 * - `normalized`: its content was written as stable files to the folder `path`; `changes` since the previous version in
 *   the folder, `undefined` if there was none.
 * - `extracted`: the archive was unpacked to the folder `path`.
 * - `reported`: the report on a batch test was written to the file `path`.
 */
export type RunEvent =
  | {
      readonly type: 'blocked';
      readonly status: string | undefined;
      readonly jobId: string | undefined;
      readonly nextPollMs: number | undefined;
    }
  | { readonly type: 'uploading'; readonly name: string; readonly bytes: number; readonly total: number }
  | { readonly type: 'started'; readonly job: ReportedJob }
  | {
      readonly type: 'polled';
      readonly job: ReportedJob;
      readonly percent: number | undefined;
      readonly isStale: boolean;
      readonly nextPollMs: number | undefined;
    }
  | PollFailedEvent
  | DownloadEvent
  | { readonly type: 'downloaded'; readonly job: ReportedJob; readonly file: DownloadedFile }
  | {
      readonly type: 'normalized';
      readonly job: ReportedJob;
      readonly path: string;
      readonly changes: readonly Change[] | undefined;
    }
  | { readonly type: 'extracted'; readonly job: ReportedJob; readonly path: string }
  | { readonly type: 'reported'; readonly job: ReportedJob; readonly path: string };

interface Conversion {
  /** The folder that the paths of the outcome are relative to. */
  root: string;
  jobOf: (outcome: Readonly<Outcome>) => ReportedJob;
  errorOf: (error: KoreaiError) => KoreaiError;
}

/** An event as a caller gets it: a copy of what was known at that moment, with absolute paths. */
export function asRunEvent(event: InnerEvent, { root, jobOf, errorOf }: Conversion): RunEvent | undefined {
  switch (event.type) {
    case 'started':
      return { type: event.type, job: jobOf(event.outcome) };
    case 'polled': {
      const { type, state, outcome } = event;
      const isStale = state.kind === 'running' && state.isStale === true;
      const nextPollMs = wholeMs(event.nextPollMs);
      return { type, job: jobOf(outcome), percent: state.percent, isStale, nextPollMs };
    }
    case 'downloaded':
      return { type: event.type, job: jobOf(event.outcome), file: downloadedFile(event.file, '', root) };
    case 'normalized': {
      const { type, changes, outcome } = event;
      return { type, job: jobOf(outcome), path: resolve(root, event.path), changes: cleaned(changes) };
    }
    case 'extracted':
    case 'reported':
      return { type: event.type, job: jobOf(event.outcome), path: resolve(root, event.path) };
    case 'blocked': {
      const { type, status, jobId, nextPollMs } = event;
      return { type, status: known(status), jobId: known(jobId), nextPollMs: wholeMs(nextPollMs) };
    }
    case 'uploading':
    case 'downloading':
      return event;
    case 'poll-failed':
    case 'download-retried':
      return { type: event.type, error: errorOf(event.error), retryMs: wholeMs(event.retryMs) };
    default:
      // `named` repeats what the caller gave, and a library has no artifact to upload.
      return undefined;
  }
}

/** A wait in whole milliseconds: with its jitter, it may be a fraction. */
export function wholeMs<T extends number | undefined>(ms: T): T {
  return (ms === undefined ? undefined : Math.round(ms)) as T;
}
