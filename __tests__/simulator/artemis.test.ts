import { describe, expect, test } from '@jest/globals';
import type { Scenario } from '../../src/simulator/index.ts';
import { API_KEY, asKey, openSimulator, sendRequest } from './open-simulator.ts';

const FILES = { 'project.json': '{}' };

async function openProjects(scenario: Partial<Scenario> = {}) {
  const opened = await openSimulator({ projects: { 'project-1': {} }, ...scenario });
  /** Posts a body, or sends a GET without one. */
  const send = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
    sendRequest(`${opened.simulator.url}${path}`, {
      headers: { 'x-api-key': API_KEY, ...headers },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
  return { ...opened, send };
}

describe('a project of Artemis', () => {
  test('is exported by the id of the operation, with the layers of the request and core', async () => {
    const { send, clock, simulator } = await openProjects();
    const started = await send('/v1/projects/project-1/export', { layers: ['evals'] });
    expect(started).toMatchObject({
      status: 202,
      json: { operationId: expect.stringMatching(/^exp_/), status: 'queued' },
    });
    const { statusUrl } = started.json;
    expect((await send(statusUrl)).json.data).toMatchObject({ type: 'export', status: 'queued', completedAt: null });
    await clock.advance(3_000);
    const { data } = (await send(statusUrl)).json;
    expect(data).toMatchObject({ id: started.json.operationId, status: 'completed', progressPercent: 100, errors: [] });
    expect(Object.keys(data.lockfile.layers)).toEqual(['core', 'evals']);
    expect((await sendRequest(data.downloadUrl)).status).toBe(200);
    expect(simulator.jobs).toEqual({ 'project-export': { started: 1, polled: 2 } });
  });

  test('is imported once for a key, and by one import at a time', async () => {
    const { send, clock, simulator } = await openProjects({
      projects: { 'project-1': { import: { layers: { core: 'failed' } } } },
    });
    const start = (key: string) => send('/v1/projects/project-1/import', { files: FILES }, { 'idempotency-key': key });
    const first = await start('k1');
    expect(first.status).toBe(202);
    expect(await start('k1')).toMatchObject({ status: 200, json: { operationId: first.json.operationId } });
    expect(await start('k2')).toMatchObject({ status: 409, json: { error: { code: 'CONFLICT' } } });
    await clock.advance(3_000);
    const { data } = (await send(first.json.statusUrl)).json;
    expect(data).toMatchObject({
      status: 'completed',
      layers: { core: 'failed', prompts: 'activated' },
      applied: { created: 1 },
    });
    expect((await start('k2')).status).toBe(202);
    expect(simulator.starts).toEqual({ 'project-1': 2 });
  });

  test('answers on both paths, forgets its jobs, and asks for the permission of the key', async () => {
    const { send, clock } = await openProjects({
      projects: { 'project-1': { export: { recordExpires: '1m' } } },
      ...asKey('project_io.read'),
    });
    expect((await send('/v1/projects/project-1/export', {})).status).toBe(202);
    const { statusUrl } = (await send('/api/public/v1/projects/project-1/export', {})).json;
    expect((await send(statusUrl)).status).toBe(200);
    await clock.advance(60_000);
    expect((await send(statusUrl)).status).toBe(404);
    expect((await send('/api/public/v1/projects/project-1/import', { files: FILES })).status).toBe(403);
  });
});
