import { asKoreaiError } from '../core/errors.ts';
import { Secrets } from '../core/secrets.ts';
import { credentialsOf, spellInputs } from '../inputs/read.ts';
import { HostBudget } from '../jobs/pace.ts';
import { type Dependencies, platformOf } from '../run/dependencies.ts';
import { type Client, partsOf } from './client.ts';
import { redactError } from './job-error.ts';
import { asLog } from './logger.ts';
import { checkNames, invalid, stopWith } from './options.ts';
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
 * import { createClient, request } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const answer = await request(client, { path: ['bot', 'st-demo', 'export', 'status'] });
 * console.log(JSON.stringify(answer));
 * client.close();
 * ```
 */
export async function request(
  client: Client,
  call: ApiRequest,
  options: { signal?: AbortSignal | undefined } = {},
): Promise<unknown> {
  const parts = partsOf(client);
  const secrets = new Secrets(parts.mask);
  const stop = stopWith(options.signal);
  try {
    checkNames(options, ['signal'], 'options');
    checkNames(call, ['method', 'path', 'query', 'body', 'credentials'], 'request');
    const { method = 'GET', path, query, body, credentials } = call;
    checkPath(path);
    const { jwt, clientId, clientSecret, apiKey } = parts.credentials;
    for (const secret of [clientSecret, jwt, apiKey]) secrets.add(secret ?? '');
    const own = credentialsOf(credentials ?? ((jwt ?? clientId) ? 'bot' : 'key'), parts.credentials, 'this request');
    if ('problem' in own) throw invalid(spellInputs(own.problem, spellParam));
    stop.signal.throwIfAborted();
    const dependencies: Dependencies = {
      ...parts,
      secrets,
      log: asLog(parts.log, secrets),
      workspace: '',
      signal: stop.signal,
      onEvent: () => {},
    };
    const inputs = { host: new URL(parts.host), credentials: own };
    const reply = await platformOf(inputs, dependencies, new HostBudget(parts.clock), '').request({
      method,
      path,
      ...(query && { query }),
      body,
      // This may be the last poll of a loop of the caller's.
      freshConnection: true,
      signal: stop.signal,
    });
    return reply.value;
  } catch (thrown) {
    const error = stop.signal.aborted ? stop.signal.reason : thrown;
    throw redactError(asKoreaiError(error), secrets);
  } finally {
    stop.clear();
  }
}

/** A segment such as `..` would change the path of the request. */
function checkPath(path: readonly string[]): void {
  const isPath = Array.isArray(path) && path.length > 0;
  const isSafe = isPath && path.every((segment) => typeof segment === 'string' && !/^\.{0,2}$/.test(segment));
  if (!isSafe) throw invalid('path: must be a list of segments, none of them empty, "." or ".."');
}
