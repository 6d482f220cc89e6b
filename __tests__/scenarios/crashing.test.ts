import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/after-test.ts';
import { NEEDED } from '../support/engine.ts';
import { startPlatform } from '../support/platform-script.ts';
import { startAction } from '../support/run-action.ts';
import { EXPORT, EXPORT_STATUS, exportDocument, JOB } from '../support/samples.ts';
import { json } from './against-script.ts';

const ONCE_JOB_IS_KNOWN = "readFileSync(process.env.GITHUB_OUTPUT, 'utf8').includes('jobId<<')";

/** A module that the process loads before the action: it fails outside of every promise that is awaited. */
function breaking(code: string, when: string): Record<string, string> {
  const file = join(temporaryFolder(), 'breaking.mjs');
  const poll = `const timer = setInterval(() => { if (!(${when})) return; clearInterval(timer); ${code}; }, 50);`;
  writeFileSync(file, `import { existsSync, readFileSync } from 'node:fs';\n${poll}\n`);
  return { NODE_OPTIONS: `--import=${pathToFileURL(file).href}` };
}

describe('an error that nothing catches', () => {
  test.each([
    ['in a promise', "void Promise.reject(new Error('a dependency broke'))"],
    ['thrown', "throw new Error('a dependency broke')"],
    ['in many promises', "for (let at = 0; at < 5; at++) void Promise.reject(new Error('a dependency broke'))"],
  ])('%s ends the step as a failure that keeps the id of the job', async (_name, code) => {
    const platform = await startPlatform({
      [EXPORT]: json(exportDocument('pending')),
      [EXPORT_STATUS]: json(exportDocument('pending')),
    });

    const action = startAction(
      { operation: 'export-bot', host: platform.origin, ...NEEDED['export-bot'] },
      { env: breaking(code, ONCE_JOB_IS_KNOWN) },
    );
    const ended = await action.ended;

    expect(ended).toMatchObject({
      code: 1,
      stderr: '',
      outputs: { conclusion: 'failure', errorCode: 'internal', jobId: JOB, status: 'pending' },
    });
    expect(JSON.parse(ended.outputs['results'] ?? '')).toMatchObject([{ conclusion: 'failure', jobId: JOB }]);
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
    expect(ended.stdout).toMatch(/^::error title=.*internal::.*a dependency broke/m);
    expect(ended.summary).toContain('Failure');
  });

  test('ends the step even if the platform never answers', async () => {
    const asked = join(temporaryFolder(), 'asked');
    const platform = await startPlatform({
      [EXPORT]: () => {
        writeFileSync(asked, '');
        return new Promise(() => {});
      },
    });

    const action = startAction(
      { operation: 'export-bot', host: platform.origin, ...NEEDED['export-bot'] },
      { env: breaking("void Promise.reject(new Error('a dependency broke'))", `existsSync(${JSON.stringify(asked)})`) },
    );
    const ended = await action.ended;

    expect(ended).toMatchObject({ code: 1, outputs: { conclusion: 'failure', errorCode: 'internal', jobId: '' } });
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
  });
});
