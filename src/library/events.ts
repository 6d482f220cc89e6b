import { resolve } from 'node:path';
import type { JobState } from '../jobs/state.ts';
import type { KoreaiError } from '../kernel/errors.ts';
import type { RunEvent as InnerEvent } from '../operations/events.ts';
import { type ArchiveFile, archiveFile, jobFacts, type ReportedJob } from './results.ts';

/**
 * What happens in a run, as it happens; `job` is what was known at that moment. Times in milliseconds, sizes in bytes.
 *
 * - `started`: the job was started. The first event of a run that starts one.
 * - `looked`: one look at the job was answered. `nextLookMs` is the wait until the next, `undefined` after the last.
 * - `look-failed`: one was not, and is repeated in `retryMs`.
 * - `downloading`: so much of the archive is here; `total` where the server tells.
 * - `download-retried`: the download broke off, and goes on in `retryMs`.
 * - `downloaded`: the archive is here and whole.
 * - `extracted`: and unpacked, to the folder `path`.
 */
export type RunEvent =
  | { readonly type: 'started'; readonly job: ReportedJob }
  | {
      readonly type: 'looked';
      readonly job: ReportedJob;
      readonly state: JobState;
      readonly nextLookMs: number | undefined;
    }
  | { readonly type: 'look-failed'; readonly error: KoreaiError; readonly retryMs: number }
  | { readonly type: 'downloading'; readonly bytes: number; readonly total: number | undefined }
  | { readonly type: 'download-retried'; readonly error: KoreaiError; readonly retryMs: number }
  | { readonly type: 'downloaded'; readonly job: ReportedJob; readonly file: ArchiveFile }
  | { readonly type: 'extracted'; readonly job: ReportedJob; readonly path: string };

/** Gets each event of a run when it happens. */
export type OnProgress = (event: RunEvent) => void;

/** An event as a caller gets it: what it tells of the job stays as it was, and paths are absolute. */
export function asRunEvent(event: InnerEvent, root: string): RunEvent | undefined {
  switch (event.type) {
    case 'started':
      return { type: event.type, job: jobFacts(event.outcome) };
    case 'looked':
      return { type: event.type, job: jobFacts(event.outcome), state: event.state, nextLookMs: event.nextLookMs };
    case 'downloaded':
      return { type: event.type, job: jobFacts(event.outcome), file: archiveFile(event.file, '', root) };
    case 'extracted':
      return { type: event.type, job: jobFacts(event.outcome), path: resolve(root, event.path) };
    case 'look-failed':
    case 'downloading':
    case 'download-retried':
      return event;
    default:
      // Whoever names the job knows it, and there is nothing to upload to.
      return undefined;
  }
}
