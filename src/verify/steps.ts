import type { KoreaiError } from '../core/errors.ts';
import { parseJson } from '../core/json.ts';
import { type Checked, checkReply } from './check.ts';
import { errorIn } from './foreign-answer.ts';
import type { Exchange } from './recorder.ts';
import type { Redaction } from './redaction.ts';

/** How one step went. `none yet`: the bot has no such job. */
type StepResult = 'ok' | 'different' | 'none yet' | 'failed' | 'not tried';

export interface StepReport {
  readonly name: string;
  readonly result: StepResult;
  /** Why it was not tried or failed; for the rest empty. Nothing in it comes from the platform. */
  readonly why: string;
}

/** The answer that a step should get, by what its answer may report as missing or refused (kore-api.md, section 6). */
const ACCEPTED_ERRORS = {
  publish: '200',
  export: '200',
  job: '400: Invalid request ID',
  credentials: '401: Invalid SDK credentials',
} as const;

/** A step that was made, before its replies are judged. */
export interface Tried {
  readonly name: string;
  readonly exchanges: readonly Exchange[];
  readonly error?: KoreaiError | undefined;
  /** True if the operation warns of its answer: a status that it does not know. */
  readonly hasWarning?: boolean;
  /** What the answer may say although it is no success. */
  readonly accepts?: keyof typeof ACCEPTED_ERRORS | undefined;
  /** What was missing to make the step. */
  readonly needs?: string;
}

/** Judges all replies of the steps, as the operations and the documentation do. */
export function judgeSteps(tried: readonly Tried[], redaction: Redaction): { steps: StepReport[]; checked: Checked[] } {
  const replies = tried.map(({ exchanges, accepts, error }) =>
    exchanges.map((exchange) => {
      const answer = accepts ? ACCEPTED_ERRORS[accepts] : '200';
      return checkReply(exchange, redaction, { answer, isMet: isAcceptedError(exchange, accepts), isHandled: !error });
    }),
  );
  const steps = tried.map((step, at) => ({ name: step.name, ...judgeStep(step, replies[at] ?? []) }));
  return { steps, checked: replies.flat() };
}

function judgeStep(
  { exchanges, error, hasWarning, accepts, needs }: Tried,
  replies: readonly Checked[],
): Omit<StepReport, 'name'> {
  if (needs !== undefined) return { result: 'not tried', why: `needs ${needs}` };
  const isAccepted =
    error !== undefined && exchanges.length > 0 && exchanges.every((reply) => isAcceptedError(reply, accepts));
  const why = isAccepted ? '' : (error?.code ?? '');
  if (hasWarning || replies.some(({ differences }) => differences.length > 0)) return { result: 'different', why };
  const isRefusal = accepts === 'job' || accepts === 'credentials';
  if (isAccepted) return { result: isRefusal ? 'ok' : 'none yet', why };
  // No job has this id, and no app these credentials, so a success cannot be right.
  if (isRefusal && !error) return { result: 'failed', why: 'it is answered with a success' };
  return { result: error ? 'failed' : 'ok', why };
}

/** True for an answer in words that there is no such job, which is as good as a job. */
function isAcceptedError({ answer }: Exchange, accepts: Tried['accepts']): boolean {
  const message = errorIn(parseJson(answer?.text ?? ''))?.message.toLowerCase() ?? '';
  const status = answer?.status ?? 0;
  if (accepts === undefined || ![400, 401, 404, 410].includes(status)) return false;
  if (accepts === 'job' || accepts === 'credentials') {
    return ACCEPTED_ERRORS[accepts].toLowerCase().endsWith(`: ${message}`);
  }
  return status !== 401 && message.includes(accepts) && /\b(no|not|never|none)\b/.test(message);
}
