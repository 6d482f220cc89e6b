import { VERSIONED_PREFIX, WORK_LIMIT_MS } from './client.ts';
import { messageOfErrors } from './contradiction.ts';
import { post } from './endpoint.ts';
import { jobRecord } from './record.ts';
import { expectFields, isFields } from './wire.ts';

/** The two forms of the path: the documentation's, and that of the platform's tests (xo-additions.md, section 5). */
export const VARIABLES_PATHS = ['bot', 'stream'] as const;

interface VariablesOf {
  readonly botId: string;
  readonly form: (typeof VARIABLES_PATHS)[number];
}

/** Exports the variables of a bot: `POST /api/1.1/public/builder/bot/{id}/variables/export`. It changes nothing. */
export const exportVariables = post(
  // It may hold secrets, so no error shows it.
  (bot: VariablesOf) => ({ ...callOf(bot, 'export'), confidential: true, answerLimitMs: WORK_LIMIT_MS }),
  // With an error they may be incomplete.
  ({ value }) => (isFields(value) && messageOfErrors(value) !== undefined ? undefined : value),
);

/** Imports variables into a bot: `POST /api/1.1/public/builder/bot/{id}/variables/import`. The answer is the result. */
export const importVariables = post(
  ({ body, ...bot }: VariablesOf & { body: unknown }) => ({ ...callOf(bot, 'import'), body }),
  (reply) => jobRecord(expectFields(reply)),
);

function callOf({ botId, form }: VariablesOf, action: 'export' | 'import') {
  const path = ['builder', form, botId, 'variables', action];
  return { path, ...(form === 'bot' ? { prefix: VERSIONED_PREFIX } : {}) };
}
