import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { blockWith, startPlatform, variables } from './page.ts';
import { onLinux, Workshop } from './shell.ts';

async function release(env: Record<string, string>) {
  const shop = new Workshop();
  const program = blockWith('docs/recipes/library.md', 'js', '// release.mjs');
  return { shop, ...(await shop.runProgram(program, env)) };
}

onLinux('the program of the recipe', () => {
  test('waits for the publish and brings the archive home', async () => {
    const { url } = await startPlatform();
    const { shop, code, stdout, stderr } = await release({ ...variables(url, 'st-good'), KOREAI_SINCE: '5m' });
    expect(stderr).not.toContain('a-secret');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      jobId: expect.stringMatching(/^ber-/),
      sha256: expect.stringMatching(/^\w{64}$/),
      path: join(shop.folder, 'koreai-exports', 'st-good.zip'),
    });
    expect(shop.has('koreai-exports/st-good.zip')).toBe(true);
  });

  test.each([
    ['st-red', 1, 'platform-failed: '],
    ['st-awaiting', 4, 'awaiting-approval: '],
  ])('ends for %s with exit code %d', async (botId, code, words) => {
    const { url } = await startPlatform();
    const { shop, ...end } = await release(variables(url, botId));
    expect(end).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(words) });
    expect(shop.has('koreai-exports')).toBe(false);
  });

  test('ends with 2 and no request if a variable is missing', async () => {
    const simulator = await startPlatform();
    const { KOREAI_CLIENT_SECRET: _, ...env } = variables(simulator.url, 'st-good');
    const { code, stderr } = await release(env);
    expect(stderr).toContain('input-invalid: ');
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(2);
    expect(simulator.requests).toEqual([]);
  });
});
