import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommitStatus, type CommitStatusOptions, commitStatus } from '../../src/action/commit-status.ts';
import { actionLog } from '../../src/action/log.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { emptyOutcome, type Outcome } from '../../src/run/outcome.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { type FakeClock, fakeClock } from '../support/fake-clock.ts';
import type { GithubApi } from '../support/github-api.ts';

export const TOKEN = 'ghs_secretToken123';

interface Opened {
  status: CommitStatus;
  warnings: string[];
  debug: string[];
}

export function open(env: Record<string, string>, more: Partial<CommitStatusOptions> = {}): Opened {
  const warnings: string[] = [];
  const debug: string[] = [];
  const { token = TOKEN } = more;
  const secrets = new Secrets();
  if (token !== '') secrets.add(token);
  const printer = {
    isDebug: () => true,
    debug: (line: string) => debug.push(line),
    info() {},
    warning: (line: string) => warnings.push(line),
    error() {},
  } as Parameters<typeof actionLog>[0];
  const status = commitStatus({
    token,
    context: 'koreai-ci / export-bot',
    operation: 'export-bot',
    environment: env,
    log: actionLog(printer, secrets),
    stop: new AbortController().signal,
    ...more,
  });
  return { status, warnings, debug };
}

export const ended = (target: string, more: Partial<Outcome> = {}): Outcome => ({
  ...emptyOutcome('export-bot', target),
  conclusion: 'success',
  ...more,
});

/** Lets the time of a pause before a retry pass, but not that of a request. */
export const pausing = (): FakeClock => fakeClock({ kept: 1 });

export const states = (api: GithubApi): string[] => api.statuses().map(({ state }) => state);

/** The file in which a runner puts the event of the run. */
export function event(payload: unknown): string {
  const file = join(temporaryFolder(), 'event.json');
  writeFileSync(file, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return file;
}
