import { type Deadline, startDeadline } from '../core/deadline.ts';
import { HostBudget } from '../jobs/host-budget.ts';
import { jwtWarning } from '../platform/auth.ts';
import { BotDirectory } from './bot-directory.ts';
import type { Dependencies } from './dependencies.ts';
import type { RunInputs } from './read-step.ts';

/** What the targets of a step share. */
export interface Shared {
  readonly deadline: Deadline;
  readonly budget: HostBudget;
  readonly directory: BotDirectory;
}

/** Starts what a step shares, and warns once about its credentials. The caller must clear the deadline. */
export function share(inputs: RunInputs, { clock, log, signal }: Dependencies): Shared {
  const { credentials, timeout: timeoutMs } = inputs;
  const warning = credentials.kind === 'jwt' ? jwtWarning(credentials.jwt, clock.wall(), timeoutMs) : undefined;
  if (warning !== undefined) log.warning(warning);
  return {
    deadline: startDeadline(clock, inputs.timeout, signal),
    budget: new HostBudget(clock),
    directory: new BotDirectory(),
  };
}
