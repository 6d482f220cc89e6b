import { EOL } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { Commands } from '../../src/action/commands.ts';
import { mintedJwt } from '../../src/platform/auth.ts';
import { fakeClock } from '../support/fake-clock.ts';

/** Commands, and each write that they made. */
function commanding() {
  const written: string[] = [];
  const commands = new Commands((text) => written.push(text), { RUNNER_DEBUG: '1' });
  return { commands, written };
}

const mask = (text: string): string => `::add-mask::${text}${EOL}`;
const tokens = Array.from({ length: 20 }, (_, index) => `eyJhbGciOiJIUzI1NiJ9.token-${index}.x`);
const allMasks = tokens.map(mask).join('');

/** As the headers of a request do: the token comes back through an async function. */
async function given(commands: Commands, token: string): Promise<string> {
  return commands.secrets.addShortLived(token);
}

describe('short-lived tokens', () => {
  test('that are added in one turn are masked with one write', async () => {
    const { commands, written } = commanding();
    for (const token of tokens) commands.secrets.addShortLived(token);
    await Promise.resolve();
    expect(written).toEqual([allMasks]);
  });

  test('that are added in later turns have writes of their own, and there are none of nothing', async () => {
    const { commands, written } = commanding();
    for (const token of tokens.slice(0, 3)) {
      commands.secrets.addShortLived(token);
      await Promise.resolve();
      await Promise.resolve();
    }
    expect(written).toEqual(tokens.slice(0, 3).map(mask));
  });

  test('are masked once each, though a line wrote them ahead of the end of the turn', async () => {
    const { commands, written } = commanding();
    const [first = '', second = ''] = tokens;
    commands.secrets.addShortLived(first);
    commands.info('a line');
    commands.secrets.addShortLived(second);
    await new Promise(setImmediate);
    expect(written.join('')).toBe(`${mask(first)}a line${EOL}${mask(second)}`);
    expect(written).not.toContain('');
  });

  test.each(['info', 'warning', 'debug', 'error'] as const)('are masked before a line of %s', (how) => {
    const { commands, written } = commanding();
    for (const token of tokens) commands.secrets.addShortLived(token);
    if (how === 'error') commands.error('a title', ['a line']);
    else commands[how]('a line');
    const said = written.join('');
    expect(said.startsWith(allMasks)).toBe(true);
    expect(said.slice(allMasks.length)).toContain('a line');
  });

  test('are hidden in a line before the end of the turn', () => {
    const { commands, written } = commanding();
    const [token = ''] = tokens;
    commands.secrets.addShortLived(token);
    commands.info(`sent with ${token}`);
    expect(written.join('')).toBe(`${mask(token)}sent with ***${EOL}`);
  });

  test('are masked before who awaits them goes on, however many there are', async () => {
    const { commands, written } = commanding();
    const isMasked = await Promise.all(
      tokens.map(async (text) => {
        const token = await given(commands, text);
        return written.join('').includes(mask(token));
      }),
    );
    expect(isMasked).toEqual(tokens.map(() => true));
    expect(written).toEqual([allMasks]);
  });

  test('are masked before who awaits them goes on, where others were written in the same turn', async () => {
    const { commands, written } = commanding();
    const [first = '', second = ''] = tokens;
    commands.secrets.addShortLived(first);
    commands.info('a line');
    await given(commands, second);
    expect(written.join('')).toBe(`${mask(first)}a line${EOL}${mask(second)}`);
  });

  test('are masked before the request that they are made for is sent', async () => {
    const { commands, written } = commanding();
    const credentials = { clientId: 'cs-1234', clientSecret: 'a-client-secret' };
    const { headers } = mintedJwt(credentials, fakeClock(), commands.secrets);
    const isMasked = async (): Promise<boolean> => {
      const { auth = '' } = await headers();
      return auth !== '' && written.join('').includes(mask(auth));
    };
    expect(await Promise.all(Array.from({ length: 10 }, isMasked))).toEqual(Array(10).fill(true));
    expect(await isMasked()).toBe(true);
  });
});

describe('a secret that stays', () => {
  test('is masked at once', () => {
    const { commands, written } = commanding();
    commands.secrets.add('a-secret-of-the-step');
    expect(written).toContain(mask('a-secret-of-the-step'));
  });

  test('is masked at once where tokens still wait, and they with it', async () => {
    const { commands, written } = commanding();
    for (const token of tokens) commands.secrets.addShortLived(token);
    expect(written).toEqual([]);
    commands.secrets.addSignature('signature-of-a-link');
    expect(written.join('')).toContain(`${allMasks}${mask('signature-of-a-link')}`);
    const count = written.length;
    await Promise.resolve();
    expect(written).toHaveLength(count);
  });
});
