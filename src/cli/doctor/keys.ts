import { systemClock } from '../../core/clock.ts';
import type { Secrets } from '../../core/secrets.ts';
import { headerValue } from '../../inputs/types.ts';
import { type Authorization, apiKey, mintedJwt, readyMadeJwt } from '../../platform/auth.ts';
import type { RawInput } from '../settings.ts';
import { type Check, problem, warning } from './check.ts';

const NAME = 'credentials';

export interface Keys extends Authorization {
  readonly isReadyMade: boolean;
}

/** The credentials that were given, and the problems with them. */
export interface KeyRing {
  readonly bot: Keys | undefined;
  readonly key: Keys | undefined;
  readonly troubles: readonly Check[];
}

/** Chooses the credentials as operations do; a ready-made JWT beside a client secret is a problem there. */
export function keyRingOf(raw: RawInput, secrets: Secrets): KeyRing {
  const [clientId, clientSecret, jwt, key] = [raw('clientId'), raw('clientSecret'), raw('jwt'), raw('apiKey')];
  const troubles: Check[] = [];
  for (const [variable, value] of [
    ['KOREAI_JWT', jwt],
    ['KOREAI_API_KEY', key],
  ] as const) {
    const parsed = value === '' ? undefined : headerValue.check(value, 0);
    if (parsed && 'problem' in parsed) troubles.push(problem(NAME, `${variable} ${parsed.problem}`, 'Copy it again.'));
  }
  if (jwt === '' && (clientId === '') !== (clientSecret === '')) {
    const missing = clientId === '' ? 'KOREAI_CLIENT_ID' : 'KOREAI_CLIENT_SECRET';
    troubles.push(problem(NAME, `${missing} is missing`, 'Both client id and client secret are needed.'));
  }
  if (jwt !== '' && clientSecret !== '') {
    const advice = 'Unset one of the two: commands use the JWT, which is checked here.';
    troubles.push(problem(NAME, 'KOREAI_JWT is set beside KOREAI_CLIENT_SECRET', advice));
  }
  troubles.push(...oddities(clientId, clientSecret));
  const isUsable = (value: string): boolean => value !== '' && 'value' in headerValue.check(value, 0);
  const minted = jwt === '' && clientId !== '' && clientSecret !== '';
  return {
    bot: isUsable(jwt)
      ? { ...readyMadeJwt(jwt, secrets), isReadyMade: true }
      : minted
        ? { ...mintedJwt({ clientId, clientSecret }, systemClock, secrets), isReadyMade: false }
        : undefined,
    key: isUsable(key) ? { ...apiKey(key, secrets), isReadyMade: true } : undefined,
    troubles,
  };
}

/** Copying mistakes that can be seen without a request. */
function oddities(clientId: string, clientSecret: string): Check[] {
  if (/^cs-/.test(clientSecret) && !/^cs-/.test(clientId)) {
    return [warning(NAME, 'KOREAI_CLIENT_SECRET looks like a client id (cs-…)', 'The two may have been swapped.')];
  }
  const quoted = Object.entries({ KOREAI_CLIENT_ID: clientId, KOREAI_CLIENT_SECRET: clientSecret }).find(([, value]) =>
    /^["'].*["']$|\s/.test(value),
  );
  if (!quoted) return [];
  return [
    warning(
      NAME,
      `${quoted[0]} has quotes around it, or spaces in it`,
      'They count as part of the value: remove them.',
    ),
  ];
}
