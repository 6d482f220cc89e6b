import { type Clock, type Random, systemClock } from '../core/clock.ts';
import { type Log, silentLog } from '../core/log.ts';
import type { Mask } from '../core/secrets.ts';
import { VERSION } from '../core/version.ts';
import { nodeTransport } from '../http/node-transport.ts';
import type { Transport } from '../http/transport.ts';
import { invalid } from './options.ts';

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
  /** Receives the lines that the command line would print, without secrets. Default: {@link silentLog}. */
  log?: Log | undefined;
  /** Called with each secret (secret, key, minted token, signed part of a link) before its first use. */
  mask?: Mask | undefined;
  /** Default: `koreai-ci/` and the version. */
  userAgent?: string | undefined;
}

/** A Kore.ai environment and how to reach it. Made by {@link createClient}; its content is private. */
export interface Client {
  /** The base URL, as given. */
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
  readonly log: Log;
  readonly mask: Mask;
  readonly userAgent: string;
}

/** Kept outside of the client, so that a client can be logged without showing a secret. */
const PARTS = new WeakMap<Client, ClientParts>();

/**
 * Makes a client. It sends nothing yet: host and credentials are checked by the first call that uses them, together
 * with that call's own parameters.
 *
 * You can keep a client as long as you like, and run any number of jobs at a time, each within Kore.ai's rate limits
 * for a job: 60 requests a minute and 1,800 an hour. Source: the rate limits in Kore.ai's API list.
 *
 * @throws KoreaiError `input-invalid` if the options or their credentials are missing
 * @example
 * ```ts
 * import { createClient, exportBot } from 'koreai-ci';
 *
 * const client = createClient({
 *   host: 'https://platform.kore.ai',
 *   credentials: { clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' },
 * });
 * const { file } = await exportBot(client, { botId: 'st-demo' });
 * console.log(file.path, file.size, file.sha256);
 * client.close();
 * ```
 */
export function createClient(options: ClientOptions): Client {
  const { host, credentials } = (options ?? {}) as Partial<ClientOptions>;
  if (typeof credentials !== 'object' || credentials === null) {
    throw invalid('credentials: must be { clientId, clientSecret }, { jwt } or { apiKey }');
  }
  const transport = options.transport ?? nodeTransport();
  const parts: ClientParts = {
    host: String(host ?? ''),
    credentials: { ...credentials },
    transport,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
    log: options.log ?? silentLog,
    mask: options.mask ?? (() => {}),
    userAgent: options.userAgent ?? `koreai-ci/${VERSION}`,
  };
  const client: Client = Object.freeze({
    host: parts.host,
    close: () => {
      if (transport !== options.transport) transport.close();
    },
  });
  PARTS.set(client, parts);
  return client;
}

/** @throws KoreaiError `input-invalid` if it was not made by {@link createClient} */
export function partsOf(client: Client): ClientParts {
  const parts = PARTS.get(client);
  if (!parts) throw invalid('client: must be one that createClient made');
  return parts;
}
