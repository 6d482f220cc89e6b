import { abortable } from '../core/abortable.ts';
import { type Clock, sleep, systemClock } from '../core/clock.ts';
import { startDeadline } from '../core/deadline.ts';
import type { Log } from '../core/log.ts';
import { sanitize } from '../core/sanitize.ts';
import { Secrets } from '../core/secrets.ts';
import { VERSION } from '../core/version.ts';
import { finalTrouble, LATE, type StatusTrouble, troubleOfError, troubleOfStatus } from './commit-status-trouble.ts';
import { runCommit } from './run-commit.ts';

/** What shows a job beside its commit on GitHub. It never throws: no job hangs on how it is shown. */
export interface CommitStatus {
  /** Says that the job runs. Comes back at once: what it takes is loaded when the event loop comes around. */
  pending(description: string): void;
  /** Resolves when {@link pending} was answered or given up: for a job that outlives its step. */
  settled(): Promise<void>;
  /**
   * Says how the job ended, never before {@link pending} was answered or given up.
   *
   * @param limitMs - the longest this may take, in milliseconds; half of it is the outcome's own. Default: 6,000
   */
  finish(isSuccess: boolean, description: string, limitMs?: number): Promise<void>;
}

export interface CommitStatusOptions {
  /** Goes to GitHub's API alone, and into no line of the log. */
  token: string;
  /** The label of the status, sent as it is. */
  context: string;
  /** What the runner sets: repository, commit, run, address of the API. */
  environment: Readonly<Record<string, string | undefined>>;
  log: Log;
  clock?: Clock;
}

interface Update {
  readonly state: 'pending' | 'success' | 'failure';
  readonly description: string;
}

/** How long one status may take, its repetition included. */
const USUAL_LIMIT_MS = 6_000;
const RETRY_PAUSE_MS = 1_000;

/** In characters: GitHub answers 422 to more ("description is too long (maximum is 140 characters)"). */
const LONGEST_DESCRIPTION = 140;
/** Emoji, most of all: GitHub answers 422 to them ("description doesn't accept 4-byte Unicode"). */
const FOUR_BYTES = /[\u{10000}-\u{10FFFF}]/gu;

/** The client prints deprecations to the console, unless it is given another place for them. */
const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** Sets the status of the run's head commit through GitHub's own client, which is loaded with the first one. */
export function createCommitStatus(options: CommitStatusOptions): CommitStatus {
  const { context, log, clock = systemClock } = options;
  const outcomeIsDue = new AbortController();
  let first: Promise<void> = Promise.resolve();
  let isRefused = false;

  const set = async (update: Update, limitMs: number, cancel: AbortSignal): Promise<void> => {
    const { signal, clear } = startDeadline(clock, limitMs, cancel);
    const trouble = await postTwice(options, update, clock, signal);
    clear();
    if (!trouble) return;
    isRefused = trouble.isFinal;
    const line = `The commit status "${sanitize(context, 100)}" was not set to ${update.state}. ${trouble.text}`;
    // The outcome makes up for a pending that got lost.
    if (isRefused || update.state !== 'pending') log.warning(line);
    else log.debug(line);
  };

  return {
    pending(description) {
      first = set({ state: 'pending', description }, USUAL_LIMIT_MS, outcomeIsDue.signal);
    },
    settled: () => first,
    async finish(isSuccess, description, limitMs = USUAL_LIMIT_MS) {
      const end = clock.now() + limitMs;
      const callOff = clock.schedule(limitMs / 2, () => outcomeIsDue.abort());
      await first;
      callOff();
      if (isRefused) return;
      const state = isSuccess ? 'success' : 'failure';
      await set({ state, description }, end - clock.now(), new AbortController().signal);
    },
  };
}

/** A status that is set twice does no harm: a lost answer is no reason not to ask once more. */
async function postTwice(
  options: CommitStatusOptions,
  update: Update,
  clock: Clock,
  signal: AbortSignal,
): Promise<StatusTrouble | undefined> {
  const trouble = await post(options, update, signal);
  if (!trouble?.mayRetry) return trouble;
  try {
    await sleep(clock, RETRY_PAUSE_MS, signal);
  } catch {
    return trouble;
  }
  return post(options, update, signal);
}

async function post(
  { token, context, environment }: CommitStatusOptions,
  { state, description }: Update,
  signal: AbortSignal,
): Promise<StatusTrouble | undefined> {
  const secrets = new Secrets();
  secrets.add(token);
  const clean = (text: string, limit?: number): string => sanitize(secrets.redact(text), limit);
  // Loading the client keeps the event loop busy: whatever is due goes first.
  await new Promise((resolve) => setImmediate(resolve));
  const commit = runCommit(environment);
  if (typeof commit === 'string') return finalTrouble(commit);
  const client = await clientFor(token, environment).catch((error: unknown) => clean(String(error)));
  if (typeof client === 'string') return finalTrouble(`GitHub's client could not be loaded (${client}).`);
  try {
    const answer = client.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
      owner: commit.owner,
      repo: commit.repo,
      sha: commit.sha,
      state,
      context,
      description: clean(description, LONGEST_DESCRIPTION).replace(FOUR_BYTES, '\uFFFD'),
      ...(commit.url === undefined ? {} : { target_url: commit.url }),
      // Here they join the client's own options, of which one knows the proxy; with the client they would replace them.
      request: { signal, redirect: 'manual', log: SILENT },
    });
    return troubleOfStatus((await abortable(answer, signal)).status);
  } catch (thrown) {
    return signal.aborted ? LATE : troubleOfError(thrown, clean);
  }
}

async function clientFor(token: string, environment: CommitStatusOptions['environment']) {
  const { getOctokit } = await import('@actions/github');
  const baseUrl = environment['GITHUB_API_URL'] || 'https://api.github.com';
  return getOctokit(token, { baseUrl, userAgent: `koreai-ci/${VERSION}`, log: SILENT });
}
