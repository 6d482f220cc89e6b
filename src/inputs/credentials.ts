import type { InputName } from './fields.ts';
import type { Inputs } from './values.ts';

export type Credentials =
  | { readonly kind: 'app'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'jwt'; readonly jwt: string }
  | { readonly kind: 'key'; readonly apiKey: string };

/** Inputs that hold credentials: for bots, and for the Agent Platform. */
export const CREDENTIAL_INPUTS = {
  bot: ['clientId', 'clientSecret', 'jwt'],
  key: ['apiKey'],
} as const satisfies Record<string, readonly InputName[]>;

/**
 * The credentials of one kind among the inputs that were read.
 *
 * @param operation - the name of what needs them, for the problem
 */
export function credentialsOf(
  kind: 'bot' | 'key',
  { clientId, clientSecret, jwt, apiKey }: Partial<Inputs>,
  operation: string,
): Credentials | { readonly problem: string } {
  if (kind === 'key') return apiKey ? { kind, apiKey } : { problem: `{apiKey}: is required for ${operation}` };
  if (jwt) return { kind: 'jwt', jwt };
  if (clientId && clientSecret) return { kind: 'app', clientId, clientSecret };
  const missing = [clientId ? '' : '{clientId}', clientSecret ? '' : '{clientSecret}'].filter((name) => name !== '');
  return { problem: `${missing.join(' and ')}: required for ${operation}, or a ready-made {jwt}` };
}
