import { describe, expect, test } from '@jest/globals';
import {
  BOT,
  DOCK_JOB,
  DOCK_STATUS,
  dockDocument,
  EXPORT,
  EXPORT_STATUS,
  exportDocument,
  IMPORT_JOB,
  IMPORT_STATUS,
  importDocument,
  JOB,
  MODEL,
  MODEL_EXPORT,
  PUBLISH_STATUS,
  publishDocument,
  TOOL,
  TOOL_EXPORT,
} from '../support/samples.ts';

import { exported, json, link, run, type Scripts } from './against-script.ts';

const SUCCESSES: [string, Scripts, Record<string, string>][] = [
  [
    'export-bot',
    { [EXPORT]: json(exportDocument('pending')), [EXPORT_STATUS]: [json(exportDocument('pending')), exported] },
    { status: 'success', jobId: JOB, filePath: `koreai-exports/${BOT}.zip` },
  ],
  [
    'export-status',
    { [EXPORT_STATUS]: exported },
    { status: 'success', jobId: JOB, filePath: `koreai-exports/${BOT}.zip` },
  ],
  [
    'publish-status',
    { [PUBLISH_STATUS]: [json(publishDocument('inprogress')), json(publishDocument('successful'))] },
    { status: 'successful', jobId: DOCK_JOB, filePath: '' },
  ],
  [
    'import-status',
    { [IMPORT_STATUS]: [json(importDocument('pending')), json(importDocument('success'))] },
    { status: 'success', jobId: IMPORT_JOB, filePath: '' },
  ],
  [
    'export-tool',
    {
      [TOOL_EXPORT]: (seen) =>
        json({ 'dock-statusId': DOCK_JOB, toolId: TOOL, status: 'IN_PROGRESS', response: { downloadUrl: link(seen) } }),
      [DOCK_STATUS]: json(dockDocument('SUCCESS')),
    },
    { status: 'SUCCESS', jobId: DOCK_JOB, filePath: `koreai-exports/${TOOL}.zip` },
  ],
  [
    'export-model',
    {
      [MODEL_EXPORT]: (seen) =>
        json({ _id: DOCK_JOB, modelId: MODEL, status: 'SUCCESS', response: { downloadUrl: link(seen) } }),
    },
    { status: 'SUCCESS', jobId: DOCK_JOB, filePath: `koreai-exports/${MODEL}.zip` },
  ],
];

const FAILURES: [string, Scripts][] = [
  [
    'export-bot',
    {
      [EXPORT]: json(exportDocument('pending')),
      [EXPORT_STATUS]: json(exportDocument('failed', { message: 'Out of paper' })),
    },
  ],
  ['export-status', { [EXPORT_STATUS]: json(exportDocument('failure', { message: 'Out of paper' })) }],
  ['publish-status', { [PUBLISH_STATUS]: json(publishDocument('FAILED', { message: 'Out of paper' })) }],
  ['import-status', { [IMPORT_STATUS]: json(importDocument('failed', { message: 'Out of paper' })) }],
  [
    'export-tool',
    {
      [TOOL_EXPORT]: json({ dockStatusId: DOCK_JOB, status: 'IN_PROGRESS' }),
      [DOCK_STATUS]: json(dockDocument('FAILED', { message: 'Out of paper' })),
    },
  ],
  ['export-model', { [MODEL_EXPORT]: json({ _id: DOCK_JOB, status: 'FAILED', message: 'Out of paper' }) }],
];

describe('the built action', () => {
  test.each(SUCCESSES)('%s passes if the platform reports success', async (operation, scripts, expected) => {
    const ended = await run(operation, scripts);

    expect(ended).toMatchObject({
      code: 0,
      stderr: '',
      outputs: { conclusion: 'success', errorCode: '', ...expected },
    });
    expect(ended.stdout).not.toContain('::error');
    expect(ended.summary).toContain('Success');
    expect(JSON.parse(ended.outputs['results'] ?? '')).toMatchObject([{ operation, conclusion: 'success' }]);
  });

  test.each(FAILURES)('%s fails if the platform reports a failure', async (operation, scripts) => {
    const ended = await run(operation, scripts);

    expect(ended).toMatchObject({
      code: 1,
      stderr: '',
      outputs: { conclusion: 'failure', errorCode: 'platform-failed', filePath: '' },
    });
    expect(ended.stdout.match(/^::error /gm)).toHaveLength(1);
    expect(ended.stdout).toMatch(/^::error title=.*platform-failed::.*Out of paper/m);
    expect(ended.summary).toContain('Out of paper');
  });

  test('names the failed components of a publish and an import', async () => {
    const statusSummary = [{ resourceType: 'dialog', name: 'Pay the bill', status: 'FAILED' }];
    const publish = await run('publish-status', {
      [PUBLISH_STATUS]: json(publishDocument('failed', { statusSummary })),
    });
    const statusLogs = [
      { taskType: 'importRequest', status: 'success' },
      { taskType: 'Utterences', status: 'failed' },
    ];
    const imported = await run('import-status', { [IMPORT_STATUS]: json(importDocument('failed', { statusLogs })) });

    expect(publish.stdout).toMatch(/^::error .*Pay the bill/m);
    expect(imported.stdout).toMatch(/^::error .*Utterences/m);
  });
});
