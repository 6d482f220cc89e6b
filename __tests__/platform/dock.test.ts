import { describe, expect, test } from '@jest/globals';
import { dockStatus, startDock } from '../../src/platform/dock.ts';
import { errorOf, never, openPlatform } from './open-platform.ts';

const LINK = 'https://files.test/t.zip?s=a$$';

describe('an export of a tool', () => {
  test('is started without a colon in its path, and with its flow in the query', async () => {
    const reply = {
      'dock-statusId': 'ds-1',
      toolId: 'a-1',
      jobType: 'TOOLS',
      action: 'EXPORT',
      status: 'IN_PROGRESS',
      exportJobId: 'tool-ej-1',
      response: { downloadUrl: ` ${LINK}` },
    };
    const { platform, requests } = await openPlatform([{ json: reply }], { authorization: 'key' });
    const started = await startDock(
      platform,
      { resource: 'tools', action: 'export', id: 'a-1', query: { flowId: 'cf-1' } },
      never,
    );
    expect(started).toMatchObject({ id: 'ds-1', targetId: 'a-1', status: 'IN_PROGRESS', link: LINK });
    expect(requests).toMatchObject([
      { method: 'POST', path: '/api/public/tools/a-1/export', body: '', headers: { 'x-api-key': 'kg-4711-key' } },
    ]);
    expect(requests[0]?.query.toString()).toBe('flowId=cf-1');
    expect(requests[0]?.headers['content-length']).toBe('0');
  });

  test('has a hint for an unknown tool', async () => {
    const { platform } = await openPlatform([{ status: 404 }], { authorization: 'key' });
    const start = startDock(
      platform,
      { resource: 'tools', action: 'export', id: 'a-1', notFoundHint: 'see toolId' },
      never,
    );
    expect(await errorOf(start)).toMatchObject({ code: 'not-found', hint: 'see toolId' });
  });
});

describe('an export of a model', () => {
  test('may have ended in the reply to its start', async () => {
    const reply = {
      _id: 'ds-2',
      modelId: 'cm-1',
      jobType: 'MODELS',
      status: 'SUCCESS',
      percentageComplete: 100,
      response: { downloadUrl: LINK },
    };
    const { platform, requests } = await openPlatform([{ json: reply }], { authorization: 'key' });
    expect(await startDock(platform, { resource: 'models', action: 'export', id: 'cm-1' }, never)).toMatchObject({
      id: 'ds-2',
      targetId: 'cm-1',
      status: 'SUCCESS',
      percent: 100,
      requestedAt: undefined,
      link: LINK,
      jobType: 'MODELS',
      action: '',
      reason: '',
    });
    expect(requests[0]?.path).toBe('/api/public/models/cm-1/export');
  });
});

describe('an export of a workflow', () => {
  test.each(['workflows', 'workflow'] as const)('goes to the path under %s', async (resource) => {
    const reply = { dockStatusId: 'ds-3', workflowId: 'a-9', jobType: 'WORKFLOWS', action: 'EXPORT' };
    const { platform, requests } = await openPlatform([{ json: reply }], { authorization: 'key' });
    const started = await startDock(
      platform,
      { resource, action: 'export', id: 'a-9', query: { flowId: 'cf-1' } },
      never,
    );
    expect(started).toMatchObject({ id: 'ds-3', targetId: 'a-9', jobType: 'WORKFLOWS', action: 'EXPORT' });
    expect(requests).toMatchObject([{ method: 'POST', path: `/api/public/${resource}/a-9/export` }]);
  });
});

describe('a dock status', () => {
  test('is read by its id, and may have no link', async () => {
    const reply = { _id: 'ds-1', toolId: 'a-1', jobType: 'TOOLS', action: 'EXPORT', status: 'SUCCESS' };
    const { platform, requests } = await openPlatform([{ json: reply }], { authorization: 'key' });
    expect(await dockStatus(platform, 'ds-1', never)).toMatchObject({
      id: 'ds-1',
      targetId: 'a-1',
      status: 'SUCCESS',
      link: '',
    });
    expect(requests).toMatchObject([{ method: 'GET', path: '/api/public/dock-status/ds-1', body: '' }]);
    expect(requests[0]?.query.toString()).toBe('');
  });

  test('has the kind of job, and its link if there is one', async () => {
    const reply = { _id: 'ds-1', jobType: 'TOOLS', action: 'IMPORT', response: { downloadUrl: ` ${LINK}` } };
    const { platform } = await openPlatform([{ json: reply }, { json: { jobType: 7, action: {} } }]);
    expect(await dockStatus(platform, 'ds-1', never)).toMatchObject({ jobType: 'TOOLS', action: 'IMPORT', link: LINK });
    expect(await dockStatus(platform, 'ds-1', never)).toMatchObject({ jobType: '', action: '', link: '' });
  });

  test("has the platform's reason of a failure", async () => {
    const reply = { _id: 'ds-1', status: 'FAILED', response: { error: 'quota' } };
    const { platform } = await openPlatform([{ json: reply }], { authorization: 'key' });
    expect(await dockStatus(platform, 'ds-1', never)).toMatchObject({ status: 'FAILED', reason: 'quota' });
  });

  test('takes neither status nor id from nested objects', async () => {
    const reply = { result: { status: 'SUCCESS', _id: 'ds-1' }, status: { value: 'SUCCESS' }, exportJobId: 'ds-9' };
    const { platform } = await openPlatform([{ json: reply }], { authorization: 'key' });
    expect(await dockStatus(platform, 'ds-1', never)).toMatchObject({ status: '', id: '' });
  });
});
