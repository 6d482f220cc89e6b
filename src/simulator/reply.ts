/** An answer before it is sent: a text, or the pieces of a file whose length is in the headers. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Iterable<Buffer>;
}

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(value),
  };
}

/** The reason why a request is not carried out, and the answer that says so. */
export class Refusal extends Error {
  readonly reply: Reply;

  constructor(reply: Reply) {
    super(`refused with ${reply.status}`);
    this.reply = reply;
  }
}

/** The error envelope of bots, whose code is a number or a text (kore-api.md, section 6). */
export function botRefusal(status: number, msg: string, code: number | string = status): Refusal {
  return new Refusal(json(status, { errors: [{ msg, code }] }));
}

/** The error envelope of the Agent Platform. It is documented for one call only, and taken for all here. */
export function platformRefusal(status: number, code: string, message: string): Refusal {
  return new Refusal(json(status, { success: false, error: { code, message, details: {} } }));
}
