import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import { Secrets } from '../../src/core/secrets.ts';
import { PartFile } from '../../src/download/part-file.ts';
import { Transfer } from '../../src/download/transfer.ts';
import type { Transport } from '../../src/http/transport.ts';
import { afterTest, temporaryFolder } from '../support/after-test.ts';
import { IdleClock } from '../support/idle-clock.ts';

test('an answer that has no place on the disk any more is let go of', async () => {
  const part = await PartFile.create(join(temporaryFolder(), 'x.part'));
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  Object.assign(part, { restart: () => Promise.reject(full) });
  afterTest(() => part.discard());
  const bodies: Readable[] = [];
  async function* cut(): AsyncGenerator<Buffer> {
    yield Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(70_000)]);
    throw Object.assign(new Error('cut'), { code: 'ECONNRESET' });
  }
  const transport: Transport = {
    close() {},
    async send() {
      const body = bodies.length === 0 ? Readable.from(cut(), { objectMode: false }) : new Readable({ read() {} });
      bodies.push(body);
      return { status: 200, headers: { 'content-length': '1000000' }, body };
    },
  };
  const nothing = (): Promise<undefined> => Promise.resolve(undefined);
  const source = { link: new URL('https://files.example.com/x'), renew: nothing, credentials: nothing };
  const transfer = new Transfer(source, part, {
    transport,
    secrets: new Secrets(),
    userAgent: 'koreai-ci-test',
    signal: new AbortController().signal,
    clock: new IdleClock(),
    random: () => 0,
    formats: ['zip'],
  });
  await expect(transfer.run()).rejects.toThrow();
  expect(bodies.map((body) => body.destroyed)).toEqual([true, true]);
});
