import { expect, test } from '@jest/globals';
import { type Answer, startPlatform } from '../support/platform-script.ts';
import {
  BOT,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_JOB,
  IMPORT_STATUS,
  importDocument,
  PUBLISH_STATUS,
  publishDocument,
} from '../support/samples.ts';
import { APP, runCli } from './run-cli.ts';

/** Commands of every CI system in the documentation, and control sequences of terminals. */
const SAID = [
  '##vso[task.complete result=Succeeded;]done',
  "##teamcity[buildStatus status='SUCCESS']",
  '::error::pwned\n::add-path::/evil\r##[error]pwned',
  'section_start:1700000000:pwned\r\u001b[0Kpwned',
  '\u001b]0;title\u0007\u009d2;title\u009c\u001b[2J\u009b31m\u202epwned\u2028',
].join('');
const logs = [{ taskType: SAID, taskName: SAID, status: 'failed', message: SAID }];
const resources = [{ resourceType: SAID, name: SAID, status: 'FAILED', result: { message: SAID }, modules: {} }];
const COMMANDS = {
  import: { call: IMPORT_STATUS, words: ['import-status', '--job-id', IMPORT_JOB] },
  publish: { call: PUBLISH_STATUS, words: ['publish-status', '--bot-id', BOT] },
  export: { call: EXPORT_STATUS, words: ['export-status', '--bot-id', BOT] },
};
const failedImport = { json: importDocument('failed', { message: SAID, statusLogs: logs }) };

test.each<[string, keyof typeof COMMANDS, ...Answer[]]>([
  ['an import', 'import', { json: importDocument(SAID, { statusLogs: logs }) }, failedImport],
  ['a publish', 'publish', { json: publishDocument('failed', { message: SAID, statusSummary: resources }) }],
  ['an export', 'export', { json: exportDocument('failed', { message: SAID, _id: SAID }) }],
  ['a refusal', 'import', { status: 401, json: { errors: [{ msg: SAID, code: SAID }] } }],
  ['a plain answer', 'import', { status: 400, body: SAID, headers: { 'content-type': 'text/plain; ##vso[x]' } }],
])('text of %s commands nothing', async (_what, command, ...answers) => {
  const { call, words } = COMMANDS[command];
  for (const format of ['table', 'json']) {
    const platform = await startPlatform({ [call]: answers });
    const flags = ['--host', platform.origin, '--poll-interval', '50ms', '--verbose', '--output', format];
    const { code, stdout, stderr } = await runCli([...words, ...flags], { env: APP });

    expect(code).toBe(1);
    const printed = `${stdout}${stderr}`;
    expect(printed).toContain('pwned');
    expect(printed).not.toMatch(/##\w*\[|::(error|add-path)|section_\w+:\d/i);
    // A reader turns the escapes of JSON into characters again.
    const texts = format === 'json' ? `${stderr}${JSON.stringify(Object.values(JSON.parse(stdout)))}` : printed;
    expect(texts).not.toMatch(/(?!\n)\p{Cc}|[\u2028\u202e]|\\u00[01]/u);
  }
});
