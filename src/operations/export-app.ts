import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { JOB_WORDS, judge, mismatch } from '../jobs/judge.ts';
import { ARCHIVE_INPUTS, type JobContext, operation } from '../jobs/operation.ts';
import { startOnce } from '../jobs/start-once.ts';
import type { Poll, Succeeded } from '../jobs/state.ts';
import { AnswerError } from '../platform/answer-error.ts';
import { type AppExportRecord, exportApp as exportVersion } from '../platform/app-export.ts';

/**
 * Exports a version of an app of the Agent Platform and downloads its archive: a `.zip`, `.tar`, `.tar.gz` or JSON
 * file, recognized by its content. The answer to the request is the result: there is no job.
 *
 * Source: Kore.ai's page Export an App API (kore-api.md, section 2). Its table says `GET`, its sample sends `POST`:
 * `POST` is sent, once, if `GET` is refused as a method.
 */
export const exportApp = operation({
  name: 'export-app',
  summary: 'Export a version of an app and download its archive',
  target: 'appId',
  needs: ['appId', 'appVersion'],
  takes: [...ARCHIVE_INPUTS],
  credentials: 'key',
  permission: 'An API key of the app with `Import/Export`.',
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

/** The documentation's table says GET, which may be repeated; its sample sends a POST, which may not. */
function exportPoll(context: JobContext, app: { appId: string; version: string }): Poll {
  // Kept even if it fails: no later poll may send it again.
  let posted: Promise<AppExportRecord> | undefined;
  const post = async (): Promise<AppExportRecord> =>
    startOnce(
      {
        what: `export of app ${app.appId}`,
        send: (signal, platform) => exportVersion(platform, { ...app, method: 'POST' }, signal),
        beforeAgain: 'An export changes nothing on the platform: run again.',
      },
      context,
    );
  return async (signal) => {
    const record =
      (await posted) ??
      (await exportVersion(context.platform, { ...app, method: 'GET' }, signal).catch(async (error: unknown) => {
        if (!(error instanceof AnswerError) || error.httpStatus !== 405) throw error;
        posted = post().catch((refusal: unknown) => {
          throw asFinal(refusal);
        });
        return await posted;
      }));
    if (record.appId !== '' && record.appId !== app.appId) throw mismatch('export', 'app', app.appId, record.appId);
    return stateOf(record, app.version);
  };
}

/** Makes an error of the POST final: it must not be sent again. */
function asFinal(refusal: unknown): unknown {
  if (!(refusal instanceof KoreaiError) || !refusal.transient) return refusal;
  return new KoreaiError(refusal.code, refusal.message, { hint: refusal.hint, cause: refusal });
}

function stateOf({ status, link, reason, version }: AppExportRecord, asked: string) {
  const facts = { status };
  // Another version may be the same one in another spelling, such as its label.
  const warning =
    version === '' || version === asked
      ? undefined
      : `The answer is for version ${sanitize(version, 80)}, but ${asked} was requested.`;
  if (status === '') return { kind: 'succeeded', ...facts, link, warning } satisfies Succeeded;
  const state = judge({ facts, words: JOB_WORDS, noun: 'app export', link, reason });
  return state.kind === 'succeeded' ? { ...state, warning } : state;
}
