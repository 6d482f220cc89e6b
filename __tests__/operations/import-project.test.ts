import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { put } from '../bot-files/folders.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import type { Script, Scripts } from '../support/platform-script.ts';
import type { Given } from '../support/run-operation.ts';
import {
  accepted,
  IMPORT_JOB,
  IMPORT_START,
  IMPORT_STATUS,
  importStatus,
  PROJECT,
  problem,
  runProject,
} from './project-server.ts';

const FILES = {
  'project.json': '{"format_version":"2.0"}',
  'agents/a.agent.abl': '\uFEFFAGENT: Ä\r\n',
  __proto__x: '',
};
const BINARY = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]);
type Files = Record<string, string | Buffer>;

async function importFiles(files: Files | Buffer, given: Given = {}, scripts: Scripts = {}) {
  const [workspace, scratch] = [temporaryFolder(), temporaryFolder()];
  writeFileSync(join(workspace, 'project.zip'), Buffer.isBuffer(files) ? files : await zip(files));
  if (!Buffer.isBuffer(files)) put(join(workspace, 'folder'), files);
  const ran = await runProject('import-project', scripts, { archive: 'project.zip', ...given }, { workspace, scratch });
  return { ...ran, sent: () => JSON.parse(ran.to(IMPORT_START)[0]?.body ?? '') };
}

describe('import-project', () => {
  test.each([
    'project.zip',
    'folder',
  ])('sends the files of a %s unchanged, once, and waits for each layer', async (archive) => {
    const scripts = {
      [IMPORT_START]: accepted(IMPORT_JOB, { status: 'completed' }),
      [IMPORT_STATUS]: [
        importStatus('activating', { layers: { core: 'activated', prompts: 'staged' } }),
        importStatus('completed', { layers: { core: 'Activated', prompts: 'staged' } }),
        importStatus('COMPLETED'),
      ],
    };
    const { outcome, to, sent } = await importFiles(FILES, { archive, layers: 'core,prompts' }, scripts);

    const applied = { created: 3, updated: 2, deleted: 0, toolsCreated: 1, toolsUpdated: 0, toolsDeleted: 0 };
    expect(outcome).toMatchObject({ conclusion: 'success', jobId: IMPORT_JOB, applied });
    expect(to(IMPORT_STATUS).length).toBe(4);
    const options = { conflictStrategy: 'merge', deleteUnmatched: false, layers: ['core', 'prompts'] };
    expect(sent()).toEqual({ files: FILES, ...options });
    const key = expect.stringMatching(/^[\w-]{8,128}$/);
    expect(to(IMPORT_START).map(({ headers }) => headers['idempotency-key'])).toEqual([key]);
  });

  test('sends what the inputs ask for', async () => {
    const requestBody = '{"authProfileMapping":{"crm":"p-1"}}';
    const files = { ...FILES, 'project.json': '{"layers_included":["core"]}' };
    const given = { conflictStrategy: 'replace', deleteUnmatched: 'true', requestBody };
    const { sent, outcome, lines } = await importFiles(files, given);
    const authProfileMapping = { crm: 'p-1' };
    expect(sent()).toMatchObject({ conflictStrategy: 'replace', deleteUnmatched: true, authProfileMapping });
    expect(lines).toContain(
      'warning: The import removes from project project-1 what the archive lacks (it contains core).',
    );
    expect(outcome.details).toEqual([
      ['Conflicts', 'replace'],
      ['Removes', 'what the archive lacks'],
    ]);
  });

  const completed = (more: Record<string, unknown>) => importStatus('completed', more);
  const invalid = { dependencyValidation: { valid: false } };
  const EVALS_MISSING = { valid: false, issues: [{ source: 'agents/a', target: 'evals/e', type: 'workflow' }] };
  test.each<[string, Script, string]>([
    ['a layer failed', completed({ layers: { core: 'activated', evals: 'failed' } }), 'platform-failed'],
    ['a layer was rolled back', completed({ layers: [{ name: 'evals', status: 'rolled_back' }] }), 'platform-failed'],
    ['a layer has errors', completed({ layers: { evals: { state: 'activated', errors: ['no'] } } }), 'platform-failed'],
    ['a layer has an error', completed({ layers: { evals: { state: 'activated', error: 'no' } } }), 'platform-failed'],
    ['a layer counts failures', completed({ layers: { evals: { state: 'activated', failed: 1 } } }), 'platform-failed'],
    ['it lists layers that did not arrive', completed({ failedLayers: ['evals'] }), 'platform-failed'],
    ['it counts failures', completed({ applied: { created: 1, evals_failed: 1 } }), 'platform-failed'],
    ['a layer that was asked for is not reported', completed({ layers: { core: 'activated' } }), 'bad-response'],
    ['it is Rolling-Back', importStatus('Rolling-Back'), 'platform-failed'],
    ['it was reverted', importStatus('REVERTED'), 'platform-failed'],
    ['it failed with a message', importStatus('failed', { message: 'evals are invalid' }), 'platform-failed'],
    ['it failed', importStatus('failed', { errors: [{ code: 'E', message: 'evals are invalid' }] }), 'platform-failed'],
    [
      'it failed by its dependencies',
      importStatus('failed', { preview: { dependencyValidation: EVALS_MISSING } }),
      'platform-failed',
    ],
    ['it has errors', completed({ errors: [{ message: 'evals are invalid' }] }), 'platform-failed'],
    ['it is invalid', completed(invalid), 'platform-failed'],
    ['its preview alone is invalid', completed({ preview: invalid }), 'platform-failed'],
    ['its preview says so', completed({ dependencyValidation: null, preview: invalid }), 'platform-failed'],
  ])('is no success if %s', async (name, status, errorCode) => {
    const { outcome } = await importFiles(FILES, { layers: 'core,evals' }, { [IMPORT_STATUS]: status });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode });
    if (/rolling|reverted/.test(name)) expect(outcome.error?.message).toMatch(/its changes (are being|were) undone/);
    if (/failed|errors/.test(name)) expect(outcome.error?.message).toContain('evals');
  });

  test('is no success until its dependencies are reported, wherever they are', async () => {
    const silent = completed({ dependencyValidation: {} });
    const later = completed({ dependencyValidation: null, preview: { dependencyValidation: { valid: true } } });
    const { outcome } = await importFiles(FILES, {}, { [IMPORT_STATUS]: silent });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-response' });
    expect(outcome.error?.message).toContain('did not report valid dependencies and the state of each layer');
    const waited = await importFiles(FILES, {}, { [IMPORT_STATUS]: [silent, later] });
    expect(waited.outcome).toMatchObject({ conclusion: 'success' });
  });

  test('is no success if no layer is reported, even if none was asked for', async () => {
    const { outcome } = await importFiles(FILES, {}, { [IMPORT_STATUS]: completed({ layers: {} }) });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'bad-response' });
  });

  test('waits while a layer has an unknown state', async () => {
    const status = importStatus('completed', { layers: { core: 'almost' } });
    const { outcome } = await importFiles(FILES, { timeout: '1m' }, { [IMPORT_STATUS]: status });
    expect(outcome).toMatchObject({ conclusion: 'timed_out', jobId: IMPORT_JOB });
    const inputs = { projectId: PROJECT, jobId: IMPORT_JOB };
    expect(outcome.error?.resume).toEqual({ operation: 'project-status', inputs });
  });

  test('has no numbers that were not reported', async () => {
    const applied = { created: '2', updated: null, toolsDeleted: ['a', 'b'], deleted: -1 };
    const { outcome } = await importFiles(FILES, {}, { [IMPORT_STATUS]: importStatus('completed', { applied }) });
    expect(outcome).toMatchObject({ conclusion: 'success', applied: { created: 2, toolsDeleted: 2 } });
    expect(Object.keys(outcome.applied ?? {})).toEqual(['created', 'toolsDeleted']);
  });

  test('waits for another import to end until the timeout, and says so', async () => {
    const busy = problem('CONFLICT', 'Import already in progress', 409);
    const { outcome } = await importFiles(FILES, { timeout: '2m' }, { [IMPORT_START]: busy });
    expect(outcome).toMatchObject({ conclusion: 'timed_out', jobId: '' });
    expect(outcome.error?.message).toMatch(/was not started.*Import already in progress/);
  });

  test('does not claim that nothing was started if its own key is in use', async () => {
    const inUse = problem('IDEMPOTENCY_CONFLICT', 'A request with this key is being processed', 409);
    const replayed = await importFiles(FILES, {}, { [IMPORT_START]: [inUse, accepted(IMPORT_JOB)] });
    expect(replayed.outcome).toMatchObject({ conclusion: 'success', jobId: IMPORT_JOB });

    const { outcome, to } = await importFiles(FILES, { timeout: '2m' }, { [IMPORT_START]: inUse });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'start-unknown' });
    expect(outcome.error?.hint).not.toContain('Nothing was started');
    expect(new Set(to(IMPORT_START).map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  test.each<[string, Script, string]>([
    ['is too large', problem('TOO_LARGE', 'Too large', 413), 'bad-request'],
    ['is a locked project', problem('PROJECT_LOCKED', 'no', 423), 'bad-request'],
  ])('sends the import once if its answer %s', async (name, answer, errorCode) => {
    const { outcome, to } = await importFiles(FILES, {}, { [IMPORT_START]: answer });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode });
    expect(to(IMPORT_START)).toHaveLength(1);
    if (name === 'is too large') expect(outcome.error?.hint).toContain('fewer layers');
  });
});

describe('the archive of import-project', () => {
  test('loses a folder that contains all of it, and what operating systems add', async () => {
    const files = { 'travel/project.json': '{}', 'travel/agents/a.agent.abl': 'A', '__MACOSX/travel/._x': BINARY };
    const { sent, lines } = await importFiles(files);
    expect(sent().files).toEqual({ 'project.json': '{}', 'agents/a.agent.abl': 'A' });
    expect(lines.join('\n')).toContain('__MACOSX');
  });

  test('of a folder leaves out hidden files, and names them', async () => {
    const files = { ...FILES, '.git/HEAD': BINARY, '.env': 'SECRET=1' };
    const { sent, lines } = await importFiles(files, { archive: 'folder' });
    expect(Object.keys(sent().files)).toEqual(Object.keys(FILES).sort());
    expect(lines.join('\n')).toContain('.env, .git/');
  });

  test.each<[string, Files | Buffer, string]>([
    ['a binary file', { ...FILES, 'channels/logo.png': BINARY }, 'channels/logo.png'],
    ['a file with null bytes', { ...FILES, 'evals/a.json': 'a\0b' }, 'evals/a.json'],
    ['a file in another encoding', { ...FILES, 'evals/a.csv': Buffer.from('ä', 'latin1') }, 'evals/a.csv'],
    ['a file that is too large', { ...FILES, 'search/big.json': 'x'.repeat(1_100_000) }, 'search/big.json'],
    ['no project', { 'botDefinition.json': '{}', 'config.json': '{}' }, 'contains no project.json'],
    ['a project far below its top', { 'a/b/project.json': '{}' }, 'contains no project.json'],
    ['no zip', Buffer.from('nothing'), 'is not a zip'],
    ['a zip of nothing', { '__MACOSX/._a': BINARY }, 'contains no files'],
  ])('with %s is refused before anything is sent', async (_name, files, named) => {
    const { outcome, seen } = await importFiles(files as Files);
    expect(outcome.errorCode).toMatch(/input-invalid|archive-invalid/);
    expect(outcome.error?.message).toContain(named);
    expect(seen).toEqual([]);
  });

  test.each(['back\\slash.abl', 'line\nbreak.abl'])('must not contain a name like %j', async (name) => {
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'folder'));
    for (const file of ['project.json', name]) writeFileSync(join(workspace, 'folder', file), '{}');
    const { outcome, seen } = await runProject('import-project', {}, { archive: 'folder' }, { workspace });
    expect(outcome.error?.message).toContain('a name with a backslash or a control character');
    expect(seen).toEqual([]);
  });

  test('must not contain links', async () => {
    const workspace = temporaryFolder();
    mkdirSync(join(workspace, 'linked'));
    writeFileSync(join(workspace, 'secret'), 'x');
    symlinkSync(join(workspace, 'secret'), join(workspace, 'linked/project.json'));
    const { outcome, seen } = await runProject('import-project', {}, { archive: 'linked' }, { workspace });
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'input-invalid' });
    expect(seen).toEqual([]);
  });
});
