import { resolve } from 'node:path';
import type { Change } from '../bot-files/change.ts';
import type { KoreaiError } from '../core/errors.ts';
import type { JobState } from '../jobs/state.ts';
import type { RunEvent as InnerEvent } from '../run/events.ts';
import { type DownloadedFile, downloadedFile, jobFacts, type ReportedJob } from './results.ts';

/**
 * What happens in a run, as it happens; `job` is what was known at that moment. Times in milliseconds, sizes in bytes.
 *
 * - `blocked`: another publish of the bot has to end first, and is looked at again in `nextPollMs`.
 * - `uploading`: so much of a file for an import is at the platform.
 * - `started`: the job was started. A publish has none where it is waited for: its first `polled` tells its id.
 * - `polled`: one look at the job was answered. `nextPollMs` is the wait until the next, `undefined` after the last.
 * - `look-failed`: one was not, and is repeated in `retryMs`.
 * - `downloading`: so much of the archive is here; `total` where the server tells.
 * - `download-retried`: the download broke off, and goes on in `retryMs`.
 * - `downloaded`: the archive is here and whole.
 * - `normalized`: and written as stable files, to the folder `path`; `changes` since the version that stood there.
 * - `extracted`: and unpacked, to the folder `path`.
 * - `reported`: the report on a batch test was written, to the file `path`.
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

/** Gets each event of a run when it happens. */
export type OnProgress = (event: RunEvent) => void;

/** An event as a caller gets it: what it tells of the job stays as it was, and paths are absolute. */
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
      // Whoever names the job knows it, and there is nothing to upload to.
      return undefined;
  }
}
