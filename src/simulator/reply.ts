import type { Durations } from './durations.ts';

/** An answer before it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** Why a request is not carried out, and the answer that says so. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`refused with ${reply.status}`);
    this.reply = reply;
  }
}

/** The error format of bots, whose code is a number or a text (kore-api.md, section 6). */
export function botRefusal(status: number, msg: string, code: number | string = status): Refusal {
  return new Refusal(json(status, { errors: [{ msg, code }] }));
}

/** The error format of the Agent Platform. It is documented for one call only, and used for all of them here. */
export function platformRefusal(status: number, code: string, message: string): Refusal {
  return new Refusal(json(status, { success: false, error: { code, message, details: {} } }));
}

/** The answer to a request without the right body or query. */
export function invalidArguments(): Refusal {
  return botRefusal(412, 'Validation errors/ Invalid arguments');
}

/** The header that asks to wait, in whole seconds; none without a duration. */
export function retryAfterHeader(duration: string | undefined, ms: Durations): Record<string, string> {
  return duration === undefined ? {} : { 'retry-after': String(Math.ceil(ms(duration) / 1_000)) };
}
