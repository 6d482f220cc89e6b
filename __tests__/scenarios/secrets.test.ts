import { describe, expect, test } from '@jest/globals';
import {
  EXPORT_STATUS as EXPORT_JOB_STATUS,
  exportStatus,
  PROJECT,
  PROJECT_KEY,
  projectServer,
} from '../operations/project-server.ts';
import { tar, zip } from '../support/archives.ts';
import { NEEDED } from '../support/engine.ts';
import { asShown, withoutMasks } from '../support/masks.ts';
import { type Answer, type Seen, startPlatform } from '../support/platform-script.ts';
import { type ActionEnd, runAction } from '../support/run-action.ts';
import {
  API_KEY,
  BOT_CREDENTIALS,
  DOCK_JOB,
  EXPORT,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_STATUS,
  importDocument,
  TOOL,
  TOOL_EXPORT,
} from '../support/samples.ts';
import { json } from './against-script.ts';

const FAST = { pollInterval: '50ms' };
const DEBUG = { env: { RUNNER_DEBUG: '1' } };
const SIGNED = '/file?e=1769860800&n=42&s=c2lnbmF0dXJlLW9mLWEtbGluaw$$';

function everythingOf({ stdout, stderr, summary, outputs }: ActionEnd): string {
  return [withoutMasks(stdout), stderr, summary, JSON.stringify(outputs)].join('\n');
}

/** The usual encodings of a secret. */
function encodingsOf(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64');
  return [secret, encodeURIComponent(secret), base64, base64.replace(/=+$/, ''), JSON.stringify(secret).slice(1, -1)];
}

describe('a secret', () => {
  test('is only in the lines that mask it, in a debug log too', async () => {
    const platform = await startPlatform({
      [EXPORT]: json(exportDocument('pending')),
      [EXPORT_STATUS]: [
        json(exportDocument('pending')),
        ({ headers }) => json(exportDocument('success', { downloadURL: `http://${headers.host}${SIGNED}` })),
      ],
      'GET /file': [{ status: 302, headers: { location: '/moved?sig=YW5vdGhlci1zaWduYXR1cmU' } }],
      'GET /moved': { body: await zip({ a: 'a' }) },
    });
    const ended = await runAction(
      { operation: 'export-bot', host: platform.origin, ...FAST, ...NEEDED['export-bot'] },
      DEBUG,
    );

    expect(ended.code).toBe(0);
    const text = everythingOf(ended);
    const tokens = platform.seen.flatMap(({ headers }) => (headers['auth'] ? [String(headers['auth'])] : []));
    expect(tokens.length).toBeGreaterThanOrEqual(3);
    const secrets = [BOT_CREDENTIALS.clientSecret, ...tokens, 'c2lnbmF0dXJlLW9mLWEtbGluaw', 'YW5vdGhlci1zaWduYXR1cmU'];
    for (const encoded of secrets.flatMap(encodingsOf)) expect(text).not.toContain(encoded);
    for (const token of tokens) expect(ended.stdout).toContain(`::add-mask::${token}`);
  });

  test('of an Artemis project is in no log, output or summary, nor is what gives access to its archive', async () => {
    const token = 'c2lnbmF0dXJlLW9mLWEtbGluaw';
    const platform = await projectServer({
      [EXPORT_JOB_STATUS]: exportStatus('completed', {
        warnings: [{ message: `The key ${PROJECT_KEY} expires soon, see https://x.example/?token=${token}` }],
      }),
    });
    const given = { projectId: PROJECT, apiKey: PROJECT_KEY, pollInterval: '50ms', uploadArtifact: 'false' };
    const ended = await runAction({ operation: 'export-project', host: platform.origin, ...given }, DEBUG);

    expect([ended.code, ended.outputs['conclusion']]).toEqual([0, 'success']);
    const text = everythingOf(ended);
    for (const encoded of [PROJECT_KEY, token].flatMap(encodingsOf)) expect(text).not.toContain(encoded);
    expect(text).toContain('The key *** expires soon');
    expect(platform.to('GET /file')[0]?.query).toContain(token);
  });

  test('is masked before anything else is printed', async () => {
    const platform = await startPlatform({ [IMPORT_STATUS]: json(importDocument('success')) });
    const { stdout } = await runAction({
      operation: 'import-status',
      host: platform.origin,
      ...NEEDED['import-status'],
      apiKey: 'kg-not-needed-here',
    });

    const lines = stdout.split(/\r?\n/);
    const firstOther = lines.findIndex((line) => !line.startsWith('::add-mask::'));
    for (const secret of [BOT_CREDENTIALS.clientSecret, 'kg-not-needed-here']) {
      const at = lines.indexOf(`::add-mask::${secret}`);
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThan(firstOther);
    }
  });

  test('that the platform repeats is redacted', async () => {
    const key = 'kg-*_~weird@key$with|signs&0123456789';
    const echo = ({ headers }: Seen): Answer => ({
      status: 400,
      json: { errors: [{ msg: `no such key: ${String(headers['x-api-key'])} !`, code: 400 }] },
    });
    const platform = await startPlatform({ [TOOL_EXPORT]: echo });
    const ended = await runAction(
      { operation: 'export-tool', host: platform.origin, ...NEEDED['export-tool'], apiKey: key },
      DEBUG,
    );

    expect(ended.code).toBe(1);
    const text = everythingOf(ended);
    const unescaped = text.replace(/&#(\d+);/g, (_entity, code: string) => String.fromCodePoint(Number(code)));
    expect(text).not.toContain(key);
    expect(unescaped).not.toContain(key);
    expect(ended.stdout).toMatch(/^::error .*\*\*\*/m);
  });

  test('that the platform repeats leaves no piece where the text is cut', async () => {
    const pieces: string[] = [];
    for (const before of [270, 280, 290]) {
      const echo = ({ headers }: Seen): Answer => ({
        status: 400,
        json: { errors: [{ msg: `${'x'.repeat(before)}${String(headers['x-api-key'])}` }] },
      });
      const platform = await startPlatform({ [TOOL_EXPORT]: echo });
      const ended = await runAction({ operation: 'export-tool', host: platform.origin, ...NEEDED['export-tool'] });
      if (everythingOf(ended).includes(API_KEY.slice(0, 8))) pieces.push(`after ${before} characters`);
    }

    expect(pieces).toEqual([]);
  });

  test('of a proxy is masked, even if it is not encoded correctly', async () => {
    const platform = await startPlatform({ [IMPORT_STATUS]: json(importDocument('success')) });
    for (const password of ['hunter-22', 'half%zzencoded', 'p%40ssword']) {
      const env = { HTTPS_PROXY: `http://user:${password}@127.0.0.1:9`, NO_PROXY: '127.0.0.1' };
      const ended = await runAction(
        { operation: 'import-status', host: platform.origin, ...NEEDED['import-status'] },
        { env },
      );
      expect(ended).toMatchObject({ code: 0, outputs: { conclusion: 'success' } });
      expect(ended.stdout).toContain(`::add-mask::${password.replaceAll('%', '%25')}`);
    }
  });
});

describe('text of the platform', () => {
  const COMMANDS =
    '::error::pwned\n::add-path::/evil\r##[error]pwned\u2028::set-output name=a::b\u001b[2J##vso[x]##teamcity[y]';

  test('is no command to the runner', async () => {
    const statusLogs = [{ taskType: COMMANDS, taskName: COMMANDS, status: 'failed' }];
    const platform = await startPlatform({
      [IMPORT_STATUS]: [
        json(importDocument(COMMANDS, { statusLogs })),
        json(importDocument('failed', { message: COMMANDS, statusLogs })),
      ],
    });
    const ended = await runAction(
      { operation: 'import-status', host: platform.origin, ...FAST, ...NEEDED['import-status'] },
      DEBUG,
    );

    expect(ended.code).toBe(1);
    for (const line of asShown(ended.stdout).split('\n')) {
      expect(line).not.toMatch(/##\w*\[|\p{Cc}|[\u2028\u2029]/u);
      if (/^\s*::/.test(line)) expect(line).toMatch(/^::(error title=|warning::|debug::)/);
    }
    expect(ended.stdout.match(/^::error/gm)).toHaveLength(1);
    expect(ended.outputs['status']).not.toMatch(/::|##\w*\[/);
  });

  test('in the names of a tar is no command either, in a debug log too', async () => {
    const members = [
      { name: '::error::pwned', content: 'x' },
      { name: '##[error]pwned', content: 'x' },
    ];
    const platform = await startPlatform({
      [TOOL_EXPORT]: ({ headers }) =>
        json({
          dockStatusId: DOCK_JOB,
          toolId: TOOL,
          status: 'SUCCESS',
          response: { downloadUrl: `http://${headers.host}/file` },
        }),
      'GET /file': { body: await tar(members) },
    });
    const ended = await runAction(
      { operation: 'export-tool', host: platform.origin, extract: 'true', ...NEEDED['export-tool'] },
      DEBUG,
    );

    expect(ended.stdout).not.toMatch(/^\s*::error::pwned/m);
    expect(ended.stdout).not.toContain('##[error]pwned');
  });
});
