import type { Operation } from '../jobs/operation.ts';
import type { InputReader } from './input-reader.ts';
import type { Credentials } from './inputs.ts';
import { parseHeaderValue } from './parse-input.ts';

/** The credentials that an operation needs, out of those that were given. */
export function readCredentials(operation: Operation, reader: InputReader): Credentials | undefined {
  if (operation.credentials === 'key') {
    if (!reader.isGiven('apiKey')) reader.problem('apiKey', `is required for ${operation.name}`);
    const apiKey = reader.optional('apiKey', parseHeaderValue);
    return apiKey === undefined ? undefined : { kind: 'key', apiKey };
  }
  if (reader.isGiven('jwt')) {
    const jwt = reader.optional('jwt', parseHeaderValue);
    return jwt === undefined ? undefined : { kind: 'jwt', jwt };
  }
  const [clientId, clientSecret] = [reader.given('clientId'), reader.given('clientSecret')];
  if (clientId !== '' && clientSecret !== '') return { kind: 'minted', clientId, clientSecret };
  const missing = (['clientId', 'clientSecret'] as const).filter((name) => !reader.isGiven(name));
  const other = reader.spelled('jwt');
  reader.problemOf(missing, 'and', `required for ${operation.name}, or a ready-made ${other}`);
  return undefined;
}
