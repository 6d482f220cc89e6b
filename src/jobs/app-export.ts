import { KoreaiError } from '../core/errors.ts';
import { sanitize } from '../core/sanitize.ts';
import { AnswerError } from '../platform/answer-error.ts';
import { type AppExportRecord, type AppVersion, exportApp, exportAppByPost } from '../platform/apps.ts';
import type { CallOptions } from '../platform/client.ts';
import { expectSame, judge, judgeAnswer } from './judge.ts';
import type { JobContext } from './operation.ts';
import { startOnce } from './start-once.ts';
import type { JobState, Poll } from './state.ts';

/**
 * Exports a version of an app with each poll. The documentation's table says GET, which may be repeated; its sample sends
 * a POST, which may not.
 */
export function appExportPoll(context: JobContext, app: AppVersion): Poll {
  // Kept even if it fails: no later poll may send it again.
  let posted: Promise<AppExportRecord> | undefined;
  const getOrPost = ({ signal }: CallOptions): Promise<AppExportRecord> =>
    // The answer is the result, and no second poll confirms it.
    exportApp(context.platform, app, { signal, freshConnection: true }).catch((error: unknown) => {
      if (!(error instanceof AnswerError) || error.httpStatus !== 405) throw error;
      posted = postOnce(context, app);
      return posted;
    });
  return async (options) => {
    const record = await (posted ?? getOrPost(options));
    expectSame('export', 'app', app.appId, record.appId);
    return stateOf(record, app.version);
  };
}

/** Exports it by a POST. No error of it is transient. */
async function postOnce(context: JobContext, app: AppVersion): Promise<AppExportRecord> {
  try {
    return await startOnce(
      {
        what: `export of app ${app.appId}`,
        send: (signal, platform) => exportAppByPost(platform, app, signal),
        beforeAgain: 'An export changes nothing on the platform: run again.',
      },
      context,
    );
  } catch (error) {
    throw error instanceof KoreaiError ? error.with({ transient: false }) : error;
  }
}

function stateOf(record: AppExportRecord, wanted: string): JobState {
  const { status, version } = record;
  // Another version may be the same one in another spelling, such as its label.
  const warning =
    version === '' || version === wanted
      ? undefined
      : `The answer is for version ${sanitize(version, 80)}, but ${wanted} was requested.`;
  const refusal = { what: 'The app was not exported', hint: "Check the app in Kore.ai's console, and run again." };
  const state = status === '' ? judgeAnswer(record, refusal) : judge(record, 'app export');
  return state.kind === 'succeeded' ? { ...state, warning } : state;
}
