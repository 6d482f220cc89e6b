import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  EXPORT_STATUS as EXPORT_JOB_STATUS,
  exportStatus,
  PROJECT,
  PROJECT_KEY,
  projectServer,
} from '../operations/project-server.ts';
import { tar } from '../support/archives.ts';
import { asShown, withoutMasks } from '../support/masks.ts';
import type { Answer, Seen } from '../support/platform-script.ts';
import { type ActionEnd, runAction } from '../support/run-action.ts';
import {
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
import { ARCHIVE, json, link, run } from './against-script.ts';

const DEBUG = { RUNNER_DEBUG: '1' };
const SIGNATURE = 'c2lnbmF0dXJlLW9mLWEtbGluaw';

function everythingOf({ stdout, stderr, summary, outputs }: ActionEnd): string {
  return [withoutMasks(stdout), stderr, summary, JSON.stringify(outputs)].join('\n');
}

/** The usual encodings of a secret. */
function encodingsOf(secret: string): string[] {
  const base64 = Buffer.from(secret).toString('base64');
  return [secret, encodeURIComponent(secret), base64, base64.replace(/=+$/, ''), JSON.stringify(secret).slice(1, -1)];
}

describe('a secret', () => {
  test('is only in the lines that mask it, which come first, in a debug log too', async () => {
    const signed = (seen: Seen): string => `${link(seen)}?e=1769860800&n=42&s=${SIGNATURE}$$`;
    const unneeded = 'kg-not-needed-here';
    const scripts = {
      [EXPORT]: json(exportDocument('pending')),
      [EXPORT_STATUS]: [
        json(exportDocument('pending')),
        (seen: Seen) => json(exportDocument('success', { downloadURL: signed(seen) })),
      ],
      'GET /file': { status: 302, headers: { location: '/moved?sig=YW5vdGhlci1zaWduYXR1cmU' } },
      'GET /moved': { body: await ARCHIVE },
    };
    const { platform, ...ended } = await run('export-bot', scripts, { apiKey: unneeded }, DEBUG);

    expect(ended.code).toBe(0);
    const text = everythingOf(ended);
    const tokens = platform.seen.flatMap(({ headers }) => (headers['auth'] ? [String(headers['auth'])] : []));
    expect(tokens.length).toBeGreaterThanOrEqual(3);
    const secrets = [BOT_CREDENTIALS.clientSecret, ...tokens, SIGNATURE, 'YW5vdGhlci1zaWduYXR1cmU'];
    for (const encoded of secrets.flatMap(encodingsOf)) expect(text).not.toContain(encoded);
    for (const token of tokens) expect(ended.stdout).toContain(`::add-mask::${token}`);
    const lines = ended.stdout.split(/\r?\n/);
    const firstOther = lines.findIndex((line) => !line.startsWith('::add-mask::'));
    for (const secret of [BOT_CREDENTIALS.clientSecret, unneeded]) {
      expect(lines.slice(0, firstOther)).toContain(`::add-mask::${secret}`);
    }
  });

  test('of an Artemis project is in no log, output or summary, nor is what gives access to its archive', async () => {
    const message = `The key ${PROJECT_KEY} expires soon, see https://x.example/?token=${SIGNATURE}`;
    const platform = await projectServer({
      [EXPORT_JOB_STATUS]: exportStatus('completed', { warnings: [{ message }] }),
    });
    const given = { projectId: PROJECT, apiKey: PROJECT_KEY, pollInterval: '50ms' };
    const ended = await runAction({ operation: 'export-project', host: platform.origin, ...given }, { env: DEBUG });

    expect([ended.code, ended.outputs['conclusion']]).toEqual([0, 'success']);
    const text = everythingOf(ended);
    for (const encoded of [PROJECT_KEY, SIGNATURE].flatMap(encodingsOf)) expect(text).not.toContain(encoded);
    expect(text).toContain('The key *** expires soon');
    expect(platform.to('GET /file')[0]?.query).toContain(SIGNATURE);
  });

  test.each([
    ['is redacted', 'no such key: '],
    ['leaves no piece where the text is cut', 'x'.repeat(285)],
  ])('that the platform repeats %s', async (_name, before) => {
    const apiKey = 'kg-*_~weird@key$with|signs&0123456789';
    const echo = ({ headers }: Seen): Answer => ({
      status: 400,
      json: { errors: [{ msg: `${before}${String(headers['x-api-key'])} !`, code: 400 }] },
    });
    const ended = await run('export-tool', { [TOOL_EXPORT]: echo }, { apiKey }, DEBUG);

    expect(ended.code).toBe(1);
    const text = everythingOf(ended);
    const unescaped = text.replace(/&#(\d+);/g, (_entity, code: string) => String.fromCodePoint(Number(code)));
    expect(text).not.toContain(apiKey.slice(0, 12));
    expect(unescaped).not.toContain(apiKey.slice(0, 12));
    if (before.startsWith('no')) expect(ended.stdout).toMatch(/^::error .*\*\*\*/m);
  });

  test('of a proxy is masked, even if it is not encoded correctly', async () => {
    const env = { HTTPS_PROXY: 'http://user:half%zzencoded@127.0.0.1:9', NO_PROXY: '127.0.0.1' };
    const ended = await run('import-status', { [IMPORT_STATUS]: json(importDocument('success')) }, {}, env);
    expect(ended).toMatchObject({ code: 0, outputs: { conclusion: 'success' } });
    expect(ended.stdout).toContain('::add-mask::half%25zzencoded');
  });
});

describe('text of the platform', () => {
  const COMMANDS =
    '::error::pwned\n::add-path::/evil\r##[error]pwned\u2028::set-output name=a::b\u001b[2J##vso[x]##teamcity[y]';

  test('is no command to the runner, and without secrets in the outputs', async () => {
    const statusLogs = [{ taskType: COMMANDS, taskName: COMMANDS, status: 'failed' }];
    const scripts = {
      [IMPORT_STATUS]: [
        json(importDocument(`${BOT_CREDENTIALS.clientSecret} ${COMMANDS}`, { statusLogs })),
        json(importDocument('failed', { message: COMMANDS, statusLogs })),
      ],
    };
    const ended = await run('import-status', scripts, {}, DEBUG);

    expect(ended.code).toBe(1);
    for (const line of asShown(ended.stdout).split('\n')) {
      expect(line).not.toMatch(/##\w*\[|\p{Cc}|[\u2028\u2029]/u);
      if (/^\s*::/.test(line)) expect(line).toMatch(/^::(error title=|warning::|debug::)/);
    }
    expect(ended.stdout.match(/^::error/gm)).toHaveLength(1);
    expect(ended.outputs['status']).not.toMatch(/::|##\w*\[/);
    expect(readFileSync(join(ended.workspace, '..', 'output'), 'utf8')).not.toContain(BOT_CREDENTIALS.clientSecret);
  });

  test('in the names of a tar is no command either, in a debug log too', async () => {
    const members = ['::error::pwned', '##[error]pwned'].map((name) => ({ name, content: 'x' }));
    const started = (seen: Seen): Answer =>
      json({ dockStatusId: DOCK_JOB, toolId: TOOL, status: 'SUCCESS', response: { downloadUrl: link(seen) } });
    const scripts = { [TOOL_EXPORT]: started, 'GET /file': { body: await tar(members) } };
    const ended = await run('export-tool', scripts, { extract: 'true' }, DEBUG);

    expect(ended.stdout).not.toMatch(/^\s*::error::pwned/m);
    expect(ended.stdout).not.toContain('##[error]pwned');
  });

  test.each([
    ['export-bot', EXPORT, '_id', 'true'],
    ['export-tool', TOOL_EXPORT, 'dockStatusId', 'false'],
  ])('in the id of a started job is not printed: %s', async (operation, call, key, wait) => {
    const ended = await run(operation, { [call]: json({ [key]: '::stop-commands::x', status: 'pending' }) }, { wait });

    expect(ended).toMatchObject({ code: 1, outputs: { errorCode: 'start-unknown', jobId: '' } });
    const written = readFileSync(join(ended.workspace, '..', 'output'), 'utf8');
    expect(written).toContain('start-unknown');
    expect(written + ended.stdout + ended.stderr + ended.summary).not.toContain('stop-commands');
  });
});

test('the token of the artifact service is masked, because errors of its client may contain it', async () => {
  const scripts = { [IMPORT_STATUS]: json(importDocument('success')) };
  const ended = await run('import-status', scripts, {}, { ACTIONS_RUNTIME_TOKEN: 'runtime-token-of-the-runner' });

  expect(ended.stdout).toContain('::add-mask::runtime-token-of-the-runner');
});
