import jsonwebtoken from 'jsonwebtoken';
import type { Clock } from '../core/clock.ts';
import { botRefusal, type Call, platformRefusal } from './call.ts';
import type { BotScope, KeyScope, Needs } from './calls.ts';
import type { Recorder } from './recorder.ts';
import type { ApiKey, App } from './scenario/types.ts';

/** The code for most problems of a token (kore-api.md, section 6). */
const REFUSED_CODE = 4002;
/** In seconds. */
const MAX_LIFETIME = 3_600;
/** All that an App Builder app may do (kore-api.md, section 5; xo-additions.md, section 12). */
const BUILDER_SCOPES: readonly BotScope[] = [
  ...(['Bot Export', 'Train ML', 'Train FAQ'] as const),
  ...(['Conversation Tests Management', 'Conversation Tests Execution'] as const),
  ...(['Batch Tests Execution', 'Export Variables', 'Import Variables'] as const),
];
/** Those that an Admin Console app may not do. */
const BUILDER_ONLY: readonly BotScope[] = ['Batch Tests Execution', 'Export Variables', 'Import Variables'];

interface Claims {
  appId?: unknown;
  jti?: unknown;
  exp?: unknown;
}

interface Accounts {
  apps: readonly App[];
  apiKeys: readonly ApiKey[];
  isBot: (botId: string) => boolean;
}

/** Checks credentials, as far as the platform's rules are known. */
export class Credentials {
  readonly #accounts: Accounts;
  readonly #clock: Clock;
  readonly #recorder: Recorder;
  readonly #usedIds = new Set<string>();

  constructor(accounts: Accounts, clock: Clock, recorder: Recorder) {
    this.#accounts = accounts;
    this.#clock = clock;
    this.#recorder = recorder;
  }

  /** @param firstId the first id in the path of the call. @throws Refusal */
  check(call: Call, needs: Needs, firstId: string): void {
    if (needs === 'own') return;
    if ('bot' in needs) this.checkBot(call, needs.bot, firstId);
    else if ('account' in needs) this.#checkToken(call, needs.account === 'any' ? undefined : needs.account);
    else this.checkKey(call, needs.key);
  }

  /** The token in `auth`, the scope of its app, and whether the app reaches the bot. @throws Refusal */
  checkBot(call: Call, scope: BotScope, botId: string): void {
    const app = this.#checkToken(call, scope);
    // An App Builder app that asks for another bot gets the same answer as one with a wrong secret.
    if (app.bots && !app.bots.includes(botId)) throw invalidCredentials();
    if (!this.#accounts.isBot(botId)) throw botRefusal(400, 'Invalid StreamId');
  }

  /** The key in the header that the call takes. @throws Refusal */
  checkKey(call: Call, scope: KeyScope | 'any', header: 'x-api-key' | 'apikey' | 'either' = 'x-api-key'): void {
    const { headers } = call;
    const given = header === 'either' ? (headers['x-api-key'] ?? headers['apikey']) : headers[header];
    const known = this.#accounts.apiKeys.find(({ key }) => key === given);
    if (!known) throw platformRefusal(401, 'UNAUTHORIZED', 'Invalid or missing API key');
    if (scope !== 'any' && known.scopes && !known.scopes.includes(scope)) {
      throw platformRefusal(403, 'INSUFFICIENT_SCOPE', `The API key lacks the scope ${scope}`);
    }
  }

  /** The App Builder apps of a bot. */
  appsOf(botId: string): readonly App[] {
    return this.#accounts.apps.filter(({ bots = [] }) => bots.includes(botId));
  }

  /** @param scope undefined if any app of the Admin Console will do */
  #checkToken(call: Call, scope: BotScope | undefined): App {
    const { auth } = call.headers;
    if (typeof auth !== 'string' || auth === '') throw invalidCredentials();
    const claims = claimsOf(auth);
    if (!claims) throw botRefusal(401, 'Invalid JWT token', REFUSED_CODE);
    if (typeof claims.appId !== 'string') {
      throw botRefusal(412, 'Missing app details in the payload', 'ValidationError');
    }
    const app = this.#accounts.apps.find(({ clientId }) => clientId === claims.appId);
    if (!app || !isSignedWith(auth, app.clientSecret, this.#clock.wall())) throw invalidCredentials();
    if (app.enforceJti ?? true) this.#checkJti(call, claims);
    if (!mayUse(app, scope)) throw botRefusal(401, 'Permission denied. Scope is incorrect!', REFUSED_CODE);
    return app;
  }

  #checkJti(call: Call, claims: Claims): void {
    const refuse = (why: string) => botRefusal(401, `error verifying the jwt: ${why}`, 401);
    if (typeof claims.jti !== 'string' || claims.jti === '') throw refuse('jti is missing');
    if (typeof claims.exp !== 'number') throw refuse('exp is missing');
    if (claims.exp - this.#clock.wall() / 1_000 > MAX_LIFETIME) throw refuse('exp is more than an hour ahead');
    if (this.#usedIds.has(claims.jti)) {
      this.#recorder.violation('token-replayed', 'a token was sent twice', call);
      throw refuse('possibly a replay');
    }
    this.#usedIds.add(claims.jti);
  }
}

function mayUse({ scopes, bots, console = bots ? 'builder' : 'any' }: App, scope: BotScope | undefined): boolean {
  if (scope && scopes && !scopes.includes(scope)) return false;
  if (console === 'builder' || bots) return scope !== undefined && BUILDER_SCOPES.includes(scope);
  return console !== 'admin' || scope === undefined || !BUILDER_ONLY.includes(scope);
}

function invalidCredentials() {
  return botRefusal(401, 'Invalid SDK credentials', REFUSED_CODE);
}

/** The claims of a token, without a check of its signature; `undefined` for anything but a JWT, also for a JWE with its five parts. */
function claimsOf(token: string): Claims | undefined {
  if (token.split('.').length !== 3) return undefined;
  try {
    const claims = jsonwebtoken.decode(token);
    return typeof claims === 'object' && claims !== null ? claims : undefined;
  } catch {
    // Its parts are not those of a token.
    return undefined;
  }
}

/** Whether HS256 over the characters of the secret made this token, and it has not expired. */
function isSignedWith(token: string, secret: string, wallMs: number): boolean {
  try {
    const clockTimestamp = Math.floor(wallMs / 1_000);
    jsonwebtoken.verify(token, secret, { algorithms: ['HS256'], clockTimestamp });
    return true;
  } catch {
    // The platform does not say either why not.
    return false;
  }
}
