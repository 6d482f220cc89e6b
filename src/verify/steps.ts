import type { KoreaiError } from '../core/errors.ts';
import { type Checked, checkReply } from './check.ts';
import type { Exchange } from './recorder.ts';
import type { Redaction } from './redaction.ts';
import { errorIn, jsonIn } from './stranger.ts';

/** How one step went. `none yet`: the bot has no such job. */
export type StepResult = 'ok' | 'different' | 'none yet' | 'failed' | 'not tried';

export interface StepReport {
  readonly name: string;
  readonly result: StepResult;
  /** Why it was not tried or failed; for the rest empty. Nothing in it comes from the platform. */
  readonly why: string;
}

/** A step that was made, before its replies are judged. */
export interface Tried {
  readonly name: string;
  readonly exchanges: readonly Exchange[];
  readonly error: KoreaiError | undefined;
  /** The operation warns of its answer: a status that it does not know. */
  readonly hasWarning: boolean;
  /** What the answer may say although it is no success. */
  readonly accepts?: keyof typeof ACCEPTED_ERRORS;
}

/** Judges all replies of the steps, as the operations and the documentation do. */
export function judgeSteps(tried: readonly Tried[], redaction: Redaction): { steps: StepReport[]; checked: Checked[] } {
  const checked: Checked[] = [];
  const steps = tried.map((one): StepReport => {
    const { name, error, exchanges, hasWarning, accepts } = one;
    const replies = exchanges.map((exchange) => {
      const answer = accepts ? ACCEPTED_ERRORS[accepts] : '200';
      return checkReply(exchange, redaction, { answer, isMet: isAcceptedError(exchange, accepts), isHandled: !error });
    });
    checked.push(...replies);
    const isAccepted =
      error !== undefined && exchanges.length > 0 && exchanges.every((reply) => isAcceptedError(reply, accepts));
    const why = isAccepted ? '' : (error?.code ?? '');
    const isDifferent = hasWarning || replies.some(({ differences }) => differences.length > 0);
    if (isDifferent) return { name, result: 'different', why };
    const isRefusal = accepts === 'job' || accepts === 'credentials';
    if (isAccepted) return { name, result: isRefusal ? 'ok' : 'none yet', why };
    // What cannot be was shown.
    if (isRefusal && !error) return { name, result: 'failed', why: 'it is answered with a success' };
    return { name, result: error ? 'failed' : 'ok', why };
  });
  return { steps, checked };
}

/** What answers to a step are as good as a success, and how a step is expected to be answered (kore-api.md, section 6). */
const ACCEPTED_ERRORS = {
  publish: '200',
  export: '200',
  job: '400: Invalid request ID',
  credentials: '401: Invalid SDK credentials',
} as const;

/** True for an answer in words that there is no such job, which is as good as a job. */
function isAcceptedError({ answer }: Exchange, accepts: Tried['accepts']): boolean {
  const message = errorIn(jsonIn(answer?.text ?? ''))?.message.toLowerCase() ?? '';
  const status = answer?.status ?? 0;
  if (accepts === undefined || ![400, 401, 404, 410].includes(status)) return false;
  if (accepts === 'job' || accepts === 'credentials')
    return ACCEPTED_ERRORS[accepts].toLowerCase().endsWith(`: ${message}`);
  return status !== 401 && message.includes(accepts) && /\b(no|not|never|none)\b/.test(message);
}
