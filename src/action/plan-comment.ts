import { createHash } from 'node:crypto';
import { systemClock } from '../core/clock.ts';
import { startDeadline } from '../core/deadline.ts';
import type { Log } from '../core/log.ts';
import type { Outcome } from '../run/outcome.ts';
import { askGithub, type Github, type GithubProblem, refused } from './github.ts';
import { eventOf, repositoryOf, runUrl } from './github-run.ts';

interface PlanCommentOptions {
  /** It is sent to GitHub's API only. */
  readonly token: string;
  /** Replaces every known secret. */
  readonly redact: (text: string) => string;
  /** The host of the bots. */
  readonly host: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: Log;
  /** Aborts when the runner stops the step. */
  readonly stop: AbortSignal;
}

/** How long all comments of a step may take, in milliseconds. */
const LIMIT_MS = 15_000;

/** Writes each plan as one comment on the pull request, or updates the comment of an earlier run. Never throws. */
export async function commentPlans(outcomes: readonly Outcome[], options: PlanCommentOptions): Promise<void> {
  const planned = outcomes.filter(({ planMarkdown }) => planMarkdown !== '');
  if (planned.length === 0) return;
  const { signal, clear } = startDeadline(systemClock, LIMIT_MS, options.stop);
  const problem = await commentAll(planned, options, signal);
  clear();
  if (problem) options.log.warning(`The plan was not written as a comment on the pull request. ${problem.text}`);
}

async function commentAll(
  outcomes: readonly Outcome[],
  { token, host, environment, redact }: PlanCommentOptions,
  signal: AbortSignal,
): Promise<GithubProblem | undefined> {
  if (token === '') return refused('Set githubToken, with the permission "pull-requests: write".');
  const thread = pullRequest(environment);
  if (!thread) return refused('This run is not for a pull request.');
  return askGithub({ token, environment, permission: 'pull-requests: write', signal }, async (github) => {
    const comments = await github.paginate(github.rest.issues.listComments, { ...thread, per_page: 100 });
    for (const { target, planMarkdown } of outcomes) {
      const mark = markOf(host, target);
      const body = `${mark}\n${redact(planMarkdown)}\n[Run](${runUrl(environment)})`;
      const known = comments.find((comment) => comment.body?.startsWith(mark));
      await write(github, { ...thread, body }, known?.id);
    }
  });
}

type Comment = NonNullable<Parameters<Github['rest']['issues']['createComment']>[0]>;

function write(github: Github, comment: Comment, id: number | undefined): Promise<unknown> {
  const { issue_number: _number, ...rest } = comment;
  return id === undefined
    ? github.rest.issues.createComment(comment)
    : github.rest.issues.updateComment({ ...rest, comment_id: id });
}

/** The first line of a comment, by which the next run finds it. */
function markOf(host: string, target: string): string {
  const id = createHash('sha256').update(`${host} ${target}`).digest('hex').slice(0, 16);
  return `<!-- koreai-ci plan ${id} -->`;
}

/** The pull request of the run; `undefined` if it has none. */
function pullRequest(environment: NodeJS.ProcessEnv) {
  const repository = repositoryOf(environment);
  const event = eventOf(environment);
  const number: unknown = event?.pull_request?.number ?? (event?.issue?.pull_request && event.issue.number);
  return repository && typeof number === 'number' ? { ...repository, issue_number: number } : undefined;
}
