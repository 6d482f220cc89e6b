import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { AnswerError } from '../platform/answer-error.ts';
import { type AppExportRecord, exportApp } from '../platform/apps.ts';
import { expectSame, judge, judgeAnswer } from './judge.ts';
import type { JobContext } from './operation.ts';
import { startOnce } from './start-once.ts';
import type { JobState, Poll } from './state.ts';

/**
 * Exports a version of an app with each poll. The documentation's table says GET, which may be repeated; its sample sends
 * a POST, which may not.
 */
export function appExportPoll(context: JobContext, app: { appId: string; version: string }): Poll {
  // Kept even if it fails: no later poll may send it again.
  let posted: Promise<AppExportRecord> | undefined;
  const post = async (): Promise<AppExportRecord> =>
    startOnce(
      {
        what: `export of app ${app.appId}`,
        send: (signal, platform) => exportApp(platform, { ...app, method: 'POST' }, signal),
        beforeAgain: 'An export changes nothing on the platform: run again.',
      },
      context,
    );
  return async ({ signal }) => {
    const record =
      (await posted) ??
      (await exportApp(context.platform, { ...app, method: 'GET' }, signal).catch(async (error: unknown) => {
        if (!(error instanceof AnswerError) || error.httpStatus !== 405) throw error;
        posted = post().catch((refusal: unknown) => {
          throw refusal instanceof KoreaiError ? refusal.with({ transient: false }) : refusal;
        });
        return await posted;
      }));
    expectSame('export', 'app', app.appId, record.appId);
    return stateOf(record, app.version);
  };
}

function stateOf(record: AppExportRecord, asked: string): JobState {
  const { status, version } = record;
  // Another version may be the same one in another spelling, such as its label.
  const warning =
    version === '' || version === asked
      ? undefined
      : `The answer is for version ${sanitize(version, 80)}, but ${asked} was requested.`;
  const refusal = { what: 'The app was not exported', hint: "Check the app in Kore.ai's console, and run again." };
  const state = status === '' ? judgeAnswer(record, refusal) : judge(record, 'app export');
  return state.kind === 'succeeded' ? { ...state, warning } : state;
}
