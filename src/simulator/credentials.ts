import type { Clock } from '../kernel/clock.ts';
import type { Call } from './call.ts';
import type { Recorder } from './recorder.ts';
import { botRefusal, platformRefusal } from './reply.ts';
import type { ApiKey, App, BotScope, KeyScope } from './scenario.ts';
import { type Claims, claimsOf, isSignedWith } from './tokens.ts';

/** What the platform answers to most things that are wrong with a token (kore-api.md, section 6). */
const REFUSED_CODE = 4002;
const LONGEST_LIFE_S = 3_600;
/** All that an App Builder app may do; the first of them an Admin Console app may do too (kore-api.md, section 5). */
const BUILDER_SCOPES: readonly BotScope[] = ['Bot Export', 'Batch Tests Execution'];

interface Known {
  apps: readonly App[];
  apiKeys: readonly ApiKey[];
  isBot: (botId: string) => boolean;
}

/** Checks who asks, as far as the platform's rules are known. */
export class Credentials {
  readonly #known: Known;
  readonly #clock: Clock;
  readonly #recorder: Recorder;
  readonly #seen = new Set<string>();

  constructor(known: Known, clock: Clock, recorder: Recorder) {
    this.#known = known;
    this.#clock = clock;
    this.#recorder = recorder;
  }

  /** The token in `auth`, its app's scope, and whether the app reaches the bot. @throws Refusal */
  checkBot(call: Call, scope: BotScope, botId: string): void {
    const app = this.#checkToken(call, scope);
    // An App Builder app that asks for another bot is told nothing else than one with a wrong secret.
    if (app.bots && !app.bots.includes(botId)) throw invalidCredentials();
    if (!this.#known.isBot(botId)) throw botRefusal(400, 'Invalid StreamId');
  }

  /** The token in `auth` for a call that names no bot; without a scope any Admin Console app will do. @throws Refusal */
  checkAccount(call: Call, scope?: BotScope): void {
    this.#checkToken(call, scope);
  }

  /** The key in the header that the call takes. @throws Refusal */
  checkKey(call: Call, scope?: KeyScope, header: 'x-api-key' | 'apikey' | 'either' = 'x-api-key'): void {
    const given =
      call.headers[header === 'either' ? 'x-api-key' : header] ?? (header === 'either' && call.headers['apikey']);
    const known = this.#known.apiKeys.find(({ key }) => key === given);
    if (!known) throw platformRefusal(401, 'UNAUTHORIZED', 'Invalid or missing API key');
    if (scope && known.scopes && !known.scopes.includes(scope)) {
      throw platformRefusal(403, 'INSUFFICIENT_SCOPE', `The API key lacks the scope ${scope}`);
    }
  }

  /** The App Builder apps of a bot. */
  appsOf(botId: string): readonly App[] {
    return this.#known.apps.filter(({ bots = [] }) => bots.includes(botId));
  }

  #checkToken(call: Call, scope: BotScope | undefined): App {
    const { auth } = call.headers;
    if (typeof auth !== 'string' || auth === '') throw invalidCredentials();
    const claims = claimsOf(auth);
    if (!claims) throw botRefusal(401, 'Invalid JWT token', REFUSED_CODE);
    if (typeof claims.appId !== 'string') {
      throw botRefusal(412, 'Missing app details in the payload', 'ValidationError');
    }
    const app = this.#known.apps.find(({ clientId }) => clientId === claims.appId);
    if (!app || !isSignedWith(auth, app.clientSecret, this.#clock.wall())) throw invalidCredentials();
    if (app.enforceJti ?? true) this.#checkJti(call, claims);
    if (!mayUse(app, scope)) throw botRefusal(401, 'Permission denied. Scope is incorrect!', REFUSED_CODE);
    return app;
  }

  #checkJti(call: Call, claims: Claims): void {
    const refuse = (why: string) => botRefusal(401, `error verifying the jwt: ${why}`, 401);
    if (typeof claims.jti !== 'string' || claims.jti === '') throw refuse('jti is missing');
    if (typeof claims.exp !== 'number') throw refuse('exp is missing');
    if (claims.exp - this.#clock.wall() / 1_000 > LONGEST_LIFE_S) throw refuse('exp is more than an hour ahead');
    if (this.#seen.has(claims.jti)) {
      this.#recorder.violation('token-replayed', 'a token was sent twice', call);
      throw refuse('possibly a replay');
    }
    this.#seen.add(claims.jti);
  }
}

function mayUse({ scopes, bots, console = bots ? 'builder' : 'any' }: App, scope: BotScope | undefined): boolean {
  if (scope && scopes && !scopes.includes(scope)) return false;
  if (console === 'builder' || bots) return scope !== undefined && BUILDER_SCOPES.includes(scope);
  return console !== 'admin' || scope !== 'Batch Tests Execution';
}

function invalidCredentials() {
  return botRefusal(401, 'Invalid SDK credentials', REFUSED_CODE);
}
