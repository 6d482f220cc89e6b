import jsonwebtoken from 'jsonwebtoken';

export interface Claims {
  appId?: unknown;
  jti?: unknown;
  exp?: unknown;
}

/** What a token says, whoever signed it; `undefined` for anything that is no JWT, one with five parts (JWE) included. */
export function claimsOf(token: string): Claims | undefined {
  const claims = token.split('.').length === 3 ? decoded(token) : null;
  return typeof claims === 'object' && claims !== null ? claims : undefined;
}

function decoded(token: string): unknown {
  try {
    return jsonwebtoken.decode(token);
  } catch {
    // Its parts are not what a token is made of.
    return null;
  }
}

/** Whether HS256 over the secret's characters as given made this token, and it has not expired. */
export function isSignedWith(token: string, secret: string, wallMs: number): boolean {
  try {
    const clockTimestamp = Math.floor(wallMs / 1_000);
    jsonwebtoken.verify(token, secret, { algorithms: ['HS256'], clockTimestamp });
    return true;
  } catch {
    // Why not, the platform does not say either.
    return false;
  }
}
