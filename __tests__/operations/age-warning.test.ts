import { describe, expect, test } from '@jest/globals';
import { zip } from '../support/archives.ts';
import { type Given, runOperation } from '../support/engine.ts';
import { type Answer, type Script, type Seen, startPlatform } from '../support/platform-script.ts';
import {
  EXPORT_STATUS,
  exportDocument,
  IMPORT_STATUS,
  importDocument,
  JOB,
  PUBLISH_STATUS,
  publishDocument,
} from '../support/samples.ts';

const json = (value: unknown): Answer => ({ json: value });
/** The clock of a run begins at 12:00. */
const OLD = '2026-01-31T11:40:00.000Z';
const RECENT = '2026-01-31T11:46:00.000Z';

const published = (requestedTime: string | undefined, status = 'successful'): Answer =>
  json(publishDocument(status, { requestedTime }));
const exportedAt =
  (createdOn: string | undefined) =>
  ({ headers }: Seen): Answer =>
    json(exportDocument('success', { createdOn, downloadURL: `http://${headers.host}/file` }));

type Scripts = Record<string, Script | readonly Script[]>;

/** The warnings of a successful run. */
async function warnings(operation: string, given: Given, scripts: Scripts): Promise<string[]> {
  const { origin } = await startPlatform({ 'GET /file': { body: await zip({ a: 'a' }) }, ...scripts });
  const { outcome, lines } = await runOperation(operation, origin, given);
  expect(outcome.conclusion).toBe('success');
  return lines.filter((line) => line.startsWith('warning: '));
}

describe('a success without since has a warning if', () => {
  test.each<[string, string, Scripts, string]>([
    ['a publish is old at the first poll', 'publish-status', { [PUBLISH_STATUS]: published(OLD) }, '20 min ago'],
    ['a publish has no time', 'publish-status', { [PUBLISH_STATUS]: published(undefined) }, 'unknown time'],
    ['an export is old at the first poll', 'export-status', { [EXPORT_STATUS]: exportedAt(OLD) }, '20 min ago'],
    ['an export has no time', 'export-status', { [EXPORT_STATUS]: exportedAt(undefined) }, 'unknown time'],
  ])('%s', async (_name, operation, scripts, said) => {
    const reported = await warnings(operation, {}, scripts);

    expect(reported).toEqual([expect.stringContaining(said)]);
    expect(reported[0]).toContain('Set since');
  });
});

describe('a success has no warning if', () => {
  test.each<[string, string, Given, Scripts]>([
    ['it is recent', 'publish-status', {}, { [PUBLISH_STATUS]: published(RECENT) }],
    [
      'it was watched from in progress',
      'publish-status',
      {},
      { [PUBLISH_STATUS]: [published(OLD, 'inprogress'), published(OLD)] },
    ],
    [
      'it was watched from in progress, without a time',
      'publish-status',
      {},
      { [PUBLISH_STATUS]: [published(undefined, 'inprogress'), published(undefined)] },
    ],
    ['since lets it count', 'publish-status', { since: '1h' }, { [PUBLISH_STATUS]: published(OLD) }],
    ['the export is named by its id', 'export-status', { jobId: JOB }, { [EXPORT_STATUS]: exportedAt(OLD) }],
    [
      'the export is named by its id, without a time',
      'export-status',
      { jobId: JOB },
      { [EXPORT_STATUS]: exportedAt(undefined) },
    ],
    [
      'the import is named by its id',
      'import-status',
      {},
      { [IMPORT_STATUS]: json(importDocument('success', { createdOn: OLD })) },
    ],
  ])('%s', async (_name, operation, given, scripts) => {
    expect(await warnings(operation, given, scripts)).toEqual([]);
  });
});
