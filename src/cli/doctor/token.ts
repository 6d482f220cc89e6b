import { type Claims, decodeJwt, instantOf, isEncrypted, type TokenTrouble, tokenTrouble } from '../../platform/jwt.ts';
import { type Check, ok, problem, warning } from './check.ts';

const HOUR_S = 3_600;
/** The usual timeout of a run: a token that ends sooner may not see the end of the job. */
const USUAL_RUN_S = 1_800;
const GRACE_S = 30;
const WRONG_SPELLINGS = ['appid', 'appID', 'AppId', 'app_id', 'clientId', 'client_id', 'iss'];

/**
 * Judges the claims of a token by what the platform is known to want.
 *
 * @param nowMs - the server's time, as far as it is known
 * @param isReadyMade - false for one that is minted here, anew for every request
 */
export function examineToken(name: string, token: string, nowMs: number, isReadyMade: boolean): Check {
  if (isEncrypted(token)) {
    return warning(
      name,
      'an encrypted token (JWE), which cannot be looked into',
      'It is sent as it is. Where it is refused, use an app that does not enforce JWE, with client id and secret.',
    );
  }
  const decoded = decodeJwt(token);
  if (!decoded) {
    return problem(
      name,
      'no JWT: it has not three readable parts',
      'Give the token itself, without "Bearer" or quotes.',
    );
  }
  const troubles = [
    algorithmTrouble(decoded.header),
    appIdTrouble(decoded.claims),
    ...timeTroubles(decoded.claims, nowMs / 1_000, isReadyMade, tokenTrouble(token, nowMs, USUAL_RUN_S * 1_000)),
  ].filter((trouble) => trouble !== undefined);
  const worst = troubles.find(({ level }) => level === 'problem') ?? troubles[0];
  if (!worst) return ok(name, reported(decoded.header, decoded.claims, isReadyMade));
  const others = troubles.filter((trouble) => trouble !== worst);
  return {
    ...worst,
    found: [worst, ...others].map(({ found }) => found).join('; '),
    advice: [...new Set([worst, ...others].map(({ advice }) => advice))].join(' '),
    name,
  };
}

function reported(header: Claims, claims: Claims, isReadyMade: boolean): string {
  const life = isReadyMade ? lifeOf(claims) : 'a new one with its own jti for every request, good for 5 minutes';
  return `${String(header['alg'])}, appId ${String(claims['appId'])}, ${life}`;
}

function lifeOf({ exp }: Claims): string {
  return typeof exp === 'number' ? `expires ${instantOf(exp)}` : 'never expires';
}

function algorithmTrouble({ alg }: Claims): Check | undefined {
  if (alg === 'HS256') return undefined;
  const advice = 'Sign with HS256, by the characters of the client secret as they are.';
  if (typeof alg !== 'string' || alg.toLowerCase() === 'none') return problem('', 'the token is not signed', advice);
  return warning('', `signed with ${alg}, where apps of the public API take HS256 only`, advice);
}

function appIdTrouble(claims: Claims): Check | undefined {
  if (typeof claims['appId'] === 'string' && claims['appId'] !== '') return undefined;
  const instead = WRONG_SPELLINGS.find((spelling) => spelling in claims);
  const found = `the claim appId is missing${instead === undefined ? '' : ` (there is ${instead})`}`;
  return problem('', found, 'Put the client id (cs-…) into a claim that is spelled exactly appId.');
}

function timeTroubles(
  { exp, iat, nbf, jti }: Claims,
  nowS: number,
  isReadyMade: boolean,
  known: TokenTrouble | undefined,
): Check[] {
  const troubles: Check[] = [];
  const again =
    'Make a new one, or give KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET, from which one is made for each request.';
  if (exp !== undefined && typeof exp !== 'number') {
    troubles.push(problem('', 'exp is no number', 'exp is a number of seconds since 1970.'));
  } else if (exp === undefined) {
    const found =
      jti === undefined ? 'it never expires' : 'it has a jti but no exp, which apps that enforce JTI refuse';
    if (isReadyMade) troubles.push(warning('', found, again));
  } else if (known?.kind === 'expired') {
    troubles.push(problem('', known.found, again));
  } else if (exp > 1e11) {
    troubles.push(problem('', 'exp is in milliseconds', 'exp is a number of seconds since 1970.'));
  } else if (jti !== undefined && exp > nowS + HOUR_S + GRACE_S) {
    troubles.push(
      problem('', `with a jti it may expire an hour from now at most, and it does ${instantOf(exp)}`, again),
    );
  } else if (isReadyMade && known?.kind === 'expires-soon') {
    troubles.push(warning('', `${known.found}, perhaps before a job has ended`, again));
  }
  if (isReadyMade && jti !== undefined) {
    troubles.push(warning('', 'it has a jti, and apps that enforce JTI accept it for one request only', again));
  }
  for (const [claim, at] of Object.entries({ iat, nbf })) {
    if (typeof at === 'number' && at > nowS + GRACE_S) {
      troubles.push(
        warning('', `${claim} is in the future (${instantOf(at)})`, 'Set the clock of the machine that made it.'),
      );
    }
  }
  return troubles;
}
