import { describe, expect, test } from '@jest/globals';
import { KoreaiError } from '../../src/core/errors.ts';
import { zip } from '../support/archives.ts';
import { runOperation } from '../support/engine.ts';
import { startPlatform } from '../support/platform-script.ts';
import { EXPORT_STATUS, exportDocument, IMPORT_STATUS } from '../support/samples.ts';
import { json, REFUSED_OR_FAILED, reported } from './outcome-rows.ts';
import { WAITED_FOR } from './waiting-rows.ts';

describe('a run does not succeed if', () => {
  test.each([...REFUSED_OR_FAILED, ...WAITED_FOR])('%s (%s)', async (_name, operation, given, scripts, expected) => {
    const { origin, seen } = await startPlatform(scripts);

    const { outcome } = await runOperation(operation, origin, given);

    expect(outcome).toMatchObject(expected);
    expect(outcome.file).toBeUndefined();
    expect(outcome.error?.message).toBeTruthy();
    expect(seen.filter(({ method }) => method === 'POST').length).toBeLessThanOrEqual(1);
  });

  test('one answer reports what waiting cannot fix', async () => {
    for (const status of [400, 401, 403, 405, 412]) {
      const { origin, to } = await startPlatform({ [IMPORT_STATUS]: { status, json: reported('no', status) } });
      await runOperation('import-status', origin);
      expect(to(IMPORT_STATUS)).toHaveLength(1);
    }
  });

  test('the link returns no archive', async () => {
    const { origin } = await startPlatform({
      [EXPORT_STATUS]: ({ headers }) => json(exportDocument('success', { downloadURL: `http://${headers.host}/file` })),
      'GET /file': { body: '<html>expired</html>' },
    });

    const { outcome } = await runOperation('export-status', origin);

    expect(outcome).toMatchObject({ errorCode: 'archive-invalid', conclusion: 'failure', status: 'success' });
  });

  test('the archive cannot be unpacked, but it is kept', async () => {
    const body = (await zip({ a: 'a'.repeat(600) })).fill(0, 34, 36);
    const { origin } = await startPlatform({
      [EXPORT_STATUS]: ({ headers }) => json(exportDocument('success', { downloadURL: `http://${headers.host}/file` })),
      'GET /file': { body },
    });

    const { outcome } = await runOperation('export-status', origin, { extract: 'true' });

    expect(outcome).toMatchObject({ errorCode: 'archive-invalid', extractedPath: '', file: { size: body.length } });
  });

  test('it was stopped before it began', async () => {
    const { origin, seen } = await startPlatform({});
    const signal = AbortSignal.abort(new KoreaiError('cancelled', 'The step was cancelled (SIGINT)'));

    const { outcome } = await runOperation('export-bot', origin, {}, { signal });

    expect(outcome).toMatchObject({ errorCode: 'cancelled', conclusion: 'cancelled' });
    expect(seen).toEqual([]);
  });
});
