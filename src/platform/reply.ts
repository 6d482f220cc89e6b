import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { type Fields, isFields } from './wire.ts';

export interface Reply {
  /** The JSON of the answer; `undefined` for an empty one where that may be. */
  value: unknown;
  /** The server's own clock when it answered, in milliseconds since the epoch; times of jobs are compared with it. */
  serverTime: number | undefined;
  /** What was asked, for messages. */
  call: string;
}

/** The fields of a reply. @throws KoreaiError `bad-response` where it is no object */
export function expectFields(reply: Reply): Fields {
  if (isFields(reply.value)) return reply.value;
  const what = Array.isArray(reply.value) ? 'a list' : sanitize(JSON.stringify(reply.value), 60);
  throw new KoreaiError('bad-response', `${reply.call} answered ${what} where an object belongs`, {
    transient: true,
    hint: 'Check that {host} is the base URL of the Kore.ai environment itself.',
  });
}
