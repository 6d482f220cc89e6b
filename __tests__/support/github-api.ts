import { setTimeout as delay } from 'node:timers/promises';
import { type Script, type ScriptedServer, scriptedServer } from './platform-script.ts';

/** The body of a request that sets a commit status. */
export interface StatusBody {
  state: string;
  context: string;
  description: string;
  target_url?: string;
}

export interface GithubApi extends ScriptedServer {
  /** What a runner sets for the run whose head commit is {@link HEAD}. */
  readonly env: Record<string, string>;
  /** The bodies of the statuses, in the order in which they came. */
  statuses(): StatusBody[];
  /** Resolves when this number of requests has come. */
  received(count: number): Promise<void>;
}

export const HEAD = '0123456789abcdef0123456789abcdef01234567';

/** GitHub's answer to a status that it accepts. */
export const CREATED: Script = { status: 201, json: { id: 1, state: 'pending' } };

/** GitHub's answer to a status that it refuses. */
export function refusal(status: number, message: string, headers: Record<string, string> = {}): Script {
  const json = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) };
  return { status, json, headers };
}

/** Takes a request and never answers it. */
export const SILENCE: Script = () => {};

/** GitHub's API for commit statuses. Without a script, it accepts every status. */
export async function githubApi(...answers: Script[]): Promise<GithubApi> {
  const scripted = await scriptedServer(...(answers.length === 0 ? [CREATED] : answers));
  return {
    ...scripted,
    env: {
      GITHUB_API_URL: scripted.url.origin,
      GITHUB_SERVER_URL: 'https://github.example.com',
      GITHUB_REPOSITORY: 'octo/bots',
      GITHUB_RUN_ID: '42',
      GITHUB_RUN_ATTEMPT: '3',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_SHA: HEAD,
    },
    statuses: () => scripted.requests.map(({ body }) => JSON.parse(body) as StatusBody),
    async received(count) {
      while (scripted.requests.length < count) await delay(1);
    },
  };
}
