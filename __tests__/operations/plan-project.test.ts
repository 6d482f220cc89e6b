import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { put } from '../bot-files/folders.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { type Given, runOperation } from '../support/engine.ts';
import { EXPORT_JOB, EXPORT_START, IMPORT_START, PROJECT, PROJECT_KEY, projectServer } from './project-server.ts';

const lock = (layers: Record<string, string>) => JSON.stringify({ version: 2, layers });
const LIVE = {
  'project.json': '{"format_version":"2.0"}',
  'abl.lock': lock({ core: 'sha256:aa', prompts: 'sha256:bb' }),
  'agents/travel.agent.abl': 'agent Travel\ngoal: book\n',
  'prompts/hello.txt': 'Hello',
};

/** Plans the import of a folder with these files into the live project. */
async function plan(archive: Record<string, string>, given: Given = {}) {
  const server = await projectServer({ 'GET /file': { body: await zip(LIVE) } });
  const workspace = temporaryFolder();
  put(join(workspace, 'project'), archive);
  const inputs = { projectId: PROJECT, apiKey: PROJECT_KEY, archive: 'project', uploadArtifact: 'false', ...given };
  const ran = await runOperation('plan-project', server.origin, inputs, { workspace });
  return { ...ran, ...server, workspace };
}

describe('plan-project', () => {
  test('compares layers by the lockfiles and every file, and writes nothing', async () => {
    const { 'prompts/hello.txt': _, ...rest } = LIVE;
    const { outcome, to, workspace } = await plan({
      ...rest,
      'abl.lock': lock({ core: 'sha256:cc', prompts: 'sha256:bb' }),
      'agents/travel.agent.abl': 'agent Travel\ngoal: sell\n',
      'tools/pay.tools.abl': 'tool Pay',
    });

    expect(outcome).toMatchObject({ conclusion: 'success', jobId: EXPORT_JOB, changed: true, planDigest: '' });
    expect(outcome.changes).toMatchObject([
      { how: 'changed', kind: 'layer', name: 'core' },
      { how: 'added', kind: 'source', name: 'tools/pay.tools.abl' },
      { how: 'changed', kind: 'source', name: 'agents/travel.agent.abl' },
    ]);
    expect(to(EXPORT_START)).toHaveLength(1);
    expect(to(IMPORT_START)).toEqual([]);
    const report = readFileSync(join(workspace, outcome.reportPath), 'utf8');
    expect(report).toContain('-goal: book\n+goal: sell');
    expect(report).toContain('What the archive lacks stays in the project, because deleteUnmatched is off.');
    expect(report).toMatch(/### Not in the archive\n\nsource <code>prompts\/hello\.txt<\/code>/);
  });

  test('reports no change of a project that is the same', async () => {
    const { outcome } = await plan(LIVE, { deleteUnmatched: 'true', failOnRemoval: 'true' });
    expect(outcome).toMatchObject({ conclusion: 'success', changed: false, changes: [] });
  });

  test('counts as removed what deleteUnmatched would remove', async () => {
    const { 'prompts/hello.txt': _, ...rest } = LIVE;
    const { outcome } = await plan(rest, { deleteUnmatched: 'true', failOnRemoval: 'true' });
    expect(outcome).toMatchObject({ conclusion: 'action_required', errorCode: 'would-remove' });
    expect(outcome.error?.message).toBe(
      `The import would remove 1 part of project ${PROJECT}: source "prompts/hello.txt"`,
    );
  });

  test('is refused without waiting, because nothing would be compared', async () => {
    await expect(plan(LIVE, { wait: 'false', failOnRemoval: 'true' })).rejects.toThrow('wait: cannot be false');
  });

  test('sends nothing for an archive that cannot be imported', async () => {
    const { outcome, seen } = await plan({ 'project.json': '{}', 'icon.png': '\u0000' });
    expect(outcome).toMatchObject({ errorCode: 'input-invalid' });
    expect(seen).toEqual([]);
  });
});
