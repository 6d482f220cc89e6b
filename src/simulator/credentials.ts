import jsonwebtoken from 'jsonwebtoken';
import type { Clock } from '../core/clock.ts';
import { botRefusal, type Call, platformRefusal } from './call.ts';
import { BOT_SCOPES, type BotScope, type KeyHeader, type KeyScope, type Needs } from './calls.ts';
import type { Recorder } from './recorder.ts';
import type { App, Scenario } from './scenario/types.ts';

/** The code for most problems of a token (kore-api.md, section 6). */
const REFUSED_CODE = 4002;
/** In seconds. */
const MAX_LIFETIME = 3_600;

type Claims = Readonly<Partial<Record<'appId' | 'jti' | 'exp', unknown>>>;

export type Credentials = ReturnType<typeof credentialsOf>;

/** Checks credentials, as far as the platform's rules are known. */
export function credentialsOf(
  { apps = [], apiKeys = [] }: NonNullable<Scenario['credentials']>,
  { isBot, clock, recorder }: { isBot: (id: string) => boolean; clock: Clock; recorder: Recorder },
) {
  const usedIds = new Set<string>();

  return {
    /** @param firstId - the first id in the path of the call. @throws Refusal */
    check(call: Call, needs: Needs, firstId: string): void {
      if (needs === 'own') return;
      if ('bot' in needs) checkBot(call, needs.bot, firstId);
      else if ('account' in needs) checkToken(call, needs.account === 'any' ? undefined : needs.account);
      else checkKey(call, needs.key, needs.header);
    },
    checkBot,
    checkKey,

    /** The App Builder apps of a bot. */
    appsOf: (botId: string): readonly App[] => apps.filter((app) => app.bots?.includes(botId)),
  };

  /** The token in `auth`, the scope of its app, and whether the app reaches the bot. @throws Refusal */
  function checkBot(call: Call, scope: BotScope, botId: string): void {
    const app = checkToken(call, scope);
    // An App Builder app that asks for another bot gets the same answer as one with a wrong secret.
    if (app.bots && !app.bots.includes(botId)) throw invalidCredentials();
    if (!isBot(botId)) throw botRefusal(400, 'Invalid StreamId');
  }

  /** The key in the header that the call takes. @throws Refusal */
  function checkKey({ headers }: Call, scope: KeyScope | 'any', header: KeyHeader = 'x-api-key'): void {
    const given = headers['x-api-key'] ?? (header === 'either' ? headers['apikey'] : undefined);
    const known = apiKeys.find(({ key }) => key === given);
    if (!known) throw platformRefusal(401, 'UNAUTHORIZED', 'Invalid or missing API key');
    if (scope !== 'any' && known.scopes && !known.scopes.includes(scope)) {
      throw platformRefusal(403, 'INSUFFICIENT_SCOPE', `The API key lacks the scope ${scope}`);
    }
  }

  /** @param scope - undefined if any app of the Admin Console will do */
  function checkToken(call: Call, scope: BotScope | undefined): App {
    const { auth } = call.headers;
    if (typeof auth !== 'string' || auth === '') throw invalidCredentials();
    const claims = claimsOf(auth);
    if (!claims) throw botRefusal(401, 'Invalid JWT token', REFUSED_CODE);
    if (typeof claims.appId !== 'string') {
      throw botRefusal(412, 'Missing app details in the payload', 'ValidationError');
    }
    const app = apps.find(({ clientId }) => clientId === claims.appId);
    if (!app || !isSignedWith(auth, app.clientSecret, clock.wall())) throw invalidCredentials();
    checkJti(call, claims);
    if (!mayUse(app, scope)) throw botRefusal(401, 'Permission denied. Scope is incorrect!', REFUSED_CODE);
    return app;
  }

  function checkJti(call: Call, { jti, exp }: Claims): void {
    const refuse = (why: string) => botRefusal(401, `error verifying the jwt: ${why}`, 401);
    if (typeof jti !== 'string' || jti === '') throw refuse('jti is missing');
    if (typeof exp !== 'number') throw refuse('exp is missing');
    if (exp - clock.wall() / 1_000 > MAX_LIFETIME) throw refuse('exp is more than an hour ahead');
    if (usedIds.has(jti)) {
      recorder.violation('token-replayed', 'a token was sent twice', call);
      throw refuse('possibly a replay');
    }
    usedIds.add(jti);
  }
}

function mayUse({ scopes, bots, console = 'any' }: App, scope: BotScope | undefined): boolean {
  const madeIn = bots ? 'builder' : console;
  if (scope === undefined) return madeIn !== 'builder';
  return (scopes?.includes(scope) ?? true) && (madeIn === 'any' || ['both', madeIn].includes(BOT_SCOPES[scope]));
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
