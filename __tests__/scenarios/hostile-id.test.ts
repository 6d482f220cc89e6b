import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { NEEDED } from '../support/engine.ts';
import { startPlatform } from '../support/platform-script.ts';
import { startAction } from '../support/run-action.ts';
import { EXPORT, TOOL_EXPORT } from '../support/samples.ts';

test.each([
  ['export-bot', EXPORT, '_id', { requestBody: '{"allTasks": true}' }],
  ['export-tool', TOOL_EXPORT, 'dockStatusId', {}],
])('an id that is a command to the runner is not printed (%s)', async (operation, call, key, given) => {
  for (const wait of ['true', 'false']) {
    const platform = await startPlatform({
      [call]: { json: { [key]: '::stop-commands::x', status: 'pending' } },
    });
    const action = startAction({ operation, host: platform.origin, wait, ...NEEDED[operation], ...given });
    const ended = await action.ended;

    expect(ended).toMatchObject({ code: 1, outputs: { errorCode: 'start-unknown', jobId: '' } });
    const written = readFileSync(join(action.workspace, '..', 'output'), 'utf8');
    expect(written).toContain('start-unknown');
    expect(written + ended.stdout + ended.stderr + ended.summary).not.toContain('stop-commands');
  }
});
