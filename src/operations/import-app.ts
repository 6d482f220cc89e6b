import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { expectSame, factsOf, failed, judge } from '../jobs/judge.ts';
import { answered, operation } from '../jobs/operation.ts';
import { startOnce } from '../jobs/start-once.ts';
import type { Ended } from '../jobs/state.ts';
import type { AppImportRecord } from '../platform/apps.ts';

/**
 * Imports an exported app of the Agent Platform into an existing app. The answer is the result: there is no job, and no
 * call to look an import up. Sent once: if the answer is lost, the code is `start-unknown`. `sourceUrl` is the link that
 * the export gave; the platform reads it, so it must not have expired.
 *
 * Source: kore-api.md, section 2.
 */
export const importApp = operation({
  name: 'import-app',
  summary: 'Import an exported app into an existing app',
  target: 'appId',
  needs: ['appId', 'sourceUrl'],
  takes: ['requestBody'],
  credentials: 'key',
  permission: 'An API key of the app with `Import/Export`.',
  startsJob: false,
  async start(inputs, context) {
    const { importApp: importInto } = await import('../platform/apps.ts');
    const { appId, sourceUrl, requestBody } = inputs;
    context.maskLink(new URL(sourceUrl));
    const ended = await startOnce(
      {
        what: `import into app ${appId}`,
        send: async (signal, platform) =>
          endOf(await importInto(platform, { appId, sourceUrl, more: requestBody }, signal), appId),
        beforeAgain: 'The platform has no call to look it up: check the app in its console, and then run again.',
      },
      context,
    );
    return answered(ended);
  },
  resume: ({ appId }) => ({ operation: 'import-app', inputs: { appId } }),
});

/** @throws KoreaiError if the answer is about another app, or does not say how the import ended */
function endOf(record: AppImportRecord, wanted: string): Ended {
  expectSame('import', 'app', wanted, record.appId);
  const state = judge(record, 'app import');
  if (state.kind !== 'running') return state;
  if (record.error !== undefined) return failed(factsOf(record), 'app import', record.error);
  const reported = state.unfinished ?? (sanitize(record.status, 60) || 'nothing');
  throw new KoreaiError('bad-response', `The answer does not say how the import ended (${reported})`);
}
