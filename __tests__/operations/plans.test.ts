import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { normalize, put } from '../bot-files/folders.ts';
import { exported } from '../bot-files/sample-bot.ts';
import { temporaryFolder } from '../support/after-test.ts';
import { zip } from '../support/archives.ts';
import { json, linked, type Scripts, startPlatform } from '../support/platform-script.ts';
import { type Given, NEEDED, runOperation } from '../support/run-operation.ts';
import { BOT, EXPORT, EXPORT_STATUS, exportDocument, JOB } from '../support/samples.ts';
import { INTO_BOT, withZip } from './import-server.ts';
import {
  EXPORT_JOB,
  EXPORT_START,
  exportStatus,
  IMPORT_START,
  PROJECT,
  EXPORT_STATUS as PROJECT_STATUS,
  runProject,
} from './project-server.ts';
import { scripted } from './runs.ts';

type Bot = Parameters<typeof exported>[0];
type Settings = NonNullable<Parameters<typeof exported>[1]>;

/** The calls that export the bot in development; `states` has its content for each export. */
async function exports(...states: Bot[]) {
  const bodies = await Promise.all(states.map((state) => zip(exported(state))));
  return {
    [EXPORT]: json(exportDocument('pending', { exportType: 'latest' })),
    [EXPORT_STATUS]: linked(exportDocument('success', { exportType: 'latest' })),
    'GET /file': bodies.map((body) => ({ body })),
  };
}

/** Plans an import of the archive into a bot. */
async function plan(archive: Bot, target: Bot, given: Given = {}, settings?: Settings) {
  return planWith(await exports(target), exported(archive, settings), given);
}

/** Plans an import of an archive of these files. */
async function planWith(scripts: Scripts, files: Parameters<typeof zip>[0], given: Given = {}) {
  const workspace = temporaryFolder();
  put(workspace, { 'bot.zip': await zip(files) });
  return scripted('plan-import', { uploadArtifact: 'false', ...given }, scripts, { workspace });
}

const withoutWelcome: Bot = ({ dialogs }) => dialogs.shift();
const unchanged: Bot = () => {};

describe('plan-import', () => {
  test('exports the bot in development, reports what the import would change, and writes nothing', async () => {
    const noSecret: Settings = ({ envVariables }) => Object.assign(envVariables[1] ?? {}, { value: '' });
    const { outcome, to, seen, workspace } = await plan(withoutWelcome, unchanged, {}, noSecret);

    expect(outcome).toMatchObject({
      conclusion: 'success',
      jobId: JOB,
      changed: true,
      changes: [{ how: 'removed', kind: 'dialog', name: 'Welcome' }],
      planDigest: expect.stringMatching(/^[\da-f]{64}-[\da-f]{64}$/),
      file: { path: `koreai-exports/${BOT}-plan.zip` },
      reportPath: `koreai-exports/${BOT}-plan.md`,
    });
    expect(to(EXPORT).map(({ body }) => JSON.parse(body))).toEqual([{ exportType: 'latest' }]);
    expect(seen.filter(({ method }) => method !== 'GET')).toHaveLength(1);
    const report = readFileSync(join(workspace, outcome.reportPath), 'utf8');
    expect(report).toContain('A full import removes from the bot what the archive does not contain.');
    expect(report).toContain('These secured variables have no value in the archive, so the bot keeps its own');
  });

  test('shows no credential of the run, although the bot contains one', async () => {
    const { clientSecret } = NEEDED['plan-import'] ?? {};
    const leaky: Bot = ({ dialogs }) =>
      Object.assign(dialogs[0] ?? {}, { localeData: { en: { name: `Sent ${clientSecret}` } } });
    const { outcome, workspace } = await plan(leaky, unchanged, { html: 'true' });

    for (const path of [outcome.reportPath, outcome.pagePath]) {
      const report = readFileSync(join(workspace, path), 'utf8');
      expect(report).toContain('Sent ***');
      expect(report).not.toContain(clientSecret);
    }
  });

  test('reports no change between equal bots', async () => {
    const { outcome } = await plan(({ dialogs }) => dialogs.reverse(), unchanged, { failOnRemoval: 'true' });
    expect(outcome).toMatchObject({ conclusion: 'success', changed: false, changes: [] });
  });

  test('reports no change between equal bots if the archive is a normalized folder without secrets', async () => {
    const workspace = temporaryFolder();
    await normalize(exported(), join(workspace, 'bot'));
    const { outcome } = await scripted('plan-import', { archive: 'bot' }, await exports(unchanged), { workspace });
    expect(outcome).toMatchObject({ conclusion: 'success', changes: [] });
  });

  test('fails on a removal if it is to', async () => {
    const { outcome } = await plan(withoutWelcome, unchanged, { failOnRemoval: 'true' });
    expect(outcome).toMatchObject({ conclusion: 'action_required', errorCode: 'would-remove', changed: true });
    expect(outcome.error?.message).toBe(`The import would remove 1 part of bot ${BOT}: dialog "Welcome"`);
  });

  test.each<[string, Record<string, string>, string]>([
    ['no bot', { 'notes.txt': 'x' }, 'contains no botDefinition.json or appDefinition.json'],
    ['a broken definition', { 'botDefinition.json': '{', 'config.json': '{}' }, 'is not valid JSON'],
  ])('sends nothing for an archive with %s', async (_, files, message) => {
    const { outcome, seen } = await planWith({}, files);
    expect(outcome).toMatchObject({ errorCode: 'input-invalid' });
    expect(outcome.error?.message).toContain(message);
    expect(seen).toEqual([]);
  });

  test('is no plan if the export of the bot fails', async () => {
    const { outcome } = await planWith({ [EXPORT]: json(exportDocument('failed')) }, exported());
    expect(outcome).toMatchObject({ conclusion: 'failure', errorCode: 'platform-failed', planDigest: '' });
  });
});

test('a normalized export is reported as a plan is: its difference from the version before', async () => {
  const platform = await startPlatform(await exports(unchanged, unchanged, withoutWelcome));
  const workspace = temporaryFolder();
  const given = { uploadArtifact: 'false', exportType: 'latest', extract: 'true', normalize: 'true' };
  const run = () => runOperation('export-bot', platform.origin, given, { workspace });

  expect((await run()).outcome).toMatchObject({ conclusion: 'success', reportPath: '', planMarkdown: '' });
  expect((await run()).outcome).toMatchObject({ changes: [], planMarkdown: '' });
  const { outcome } = await run();
  expect(outcome).toMatchObject({
    changes: [{ how: 'removed', kind: 'dialog', name: 'Welcome' }],
    reportPath: `koreai-exports/${BOT}-latest.md`,
    planMarkdown: expect.stringContaining(`## Changes of bot ${BOT}`),
  });
  const report = readFileSync(join(workspace, outcome.reportPath), 'utf8');
  expect(report).toMatch(/^\| 🔴 removed \| .*Welcome/m);
  expect(report).toContain('values of secured variables');
});

describe('import-bot with a plan', () => {
  /** Plans, changes the bot or the archive, and imports. */
  async function importAfter({ target = unchanged, archive = withoutWelcome }: { target?: Bot; archive?: Bot }) {
    const { outcome: planned } = await plan(withoutWelcome, unchanged);
    const { importBot, to } = await withZip({ others: await exports(target) }, exported(archive));
    return { ...(await importBot({ planDigest: planned.planDigest })), imports: to(INTO_BOT) };
  }

  test('imports if neither the bot nor the archive has changed', async () => {
    const { outcome, imports } = await importAfter({ target: ({ sentences }) => sentences.reverse() });
    expect(outcome).toMatchObject({ conclusion: 'success', botId: BOT });
    expect(imports).toHaveLength(1);
  });

  test.each([
    ['the bot has changed', { target: withoutWelcome }],
    ['the archive is another one', { archive: unchanged }],
  ])('writes nothing if %s', async (why, changed) => {
    const { outcome, imports } = await importAfter(changed);
    expect(outcome).toMatchObject({ conclusion: 'stale', errorCode: 'stale', jobId: '' });
    expect(outcome.error?.message).toContain(`since it was made, ${why}`);
    expect(imports).toEqual([]);
  });

  const planDigest = `${'a'.repeat(64)}-${'b'.repeat(64)}`;

  test('writes nothing if the bot cannot be exported', async () => {
    const others = { [EXPORT]: json(exportDocument('failed')) };
    const { importBot, to } = await withZip({ others }, exported());
    const { outcome } = await importBot({ planDigest });
    expect(outcome.error?.message).toMatch(/^The bot cannot be compared with the plan: /);
    expect(to(INTO_BOT)).toEqual([]);
  });

  test('refuses a digest for a new bot', async () => {
    const { importBot, seen } = await withZip({}, exported());
    const { outcome } = await importBot({ botId: '', botName: 'Travel', planDigest });
    expect(outcome).toMatchObject({ errorCode: 'input-invalid' });
    expect(seen).toEqual([]);
  });
});

const lock = (layers: Record<string, string>) => JSON.stringify({ version: 2, layers });
const LIVE = {
  'project.json': '{"format_version":"2.0"}',
  'abl.lock': lock({ core: 'sha256:aa', prompts: 'sha256:bb' }),
  'agents/travel.agent.abl': 'agent Travel\ngoal: book\n',
  'prompts/hello.txt': 'Hello',
};

/** Plans the import of a folder with these files into the live project. */
async function planProject(archive: Record<string, string>, given: Given = {}, more: Scripts = {}) {
  const workspace = temporaryFolder();
  put(join(workspace, 'project'), archive);
  const scripts = { 'GET /file': { body: await zip(LIVE) }, ...more };
  return runProject('plan-project', scripts, { archive: 'project', ...given }, { workspace });
}

describe('plan-project', () => {
  test('compares layers by the lockfiles and every file, and writes nothing', async () => {
    const { 'prompts/hello.txt': _, ...rest } = LIVE;
    const { outcome, to, workspace } = await planProject({
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
    const { outcome } = await planProject(LIVE, { deleteUnmatched: 'true', failOnRemoval: 'true' });
    expect(outcome).toMatchObject({ conclusion: 'success', changed: false, changes: [] });
  });

  test('counts as removed what deleteUnmatched would remove', async () => {
    const { 'prompts/hello.txt': _, ...rest } = LIVE;
    const { outcome } = await planProject(rest, { deleteUnmatched: 'true', failOnRemoval: 'true' });
    expect(outcome).toMatchObject({ conclusion: 'action_required', errorCode: 'would-remove' });
    expect(outcome.error?.message).toBe(
      `The import would remove 1 part of project ${PROJECT}: source "prompts/hello.txt"`,
    );
  });

  test('passes on to a resumed run what decides the verdict', async () => {
    const given = { deleteUnmatched: 'true', failOnRemoval: 'true', layers: 'core', timeout: '1m' };
    const { outcome } = await planProject(LIVE, given, { [PROJECT_STATUS]: exportStatus('processing') });
    expect(outcome.error?.resume).toEqual({
      operation: 'plan-project',
      inputs: {
        projectId: PROJECT,
        archive: 'project',
        layers: 'core',
        deleteUnmatched: 'true',
        failOnRemoval: 'true',
      },
    });
  });

  test('is refused without waiting, because nothing would be compared', async () => {
    await expect(planProject(LIVE, { wait: 'false', failOnRemoval: 'true' })).rejects.toThrow('wait: cannot be false');
  });

  test('sends nothing for an archive that cannot be imported', async () => {
    const { outcome, seen } = await planProject({ 'project.json': '{}', 'icon.png': '\u0000' });
    expect(outcome).toMatchObject({ errorCode: 'input-invalid' });
    expect(seen).toEqual([]);
  });
});
