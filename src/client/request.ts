import { asKoreaiError } from '../core/errors.ts';
import { credentialsOf, spellInputs } from '../inputs/read.ts';
import { hostBudget } from '../jobs/pace.ts';
import { platformOf } from '../run/dependencies.ts';
import type { Client } from './client.ts';
import { limited } from './limited.ts';
import { checkNames, invalid } from './options.ts';
import { spellParam } from './read-params.ts';

/** A request to the platform's public API. */
export interface ApiRequest {
  /** Default: `GET`. */
  method?: 'GET' | 'POST' | undefined;
  /** The segments under `/api/public`, not encoded: `['bot', 'st-…', 'export', 'status']`. */
  path: readonly string[];
  /** Default: none. */
  query?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON. Default: none. */
  body?: unknown;
  /** The client's credentials for bots or its API key. Default: those for bots, if the client has them. */
  credentials?: 'bot' | 'key' | undefined;
}

/**
 * Sends one request with the client's credentials and resolves to the JSON of its answer. The request is not repeated,
 * redirects are not followed, and an answer that reports an error rejects, whatever its HTTP status. The limit is 30
 * seconds.
 *
 * It does not keep to a rate limit by itself; in a poll of {@link watch}, the loop does.
 *
 * @throws KoreaiError by the meaning of the answer (`unauthorized`, `not-found`, `bad-request`, `rate-limited`,
 *   `platform-error`, `bad-response`), `network` if there is none, `cancelled`, `input-invalid`; `transient` is true if
 *   waiting may help
 * @example
 * ```ts
 * const answer = await request(client, { path: ['bot', 'st-demo', 'export', 'status'] });
 * console.log(JSON.stringify(answer));
 * ```
 */
export async function request(
  client: Client,
  call: ApiRequest,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<unknown> {
  checkNames(options, ['signal'], 'options');
  checkNames(call, ['method', 'path', 'query', 'body', 'credentials'], 'request');
  const { method = 'GET', path, query, body, credentials } = call;
  return limited(client, options, [], async ({ parts, secrets, log, deadline: { signal } }) => {
    checkPath(path);
    const { jwt, clientId } = parts.credentials;
    const own = credentialsOf(credentials ?? ((jwt ?? clientId) ? 'bot' : 'key'), parts.credentials, 'this request');
    if ('problem' in own) throw invalid(spellInputs(own.problem, spellParam));
    const inputs = { host: new URL(parts.host), credentials: own };
    const dependencies = { ...parts, secrets, log, workspace: '', signal, onEvent: () => {} };
    const platform = platformOf(inputs, dependencies, hostBudget(parts.clock), '');
    // This may be the last poll of a loop of the caller's.
    const request = { method, path, ...(query && { query }), body, freshConnection: true, signal };
    const reply = await platform.request(request).catch((error: unknown) => {
      throw signal.aborted ? signal.reason : asKoreaiError(error);
    });
    return reply.value;
  });
}

/** A segment such as `..` would change the path of the request. */
function checkPath(path: readonly string[]): void {
  const isPath = Array.isArray(path) && path.length > 0;
  const isSafe = isPath && path.every((segment) => typeof segment === 'string' && !/^\.{0,2}$/.test(segment));
  if (!isSafe) throw invalid('path: must be a list of segments, none of them empty, "." or ".."');
}
