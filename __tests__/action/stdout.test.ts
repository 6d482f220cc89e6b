import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { stdout } from '../../src/action/stdout.ts';

test('takes up where the system took a part of it', () => {
  const taken: string[] = [];
  const write = stdout(((_file: number, bytes: Buffer, at: number) => {
    taken.push(bytes.toString('latin1', at, at + 3));
    return Math.min(3, bytes.length - at);
  }) as Parameters<typeof stdout>[0]);
  write('::add-mask::x\n');
  write('');
  expect(taken.join('')).toBe('::add-mask::x\n');
});

test('loses nothing, and keeps the order, over a pipe that is full and does not wait', async () => {
  const script = `
    const { stdout } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/action/stdout.ts'))});
    // As a parent that shares its own pipe may have it.
    process.stdout._handle.setBlocking?.(false);
    const write = stdout();
    for (let line = 0; line < 20_000; line += 1) write(\`line \${line} Grüße 🫖\\n\`);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--no-warnings', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let reported = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    reported += text;
  });
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  expect(reported).toBe(Array.from({ length: 20_000 }, (_, line) => `line ${line} Grüße 🫖\n`).join(''));
});
