import type { Change } from '../core/change.ts';
import type { KoreaiError } from '../core/errors.ts';
import type { JobState } from '../jobs/state.ts';
import type { Outcome, SavedFile, UploadedArtifact } from './outcome.ts';

/** What happens in a run, reported at once. Times in milliseconds, sizes in bytes. */
export type RunEvent =
  /** Another job has to end first. */
  | { type: 'blocked'; status: string; jobId: string; nextPollMs: number | undefined; warning?: string | undefined }
  | { type: 'uploading'; name: string; bytes: number; total: number }
  | { type: 'named'; outcome: Readonly<Outcome> }
  | { type: 'started'; outcome: Readonly<Outcome> }
  | { type: 'polled'; state: JobState; outcome: Readonly<Outcome>; nextPollMs: number | undefined }
  | { type: 'poll-failed'; error: KoreaiError; retryMs: number }
  | { type: 'downloading'; bytes: number; total: number | undefined }
  | { type: 'download-retried'; error: KoreaiError; retryMs: number }
  | { type: 'downloaded'; file: SavedFile; outcome: Readonly<Outcome> }
  | { type: 'extracted'; path: string; outcome: Readonly<Outcome> }
  | { type: 'normalized'; path: string; changes: readonly Change[] | undefined; outcome: Readonly<Outcome> }
  | { type: 'reported'; path: string; outcome: Readonly<Outcome> }
  | { type: 'uploaded'; artifact: UploadedArtifact; outcome: Readonly<Outcome> };

export type OnEvent = (event: RunEvent) => void;
