import { createSecretKey, randomUUID } from 'node:crypto';
import type jsonwebtoken from 'jsonwebtoken';
import type { Clock } from '../core/clock.ts';
import { KoreaiError } from '../core/errors.ts';
import type { Secrets } from '../core/secrets.ts';
import { CLOCK_HINT, clockProblem } from './clock-skew.ts';
import { TOKEN_BACKDATE_S, TOKEN_LIFETIME_S, tokenProblem } from './jwt.ts';

/** Gives the headers that authorize one request. */
export interface Authorization {
  headers(): Promise<Record<string, string>>;
  /** What to check when the platform refuses them. */
  readonly refusedHint: string;
  /**
   * Why the platform refused them, as a complete sentence, if that can be seen from here.
   *
   * @param wallMs - our clock at that moment, in milliseconds since the epoch
   * @param skewMs - how far it is ahead of the server's, in milliseconds
   */
  readonly causeOfRefusal?: (wallMs: number, skewMs: number) => { cause: string; hint: string } | undefined;
}

interface BotCredentials {
  clientId: string;
  clientSecret: string;
}

const BOT_HINT =
  'Kore.ai answers 401 for four reasons, so check each: (1) {clientId} and {clientSecret} belong together; (2) the app has ' +
  'the scope this operation needs, and its change was saved (App Builder scopes also need the bot to be published); ' +
  '(3) {botId} is a bot that this app may reach; (4) the app does not enforce JTI on a ready-made jwt, or JWE, which is not supported.';
const KEY_HINT =
  'Check that {apiKey} is complete and not revoked, has the scope this operation needs (keys are fixed to their scopes), ' +
  'and belongs to the app of this tool or model.';
const NEW_JWT_HINT =
  'Make a new jwt that outlives the timeout, or give {clientId} and {clientSecret} instead, from which a new token is made for each request.';
/** Makes a new token for every request, because apps that enforce JTI refuse one seen before (kore-api.md, section 5). */
export function mintedJwt({ clientId, clientSecret }: BotCredentials, clock: Clock, secrets: Secrets): Authorization {
  // As a key, because jsonwebtoken would take some texts for a key of another kind.
  const key = createSecretKey(secrets.add(clientSecret), 'utf8');
  let signer: Promise<typeof jsonwebtoken> | undefined;
  return {
    refusedHint: BOT_HINT,
    causeOfRefusal(_wallMs, skewMs) {
      const problem = clockProblem(skewMs);
      if (!problem) return undefined;
      const hint = `${CLOCK_HINT} If that does not help: ${BOT_HINT}`;
      return { cause: `The clock of this machine is ${problem.found}.`, hint };
    },
    async headers() {
      // Once: in the bundle, each import of a package makes an object with all its exports, which lives long.
      signer ??= import('jsonwebtoken').then((module) => module.default);
      const { sign } = await signer;
      const nowMs = clock.wall();
      const now = Math.floor(nowMs / 1_000);
      const claims = {
        sub: 'koreai-ci',
        appId: clientId,
        jti: randomUUID(),
        iat: now - TOKEN_BACKDATE_S,
        exp: now + TOKEN_LIFETIME_S,
      };
      return { auth: secrets.addShortLived(sign(claims, key, { algorithm: 'HS256' }), nowMs) };
    },
  };
}

/** Sends a token that was made elsewhere. It has to outlive the step, and its app must not enforce JTI. */
export function readyMadeJwt(jwt: string, secrets: Secrets): Authorization {
  secrets.add(jwt);
  return {
    refusedHint: BOT_HINT,
    causeOfRefusal(wallMs, skewMs) {
      const problem = tokenProblem(jwt, wallMs - skewMs);
      return problem && { cause: `The jwt was refused because ${problem.found}.`, hint: NEW_JWT_HINT };
    },
    headers: () => Promise.resolve({ auth: jwt }),
  };
}

/** Checks a ready-made token before anything is sent. @throws KoreaiError `unauthorized` if it has expired */
export function refuseExpiredJwt(jwt: string, nowMs: number): void {
  const problem = tokenProblem(jwt, nowMs);
  if (problem?.kind !== 'expired') return;
  throw new KoreaiError('unauthorized', `The jwt cannot be used: ${problem.found}`, {
    hint: `Nothing was sent. ${NEW_JWT_HINT} If the clock of this machine is wrong, set it first.`,
    sent: false,
  });
}

/** Warns of a ready-made token that may be refused within the given time. */
export function jwtWarning(jwt: string, nowMs: number, neededMs: number): string | undefined {
  const problem = tokenProblem(jwt, nowMs, neededMs);
  if (!problem || problem.kind === 'expired') return undefined;
  const end = problem.kind === 'expires-soon' ? ', before the timeout ends' : '';
  return `The jwt may be refused: ${problem.found}${end}.`;
}

/** An API key of the Agent Platform or of an Artemis project. */
export function apiKey(key: string, secrets: Secrets): Authorization {
  secrets.add(key);
  return { refusedHint: KEY_HINT, headers: () => Promise.resolve({ 'x-api-key': key }) };
}
