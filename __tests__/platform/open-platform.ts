import { KoreaiError } from '../../src/core/errors.ts';
import { Secrets } from '../../src/core/secrets.ts';
import { nodeTransport } from '../../src/http/node-transport.ts';
import { type Authorization, apiKey, mintedJwt } from '../../src/platform/auth.ts';
import { Platform, type PlatformOptions } from '../../src/platform/client.ts';
import { afterTest } from '../support/after-test.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { type Script, scriptedServer } from '../support/platform-script.ts';

export const NOW = Date.UTC(2026, 0, 1, 12, 0, 0);
export const CREDENTIALS = { clientId: 'cs-1234', clientSecret: 'c1ient+s3cret/==' };
export const never = new AbortController().signal;
/** For a request that is never given up. */
export const asking = { signal: never };

type More = Partial<Omit<PlatformOptions, 'authorization'>> & { authorization?: 'bot' | 'key' | Authorization };

/** A platform over real HTTP, whose server gives these answers in order. */
export async function openPlatform(answers: Script[], { authorization = 'bot', ...more }: More = {}) {
  const server = await scriptedServer(...answers);
  return { ...server, ...platformAt(server.url, { authorization, ...more }) };
}

/** @returns also what was masked, and every line of the debug log */
export function platformAt(host: URL, { authorization = 'bot', ...more }: More = {}) {
  const transport = nodeTransport();
  afterTest(() => transport.close());
  const clock = fakeClock({ advances: false, wallMs: NOW });
  const [masked, lines]: [string[], string[]] = [[], []];
  const secrets = new Secrets((mask) => masked.push(mask));
  const log = { debug: (line: string) => lines.push(line), info() {}, warning() {} };
  const usual = { bot: () => mintedJwt(CREDENTIALS, clock, secrets), key: () => apiKey('kg-4711-key', secrets) };
  const platform = new Platform({
    host,
    authorization: typeof authorization === 'string' ? usual[authorization]() : authorization,
    transport,
    clock,
    log,
    secrets,
    userAgent: 'koreai-ci/test',
    ...more,
  });
  return { platform, masked, lines, clock, secrets };
}

/** The error of a call. */
export async function errorOf(call: Promise<unknown>): Promise<KoreaiError> {
  const thrown = await call.then(
    (value) => new Error(`there was an answer: ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (thrown instanceof KoreaiError) return thrown;
  throw thrown;
}
