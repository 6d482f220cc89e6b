import { describe, expect, test } from '@jest/globals';
import { startPlatform } from '../support/platform-script.ts';
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
const FLAGS = {
  import: ['import-status', '--job-id', IMPORT_JOB],
  publish: ['publish-status', '--bot-id', BOT],
  export: ['export-status', '--bot-id', BOT],
};

describe.each([
  ['in lines', ['--verbose']],
  ['in JSON', ['--json', '--verbose']],
])('text of the platform, %s', (_how, flags) => {
  test.each([
    [
      'of an import that fails',
      FLAGS.import,
      IMPORT_STATUS,
      [
        { json: importDocument(SAID, { statusLogs: logs }) },
        { json: importDocument('failed', { message: SAID, statusLogs: logs }) },
      ],
    ],
    [
      'of a publish that fails',
      FLAGS.publish,
      PUBLISH_STATUS,
      [{ json: publishDocument('failed', { message: SAID, statusSummary: resources }) }],
    ],
    [
      'of an export that fails',
      FLAGS.export,
      EXPORT_STATUS,
      [{ json: exportDocument('failed', { message: SAID, _id: SAID }) }],
    ],
    ['of a refusal', FLAGS.import, IMPORT_STATUS, [{ status: 401, json: { errors: [{ msg: SAID, code: SAID }] } }]],
    [
      'of a plain answer',
      FLAGS.import,
      IMPORT_STATUS,
      [{ status: 400, body: SAID, headers: { 'content-type': `text/plain; ##vso[x]` } }],
    ],
  ])('%s commands nothing', async (_what, args, call, answers) => {
    const platform = await startPlatform({ [call]: answers });
    const { code, stdout, stderr } = await runCli(
      [...args, '--host', platform.origin, '--poll-interval', '50ms', ...flags],
      { env: APP },
    );

    expect(code).toBe(1);
    const printed = `${stdout}${stderr}`;
    expect(printed).toContain('pwned');
    expect(printed).not.toMatch(/##\w*\[|::(error|add-path)|section_\w+:\d/i);
    // A reader turns the escapes of JSON into characters again.
    const texts = flags.includes('--json') ? `${stderr}${JSON.stringify(Object.values(JSON.parse(stdout)))}` : printed;
    expect(texts).not.toMatch(/(?!\n)\p{Cc}|[\u2028\u202e]|\\u00[01]/u);
  });
});
