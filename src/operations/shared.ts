import { HostBudget } from '../jobs/host-budget.ts';
import { type Deadline, startDeadline } from '../kernel/deadline.ts';
import { BotDirectory } from './bot-directory.ts';
import type { Engine } from './engine.ts';
import type { Inputs } from './inputs.ts';

/** What the targets of a step have in common. */
export interface Shared {
  readonly deadline: Deadline;
  readonly budget: HostBudget;
  readonly directory: BotDirectory;
}

/** What a step shares, from now on. Its deadline has to be cleared. */
export function share(inputs: Inputs, { clock, signal }: Engine): Shared {
  return {
    deadline: startDeadline(clock, inputs.timeoutMs, signal),
    budget: new HostBudget(clock),
    directory: new BotDirectory(),
  };
}
