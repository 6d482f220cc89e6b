import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import { connectProxy } from '../http/connect-proxy.ts';
import { afterTest } from '../support/after-test.ts';
import { childEnvironment } from '../support/child-environment.ts';
import { COMPILE_CACHE } from '../support/compile-cache.ts';
import { githubApi, SILENCE } from '../support/github-api.ts';
import { event, states } from './open-status.ts';

describe('in a process of its own', () => {
  /** Everything that was printed, once the process has ended by itself. */
  async function run(env: Record<string, string>) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'status-process.mjs')], {
      env: childEnvironment({ ...COMPILE_CACHE, ...env }),
    });
    afterTest(() => child.kill('SIGKILL'));
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { stdout, stderr };
  }

  test('it prints nothing, and no connection keeps the process', async () => {
    const headers = { deprecation: 'true', sunset: 'soon', connection: 'keep-alive', 'keep-alive': 'timeout=60' };
    const api = await githubApi({ status: 201, headers, json: {} });

    // A process that keeps this connection would never end.
    api.server.keepAliveTimeout = 0;

    const { stdout, stderr } = await run(api.env);

    expect(states(api)).toEqual(['pending', 'success']);
    expect(`${stdout}${stderr}`).toBe('FINISHED\n');
  });

  test('a request that is never answered does not keep the process either', async () => {
    const api = await githubApi(SILENCE);

    const { stdout } = await run({ ...api.env, STOPPED: '1' });

    expect(stdout).toMatch(/in time\.\nFINISHED\n$/);
  });

  test('it uses the proxy of the environment', async () => {
    const api = await githubApi();
    const proxy = await connectProxy({ names: { 'api.github.test': Number(api.url.port) } });

    const { stdout } = await run({
      ...api.env,
      GITHUB_API_URL: 'http://api.github.test',
      http_proxy: proxy.url.origin,
    });

    expect(stdout).toBe('FINISHED\n');
    expect(proxy.tunnels).toEqual(expect.arrayContaining(['api.github.test:80']));
    expect(states(api)).toEqual(['pending', 'success']);
  });

  test('an unreadable event is a warning', async () => {
    const api = await githubApi();

    const { stdout } = await run({ ...api.env, GITHUB_EVENT_PATH: event('{"broken":') });

    expect(stdout).toMatch(/^The commit status "ci" was not set to pending\. .*could not be loaded.*\nFINISHED\n$/);
    expect(api.requests).toEqual([]);
  });
});
