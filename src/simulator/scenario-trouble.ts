/** The calls that the simulator answers. */
export const CALL_NAMES = [
  'bot-export',
  'bot-export-status',
  'bot-publish',
  'bot-publish-status',
  'file-upload',
  'bot-import-new',
  'bot-import',
  'bot-import-status',
  'test-run',
  'test-run-status',
  'bot-list',
  'tool-export',
  'workflow-export',
  'model-export',
  'app-export',
  'dock-status',
  'download',
] as const;

export type CallName = (typeof CALL_NAMES)[number];

export const FAULT_KINDS = [
  'status',
  'rate-limit-words',
  'html',
  'redirect',
  'reset',
  'silent',
  'slow',
  'lost-answer',
  'broken-json',
  'wrong-shape',
  'empty',
  'cut',
  'stall',
] as const;

/**
 * - `status`: an error answer, 500 unless `status` says otherwise
 * - `rate-limit-words`: a 400 whose words alone say that a rate limit was reached
 * - `html`: a 200 with a page of HTML, as from a proxy
 * - `redirect`: a 302 to the same path under the other name of this machine
 * - `reset`: the connection is reset; `silent`: no answer ever comes
 * - `slow`: the right answer, `delay` later
 *
 * With all these but `slow` the request is not carried out. With those below it is, a job is started for instance:
 * - `lost-answer`: then the connection is reset
 * - `broken-json`: the JSON stops halfway; `wrong-shape`: it is an array with nothing of use; `empty`: no body
 * - `cut`: the connection breaks after `bytes` of the body; `stall`: nothing follows after them
 */
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  kind: FaultKind;
  /**
   * Which requests: `GET /api/public/dock-status/*`, where `*` stands for any characters and the method may be left
   * out, or a call by its name, one of {@link CALL_NAMES}. Default: all.
   */
  on?: string;
  /** HTTP status of `status`, `rate-limit-words` and `html`. */
  status?: number;
  /** Words of the error answer. */
  message?: string;
  /** Sent as `Retry-After`, in whole seconds. */
  retryAfter?: string;
  /** Of `slow`. Default: `5s`. */
  delay?: string;
  /** Of `cut` and `stall`. Default: half of the body. */
  bytes?: number;
  /** How many requests pass before. Default: 0. */
  skip?: number;
  /** How often it happens. Default: once; with a `probability`, without end. */
  times?: number;
  /** From 0 to 1. Default: 1. */
  probability?: number;
}

/**
 * Kore.ai's documented limits, over rolling windows: per bot, tool, model, workflow or app for
 * starts, per job for status calls, and one for the account's lists, uploads and new bots.
 */
export interface Limits {
  /** Default: 60. */
  perMinute?: number;
  /** Default: 1,800. */
  perHour?: number;
  /** HTTP status of the refusal, which nothing documents. Default: 429. */
  status?: number;
  /** Sent as `Retry-After`, in whole seconds. Default: no such header. */
  retryAfter?: string;
}
