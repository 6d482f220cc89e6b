import { type Clock, type Random, systemClock } from '../core/clock.ts';
import { Secrets } from '../core/secrets.ts';
import { VERSION } from '../core/version.ts';
import { type NodeTransportOptions, nodeTransport as transportOfNode } from '../http/node-transport.ts';
import type { Transport } from '../http/transport.ts';
import { FIELDS } from '../inputs/fields.ts';
import type { Logger } from './logger.ts';
import { checkNames, invalid } from './options.ts';

/**
 * Client id and secret of a Kore.ai app. A new JWT (HS256, `sub`, `appId`, `jti`, five minutes to live) is minted from
 * them for every request, because apps that enforce JTI refuse a token that was used before. Source: Kore.ai's
 * documentation of API authentication and of JTI in its SDK security page.
 */
export interface AppCredentials {
  /** `cs-…`, as Kore.ai shows it. */
  clientId: string;
  /** Its characters are the key as they are: nothing is decoded. */
  clientSecret: string;
}

/** A ready-made JWT for bots. It must not expire before the job ends, and its app must not enforce JTI. */
export interface JwtCredentials {
  /** Three parts, as `header.payload.signature`. */
  jwt: string;
}

/** An API key of the Agent Platform (`kg-…`), for tools, models, apps and workflows. */
export interface ApiKeyCredentials {
  /** Sent as `x-api-key`. */
  apiKey: string;
}

/** The credentials of a client: for bots, for the Agent Platform, or for both. */
export type Credentials =
  | AppCredentials
  | JwtCredentials
  | ApiKeyCredentials
  | (AppCredentials & ApiKeyCredentials)
  | (JwtCredentials & ApiKeyCredentials);

/** Options of {@link createClient}. Only `host` and `credentials` are required. */
export interface ClientOptions {
  /** Base URL of the environment, such as `https://platform.kore.ai`. `http` is allowed for loopback addresses only. */
  host: string | URL;
  /** For bots, for the Agent Platform, or for both. */
  credentials: Credentials;
  /**
   * Sends the requests. Default: a {@link nodeTransport} of the client's own, without a proxy, because the library does
   * not read the environment.
   */
  transport?: Transport | undefined;
  /** Default: the system's. */
  clock?: Clock | undefined;
  /** Adds jitter to the waits. Default: `Math.random`. */
  random?: Random | undefined;
  /** Receives the lines that the command line would print, without secrets, for example `console`. Default: nothing. */
  log?: Logger | undefined;
  /** Called with each secret (secret, key, minted token, signed part of a link) before its first use. */
  mask?: ((secret: string) => void) | undefined;
  /** Default: `koreai-ci/` and the version. */
  userAgent?: string | undefined;
}

/** A Kore.ai environment and how to reach it. Made by {@link createClient}; its content is private. */
export interface Client extends AsyncDisposable {
  /** Scheme, host and port of the environment. */
  readonly host: string;
  /** Closes idle connections, so that the process can end. A transport that you passed in `options` stays open. */
  close(): void;
}

export interface ClientParts {
  readonly host: string;
  readonly credentials: Partial<AppCredentials & JwtCredentials & ApiKeyCredentials>;
  readonly transport: Transport;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger | undefined;
  readonly mask: (secret: string) => void;
  readonly userAgent: string;
}

/** Kept outside of the client, so that a client can be logged without showing a secret. */
const PARTS = new WeakMap<Client, ClientParts>();

const OPTIONS = ['host', 'credentials', 'transport', 'clock', 'random', 'log', 'mask', 'userAgent'];

/**
 * Makes a client. It sends nothing yet, but refuses options that it cannot use, or does not know, at once.
 *
 * You can keep a client as long as you like, and run any number of jobs at a time, each within Kore.ai's rate limits
 * for a job: 60 requests a minute and 1,800 an hour. Source: the rate limits in Kore.ai's API list.
 *
 * With `await using client = createClient(…)` it is closed at the end of the block.
 *
 * @throws KoreaiError `input-invalid` if an option is missing, unknown or invalid
 * @example
 * ```ts
 * import { createClient, exportBot } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { file } = await exportBot(client, { botId: 'st-demo', outputDir: 'exports' });
 * console.log(file.path, file.size, file.sha256);
 * client.close();
 * ```
 */
export function createClient(options: ClientOptions): Client {
  if (typeof options !== 'object' || options === null) throw invalid('options: must have host and credentials');
  checkNames(options, OPTIONS, 'createClient');
  const { transport = nodeTransport(), log, clock = systemClock, random = Math.random, mask = () => {} } = options;
  const parts: ClientParts = {
    host: originOf(options.host),
    credentials: credentialsOf(options.credentials),
    transport: checkMethods('transport', transport, ['send', 'close']),
    clock: checkMethods('clock', clock, ['now', 'wall', 'schedule']),
    random,
    log: log && checkMethods('log', log, ['debug', 'info', 'warn']),
    mask,
    userAgent: options.userAgent ?? `koreai-ci/${VERSION}`,
  };
  const close = (): void => {
    if (transport !== options.transport) transport.close();
  };
  const client: Client = {
    host: parts.host,
    close,
    [Symbol.asyncDispose]: async () => close(),
  };
  PARTS.set(client, parts);
  return Object.freeze(client);
}

/**
 * A transport over Node's own HTTP client: connections are kept alive, certificates are verified (Node's own variable
 * `NODE_EXTRA_CA_CERTS` is supported), redirects are not followed, and no request is repeated. Clients use one by
 * default.
 *
 * @example
 * ```ts
 * import { createClient, nodeTransport, proxyAgents, waitForImport } from 'koreai-ci';
 *
 * const transport = nodeTransport({ agentFor: proxyAgents(process.env) });
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 *   transport,
 * });
 * await waitForImport(client, { jobId: 'bir-demo' });
 * transport.close();
 * ```
 */
export function nodeTransport(options: NodeTransportOptions = {}): Transport & AsyncDisposable {
  checkNames(options, ['agentFor', 'maxSockets'], 'options');
  const transport = transportOfNode(options);
  return Object.assign(transport, { [Symbol.asyncDispose]: async () => transport.close() });
}

function originOf(host: unknown): string {
  if (host === undefined) throw invalid('host: is required, for example https://platform.kore.ai');
  const parsed = FIELDS.host.type.check(host, 0);
  if ('problem' in parsed) throw invalid(`host: ${parsed.problem}`);
  return parsed.value.origin;
}

const CREDENTIALS = ['clientId', 'clientSecret', 'jwt', 'apiKey'] as const;

function credentialsOf(given: unknown): ClientParts['credentials'] {
  const needed = 'credentials: must be { clientId, clientSecret }, { jwt } or { apiKey }';
  if (typeof given !== 'object' || given === null) throw invalid(needed);
  checkNames(given, CREDENTIALS, 'credentials');
  const credentials = given as ClientParts['credentials'];
  for (const name of CREDENTIALS) {
    const value = credentials[name];
    if (value === undefined) continue;
    const parsed = FIELDS[name].type.check(value, 0);
    if ('problem' in parsed) throw invalid(`${name}: ${parsed.problem}`);
  }
  const { clientId, clientSecret, jwt, apiKey } = credentials;
  if ((clientId === undefined) !== (clientSecret === undefined)) throw invalid(needed);
  if (clientId === undefined && jwt === undefined && apiKey === undefined) throw invalid(needed);
  if (clientId !== undefined && jwt !== undefined) throw invalid('credentials: have both a jwt and a client secret');
  return { ...credentials };
}

function checkMethods<T>(name: string, given: T, methods: readonly string[]): T {
  const isUsable = typeof given === 'object' && given !== null;
  const missing = methods.filter((method) => !isUsable || typeof Reflect.get(given, method) !== 'function');
  if (missing.length > 0) throw invalid(`${name}: has no ${missing.join(', ')}`);
  return given;
}

/** @throws KoreaiError `input-invalid` if it was not made by {@link createClient} */
export function partsOf(client: Client): ClientParts {
  const parts = PARTS.get(client);
  if (!parts) throw invalid('client: must be one that createClient made');
  return parts;
}

/** The secrets of one call: first the client's credentials, which are masked before they are used. */
export function secretsOf({ mask, credentials }: ClientParts, ownWords: readonly string[] = []): Secrets {
  const secrets = new Secrets(mask, { ownWords });
  const { clientSecret = '', jwt = '', apiKey = '' } = credentials;
  for (const secret of [clientSecret, jwt, apiKey]) secrets.add(secret);
  return secrets;
}
