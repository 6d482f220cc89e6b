import type { Clock } from '../kernel/clock.ts';
import type { Call } from './call.ts';
import type { Recorder } from './recorder.ts';
import { botRefusal, platformRefusal } from './reply.ts';
import type { ApiKey, App, BotScope, KeyScope } from './scenario.ts';
import { type Claims, claimsOf, isSignedWith } from './tokens.ts';

/** What the platform answers to most things that are wrong with a token (kore-api.md, section 6). */
const REFUSED_CODE = 4002;
const LONGEST_LIFE_S = 3_600;

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

  /** The token in `auth` for a call that names no bot. @throws Refusal */
  checkAccount(call: Call, scope: BotScope): void {
    this.#checkToken(call, scope);
  }

  /** The key in `x-api-key`. @throws Refusal */
  checkKey(call: Call, scope?: KeyScope): void {
    const given = call.headers['x-api-key'];
    const known = this.#known.apiKeys.find(({ key }) => key === given);
    if (!known) throw platformRefusal(401, 'UNAUTHORIZED', 'Invalid or missing API key');
    if (scope && known.scopes && !known.scopes.includes(scope)) {
      throw platformRefusal(403, 'INSUFFICIENT_SCOPE', `The API key lacks the scope ${scope}`);
    }
  }

  #checkToken(call: Call, scope: BotScope): App {
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
    const isBuilder = app.bots !== undefined;
    if ((app.scopes && !app.scopes.includes(scope)) || (isBuilder && scope !== 'Bot Export')) {
      throw botRefusal(401, 'Permission denied. Scope is incorrect!', REFUSED_CODE);
    }
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

function invalidCredentials() {
  return botRefusal(401, 'Invalid SDK credentials', REFUSED_CODE);
}
