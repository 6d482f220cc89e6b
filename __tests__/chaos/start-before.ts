import { randomUUID } from 'node:crypto';
import jsonwebtoken from 'jsonwebtoken';
import { BOT, CREDENTIALS } from './story.ts';

/** Starts an export of the bot as somebody else would have done before the run. @returns its id */
export async function startBefore(host: string, wallMs: number): Promise<string> {
  const iat = Math.floor(wallMs / 1_000);
  const claims = { sub: 'somebody', appId: CREDENTIALS.clientId, jti: randomUUID(), iat, exp: iat + 300 };
  const answer = await fetch(`${host}/api/public/bot/${BOT}/export`, {
    method: 'POST',
    headers: { auth: jsonwebtoken.sign(claims, CREDENTIALS.clientSecret), 'content-type': 'application/json' },
    body: JSON.stringify({ exportType: 'published' }),
  });
  const { _id } = (await answer.json()) as { _id: string };
  return _id;
}
