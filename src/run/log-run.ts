import { type Clock, formatDuration } from '../core/clock.ts';
import type { ProjectChanges } from '../core/facts.ts';
import type { Log } from '../core/log.ts';
import { sanitize } from '../core/sanitize.ts';
import type { JobState } from '../jobs/state.ts';
import type { OnEvent, RunEvent } from './dependencies.ts';
import type { Outcome } from './outcome.ts';

const HEARTBEAT_MS = 60_000;

/** Logs a run: one line for each change, and one per minute while nothing changes. */
export function logRun(log: Log, clock: Clock): OnEvent {
  const startedAt = clock.now();
  let lastLine = '';
  let lastAt = startedAt;
  const warned = new Set<string>();

  const logLine = (line: string): void => {
    log.info(line);
    lastAt = clock.now();
  };
  const heartbeat = (line: string): void => {
    if (clock.now() - lastAt >= HEARTBEAT_MS) logLine(`${line} after ${formatDuration(clock.now() - startedAt)}`);
  };
  /** Logs what a poll has shown, with what is not compared with the line before. */
  const logPoll = (line: string, more: string, warning: string | undefined): void => {
    if (line === lastLine) heartbeat(`Still: ${line}`);
    else logLine(`${line}${more}`);
    lastLine = line;
    if (warning === undefined || warned.has(warning)) return;
    warned.add(warning);
    log.warning(warning);
  };

  return (event) => {
    switch (event.type) {
      case 'named':
        return logLine(`Waiting for job ${event.outcome.jobId}`);
      case 'started':
        logLine(`Started ${event.outcome.operation}: job ${event.outcome.jobId || 'without an id'}`);
        for (const [label, text] of event.outcome.details) logLine(`${label}: ${text}`);
        return;
      case 'polled': {
        const { state, outcome, nextPollMs } = event;
        const more = state.kind === 'running' ? nextPoll(nextPollMs) : ageOf(outcome, clock.wall());
        return logPoll(lineOf(state, outcome), more, 'warning' in state ? state.warning : undefined);
      }
      case 'blocked': {
        const job = `${event.jobId || 'one without an id'}, ${sanitize(event.status, 60) || 'no status'}`;
        return logPoll(`Waiting for another job to end first: ${job}`, nextPoll(event.nextPollMs), event.warning);
      }
      case 'poll-failed':
      case 'download-retried':
        return logLine(`${event.error.message}; next attempt in ${formatDuration(event.retryMs)}`);
      case 'uploading':
        return heartbeat(`Uploading ${event.name}: ${sizeOf(event.bytes)} of ${sizeOf(event.total)}`);
      case 'downloading':
        return heartbeat(`Downloading: ${sizeOf(event.bytes)}${event.total ? ` of ${sizeOf(event.total)}` : ''}`);
      case 'downloaded':
        return logLine(`Downloaded ${event.file.path} (${sizeOf(event.file.size)}, SHA-256 ${event.file.sha256})`);
      case 'extracted':
        return logLine(`Unpacked to ${event.path}`);
      case 'normalized':
        return logLine(normalizedLine(event));
      case 'reported':
        return logLine(`Wrote the report ${event.path}`);
      case 'uploaded':
        return logLine(`Uploaded as artifact ${event.artifact.id}: ${event.artifact.url}`);
    }
  };
}

/** A log whose lines begin with their target. */
export function prefixed(log: Log, target: string): Log {
  return {
    debug: (line) => log.debug(`${target}: ${line}`),
    info: (line) => log.info(`${target}: ${line}`),
    warning: (line) => log.warning(`${target}: ${line}`),
  };
}

/** A size in bytes, for people. */
export function sizeOf(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB'];
  const step = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${Number((bytes / 1_000 ** step).toFixed(1))} ${units[step]}`;
}

function lineOf(state: JobState, outcome: Readonly<Outcome>): string {
  const { bots } = state;
  if (bots) return `Found ${bots.length} ${bots.length === 1 ? 'bot' : 'bots'}`;
  // The answer to a request without a job may be a success without a status.
  const word = sanitize(state.status, 60) || (state.kind === 'succeeded' ? 'done' : 'no status');
  const percent = state.percent === undefined ? '' : `, ${Math.round(state.percent)} %`;
  const job = outcome.jobId === '' ? outcome.target : outcome.jobId;
  if (state.kind === 'running' && state.isStale) {
    const isNone = state.status === '' && state.requestedAt === undefined;
    if (isNone) return `Waiting for ${outcome.target}: the platform does not show the job yet`;
    return `Waiting for ${outcome.target}: the platform still shows an older job (${word}${at(state.requestedAt)})`;
  }
  const open = state.kind === 'running' && state.unfinished !== undefined ? `, but not ended: ${state.unfinished}` : '';
  const changes = state.applied ? `, ${changesText(state.applied)}` : '';
  return `${job}: ${word}${percent}${at(state.requestedAt)}${open}${changes}`;
}

/** What an import changed: `created 1, updated 2`. */
export function changesText(changes: ProjectChanges): string {
  return Object.entries(changes)
    .map(([what, count]) => `${what.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)} ${count}`)
    .join(', ');
}

/** Files that differ without a change of the bot itself. */
const NO_BOT_CHANGE = 'no change in the bot (only ids, times or layout differ)';

function normalizedLine({ path, changes, outcome }: Extract<RunEvent, { type: 'normalized' }>): string {
  if (!changes) return `Normalized in ${path}; there was no version before`;
  if (changes.length === 0) return `Normalized in ${path}: ${outcome.changed ? NO_BOT_CHANGE : 'nothing changed'}`;
  const count = (how: string): number => changes.filter((change) => change.how === how).length;
  return `Normalized in ${path}: ${count('added')} added, ${count('changed')} changed, ${count('removed')} removed`;
}

function at(requestedAt: number | undefined): string {
  return requestedAt === undefined ? '' : `, requested ${new Date(requestedAt).toISOString()}`;
}

/** Without this, the line of a job that is still running would read as its end. */
function nextPoll(ms: number | undefined): string {
  return ms === undefined ? '; that was the last poll' : `; next poll in ${formatDuration(ms)}`;
}

function ageOf({ requestedAt }: Readonly<Outcome>, wallMs: number): string {
  return requestedAt === undefined || requestedAt > wallMs ? '' : ` (${formatDuration(wallMs - requestedAt)} ago)`;
}
