import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { blockWith, startPlatform, variables } from './page.ts';
import { onLinux, Workshop } from './shell.ts';

const PAGE = 'docs/recipes/cron.md';
const DAY_S = 86_400;
const OLD = 'exports/2020-01-01';

/** The folder as the recipe wants it, with an old export. */
function settle(url: string, botId: string): Workshop {
  const shop = new Workshop();
  const { KOREAI_CLIENT_SECRET: secret = '', ...settings } = variables(url, botId);
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
  shop.write('settings.env', lines.join(''));
  shop.write('client-secret', `${secret}\n`, 0o600);
  shop.write('export.sh', blockWith(PAGE, 'bash', 'export-bot'), 0o700);
  shop.write('release.sh', blockWith(PAGE, 'bash', 'publish-status'), 0o700);
  shop.write(`${OLD}/st-good.zip`, 'old');
  const long = Date.now() / 1_000 - 30 * DAY_S;
  utimesSync(join(shop.folder, OLD), long, long);
  return shop;
}

onLinux('the recipe for cron', () => {
  test('has a line that cron reads', () => {
    const [mail, path, line = ''] = blockWith(PAGE, 'crontab', 'MAILTO').trimEnd().split('\n');
    expect([mail, path]).toEqual([expect.stringMatching(/^MAILTO=\S+@\S+$/), expect.stringMatching(/^PATH=\/[^$~]+$/)]);
    // Cron turns a % into a line break.
    expect(line).toMatch(/^\d+ \d+ \* \* \* [^%]+$/);
  });

  test('exports without output, readable by its user only, and checks the sum', async () => {
    const { url } = await startPlatform();
    const shop = settle(url, 'st-good');
    // As cron does: from the home folder.
    const { code, stdout, stderr } = await shop.run(`cd / && "${shop.folder}/export.sh"`);
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
    const file = shop.outputs()['KOREAI_OUT_FILE_PATH'] ?? '';
    expect(file).toMatch(/^exports\/\d{4}-\d\d-\d\d\/st-good-latest\.zip$/);
    expect(statSync(join(shop.folder, file)).mode & 0o077).toBe(0);
    expect((await shop.run(`cd "$(dirname "${file}")" && sha256sum --check --strict SHA256SUMS`)).code).toBe(0);
    expect(shop.has(OLD)).toBe(false);
  });

  test.each([
    ['st-red', 1, 'No export tonight: exit code 1'],
    ['st-superseded', 3, 'No verdict in time'],
  ])('reports %s with exit code %d, and keeps what there is', async (botId, code, words) => {
    const { url } = await startPlatform();
    const shop = settle(url, botId);
    const end = await shop.run('./export.sh');
    expect(end.code).toBe(code);
    expect(end.stderr).toContain(words);
    expect(shop.has(OLD)).toBe(true);
  });

  test('does not export while another export runs', async () => {
    const simulator = await startPlatform();
    const shop = settle(simulator.url, 'st-good');
    const { code, stderr } = await shop.run('exec 8> export.lock; flock 8; ./export.sh 8>&-');
    expect([code, stderr]).toEqual([1, 'The last export is still running.\n']);
    expect(simulator.requests).toEqual([]);
  });

  test('deploys only what was published', async () => {
    const { url } = await startPlatform();
    const shop = settle(url, 'st-good');
    expect((await shop.run('./release.sh 5m')).code).toBe(0);
    expect(shop.isDeployed).toBe(true);
    for (const [botId, code] of [
      ['st-red', 1],
      ['st-awaiting', 4],
    ] as const) {
      const other = settle(url, botId);
      expect((await other.run('./release.sh 5m')).code).toBe(code);
      expect(other.isDeployed).toBe(false);
    }
    expect((await settle(url, 'st-good').run('./release.sh')).code).not.toBe(0);
  });
});
