import { resolve } from 'node:path';
import type { Change } from '../core/change.ts';
import type { KoreaiError } from '../core/errors.ts';
import type { JobState } from '../jobs/state.ts';
import type { RunEvent as InnerEvent } from '../run/events.ts';
import { type DownloadedFile, downloadedFile, jobFacts, type ReportedJob } from './results.ts';

/**
 * An event of a run; `job` is what was known at that moment. Times are in milliseconds, sizes in bytes.
 *
 * - `blocked`: another publish of the bot must end first; it is polled again in `nextPollMs`.
 * - `uploading`: `bytes` of the file `name` of an import were uploaded, of `total`.
 * - `started`: the job was started. A publish that is waited for has no such event: its first `polled` reports its id.
 * - `polled`: a poll was answered. `nextPollMs` is the wait until the next poll, `undefined` after the last.
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
      readonly status: string;
      readonly jobId: string;
      readonly nextPollMs: number | undefined;
    }
  | { readonly type: 'uploading'; readonly name: string; readonly bytes: number; readonly total: number }
  | { readonly type: 'started'; readonly job: ReportedJob }
  | {
      readonly type: 'polled';
      readonly job: ReportedJob;
      readonly state: JobState;
      readonly nextPollMs: number | undefined;
    }
  | { readonly type: 'poll-failed'; readonly error: KoreaiError; readonly retryMs: number }
  | { readonly type: 'downloading'; readonly bytes: number; readonly total: number | undefined }
  | { readonly type: 'download-retried'; readonly error: KoreaiError; readonly retryMs: number }
  | { readonly type: 'downloaded'; readonly job: ReportedJob; readonly file: DownloadedFile }
  | {
      readonly type: 'normalized';
      readonly job: ReportedJob;
      readonly path: string;
      readonly changes: readonly Change[] | undefined;
    }
  | { readonly type: 'extracted'; readonly job: ReportedJob; readonly path: string }
  | { readonly type: 'reported'; readonly job: ReportedJob; readonly path: string };

/** Called with each event of a run when it happens. */
export type OnProgress = (event: RunEvent) => void;

/** An event as a caller gets it: a copy of the job's state at that moment, with absolute paths. */
export function asRunEvent(event: InnerEvent, root: string): RunEvent | undefined {
  switch (event.type) {
    case 'started':
      return { type: event.type, job: jobFacts(event.outcome) };
    case 'polled':
      return { type: event.type, job: jobFacts(event.outcome), state: event.state, nextPollMs: event.nextPollMs };
    case 'downloaded':
      return { type: event.type, job: jobFacts(event.outcome), file: downloadedFile(event.file, '', root) };
    case 'normalized': {
      const { type, changes } = event;
      return { type, job: jobFacts(event.outcome), path: resolve(root, event.path), changes };
    }
    case 'extracted':
    case 'reported':
      return { type: event.type, job: jobFacts(event.outcome), path: resolve(root, event.path) };
    case 'blocked':
    case 'uploading':
    case 'poll-failed':
    case 'downloading':
    case 'download-retried':
      return event;
    default:
      // `named` repeats what the caller gave, and a library has no artifact to upload.
      return undefined;
  }
}
