import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { JOB_WORDS, judge, mismatch } from '../jobs/judge.ts';
import { ARCHIVE_INPUTS, type JobContext, operation } from '../jobs/operation.ts';
import { startOnce } from '../jobs/start-once.ts';
import type { Poll, Succeeded } from '../jobs/state.ts';
import { AnswerError } from '../platform/answer-error.ts';
import { type AppExportRecord, exportApp as exportVersion } from '../platform/app-export.ts';

/**
 * Exports a version of an app of the Agent Platform. The answer is the end: there is no job (kore-api.md, section 2).
 */
export const exportApp = operation({
  name: 'export-app',
  summary: 'Export a version of an app and bring its archive home',
  target: 'appId',
  needs: ['appId', 'appVersion'],
  takes: [...ARCHIVE_INPUTS],
  credentials: 'key',
  startsJob: false,
  archive: ['zip', 'tar', 'tar.gz', 'json'],
  result: ['file'],
  start(inputs, context) {
    const app = { appId: inputs.appId, version: inputs.appVersion };
    return Promise.resolve({ state: undefined, check: exportPoll(context, app), isAnswer: true });
  },
  resume: (inputs) => ({
    operation: 'export-app',
    inputs: { appId: inputs.appId, appVersion: inputs.appVersion },
  }),
});

/** The table of the documentation says GET, which may be asked again; its sample sends a POST, which may not. */
function exportPoll(context: JobContext, app: { appId: string; version: string }): Poll {
  // Kept as it ended, well or not: no later look may send it again.
  let posted: Promise<AppExportRecord> | undefined;
  const post = async (): Promise<AppExportRecord> =>
    startOnce(
      {
        what: `export of app ${app.appId}`,
        send: (signal, platform) => exportVersion(platform, { ...app, method: 'POST' }, signal),
        beforeAgain: 'An export changes nothing at the platform: run again.',
      },
      context,
    );
  return async (signal) => {
    const record =
      (await posted) ??
      (await exportVersion(context.platform, { ...app, method: 'GET' }, signal).catch(async (error: unknown) => {
        if (!(error instanceof AnswerError) || error.httpStatus !== 405) throw error;
        posted = post().catch((refusal: unknown) => {
          throw once(refusal);
        });
        return await posted;
      }));
    if (record.appId !== '' && record.appId !== app.appId) throw mismatch('export', 'app', app.appId, record.appId);
    return stateOf(record, app.version);
  };
}

/** What was sent once is over with its answer, whatever that was. */
function once(refusal: unknown): unknown {
  if (!(refusal instanceof KoreaiError) || !refusal.transient) return refusal;
  return new KoreaiError(refusal.code, refusal.message, { hint: refusal.hint, cause: refusal });
}

function stateOf({ status, link, reason, version }: AppExportRecord, asked: string) {
  const facts = { status };
  // What tells another version may spell the same one otherwise, as a label for its id.
  const warning =
    version === '' || version === asked
      ? undefined
      : `The answer speaks of version ${sanitize(version, 80)}; ${asked} was asked for.`;
  if (status === '') return { kind: 'succeeded', ...facts, link, warning } satisfies Succeeded;
  const state = judge({ facts, words: JOB_WORDS, noun: 'app export', link, reason });
  return state.kind === 'succeeded' ? { ...state, warning } : state;
}
