import { type Claims, decodeJwt, instantOf, isEncrypted, type TokenProblem, tokenProblem } from '../../platform/jwt.ts';
import { type Check, ok, problem, warning } from './check.ts';

const HOUR_S = 3_600;
/** The default timeout of a run, in seconds: a token that expires sooner may not last until the job ends. */
const DEFAULT_RUN_S = 1_800;
/** How far the clocks may be apart, in seconds. */
const GRACE_S = 30;
const MAKE_ANOTHER =
  'Make a new one, or set KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET, from which one is made for each request.';
const WRONG_SPELLINGS = ['appid', 'appID', 'AppId', 'app_id', 'clientId', 'client_id', 'iss'];

/**
 * Checks the claims of a token against what the platform is known to require.
 *
 * @param nowMs - the server's time, if it is known
 */
export function examineToken(name: string, token: string, nowMs: number): Check {
  if (isEncrypted(token)) {
    const advice =
      'It is sent as it is. If it is refused, use an app that does not enforce JWE, with client id and secret.';
    return warning(name, 'an encrypted token (JWE), whose content cannot be checked', advice);
  }
  const decoded = decodeJwt(token);
  if (!decoded) {
    const advice = 'Set it to the token itself, without "Bearer" or quotes.';
    return problem(name, 'not a JWT: it does not have three readable parts', advice);
  }
  const checks = [
    checkAlgorithm(decoded.header),
    checkAppId(decoded.claims),
    checkLife(decoded.claims, nowMs / 1_000, tokenProblem(token, nowMs, DEFAULT_RUN_S * 1_000)),
    checkReuse(decoded.claims),
    ...checkStart(decoded.claims, nowMs / 1_000),
  ].filter((check) => check !== undefined);
  const worst = checks.find(({ level }) => level === 'problem') ?? checks[0];
  if (!worst) return ok(name, reported(decoded.header, decoded.claims));
  const all = [worst, ...checks.filter((check) => check !== worst)];
  const advice = [...new Set(all.map(({ advice: one }) => one))].join(' ');
  return { name, level: worst.level, found: all.map(({ found }) => found).join('; '), advice };
}

function reported({ alg }: Claims, { appId, exp }: Claims): string {
  const life = typeof exp === 'number' ? `expires ${instantOf(exp)}` : 'never expires';
  return `${String(alg)}, appId ${String(appId)}, ${life}`;
}

function checkAlgorithm({ alg }: Claims): Check | undefined {
  if (alg === 'HS256') return undefined;
  const advice = 'Sign with HS256, with the characters of the client secret as they are.';
  if (typeof alg !== 'string' || alg.toLowerCase() === 'none') return problem('', 'the token is not signed', advice);
  return warning('', `signed with ${alg}, but apps of the public API accept HS256 only`, advice);
}

function checkAppId(claims: Claims): Check | undefined {
  if (typeof claims['appId'] === 'string' && claims['appId'] !== '') return undefined;
  const instead = WRONG_SPELLINGS.find((spelling) => spelling in claims);
  const found = `the claim appId is missing${instead === undefined ? '' : ` (there is ${instead})`}`;
  return problem('', found, 'Put the client id (cs-…) into a claim that is spelled exactly appId.');
}

/** Whether the token lasts long enough. @param known - what the operations know of its life */
function checkLife({ exp, jti }: Claims, nowS: number, known: TokenProblem | undefined): Check | undefined {
  if (exp === undefined) {
    const unlimited = 'it has a jti but no exp, which apps that enforce JTI refuse';
    return warning('', jti === undefined ? 'it never expires' : unlimited, MAKE_ANOTHER);
  }
  const unit = 'exp is a number of seconds since 1970.';
  if (typeof exp !== 'number') return problem('', 'exp is not a number', unit);
  if (known?.kind === 'expired') return problem('', known.found, MAKE_ANOTHER);
  if (exp > 1e11) return problem('', 'exp is in milliseconds', unit);
  if (jti !== undefined && exp > nowS + HOUR_S + GRACE_S) {
    const found = `a token with a jti must expire within an hour, but this one expires ${instantOf(exp)}`;
    return problem('', found, MAKE_ANOTHER);
  }
  if (known?.kind !== 'expires-soon') return undefined;
  return warning('', `${known.found}, perhaps before a job has ended`, MAKE_ANOTHER);
}

function checkReuse({ jti }: Claims): Check | undefined {
  if (jti === undefined) return undefined;
  return warning('', 'it has a jti, and apps that enforce JTI accept it for one request only', MAKE_ANOTHER);
}

function checkStart({ iat, nbf }: Claims, nowS: number): Check[] {
  return Object.entries({ iat, nbf }).flatMap(([claim, at]) => {
    if (typeof at !== 'number' || at <= nowS + GRACE_S) return [];
    const found = `${claim} is in the future (${instantOf(at)})`;
    return [warning('', found, 'Set the clock of the machine that made it.')];
  });
}
