import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommitStatus, createCommitStatus } from '../../src/action/commit-status.ts';
import type { Clock } from '../../src/core/clock.ts';
import { temporaryFolder } from '../support/after-test.ts';
import type { GithubApi } from '../support/github-api.ts';
import { IdleClock } from '../support/idle-clock.ts';

export const TOKEN = 'ghs_secretToken123';

interface Opened {
  status: CommitStatus;
  warnings: string[];
  debug: string[];
}

export function open(
  env: Record<string, string>,
  more: { clock?: Clock; context?: string; token?: string } = {},
): Opened {
  const warnings: string[] = [];
  const debug: string[] = [];
  const status = createCommitStatus({
    token: TOKEN,
    context: 'koreai-ci / export-bot',
    environment: env,
    log: { debug: (line) => debug.push(line), info() {}, warning: (line) => warnings.push(line) },
    ...more,
  });
  return { status, warnings, debug };
}

/** Time passes in the pause before a repetition, while only the limit of the request stands. */
export const pausing = (): IdleClock => new IdleClock({ kept: 1 });

export const states = (api: GithubApi): string[] => api.statuses().map(({ state }) => state);

/** The file in which a runner puts the event of the run. */
export function event(payload: unknown): string {
  const file = join(temporaryFolder(), 'event.json');
  writeFileSync(file, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return file;
}
