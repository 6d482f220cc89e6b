import { json, type Script, type ScriptedPlatform, startPlatform } from '../support/platform-script.ts';
import { type Given, type Ran, runOperation } from '../support/run-operation.ts';
import { BOT } from '../support/samples.ts';

export const RUN = 'tr-11111111-0000-5000-8000-000000000001';
export const START = `POST /api/public/stream/${BOT}/testsuite/Regression/run`;
export const STATUS = `GET /api/public/stream/${BOT}/testsuite/Regression/${RUN}/status`;
export const ACCEPTED = json({ status: 'accepted', requestId: RUN });

const COLUMNS = 'Utterances,Expected Intent,Matched Intent,Parent Intent,Task State,Result Type';

/** The result file of a suite whose last utterances fail. */
export function resultCsv(passed: number, failed: number): string {
  const row = (at: number, isPassed: boolean): string =>
    `utterance ${at},Book,${isPassed ? 'Book' : 'Cancel'},,,${isPassed ? 'True Positive' : 'False Positive'}`;
  const rows = Array.from({ length: passed + failed }, (_, at) => row(at + 1, at < passed));
  return `${[COLUMNS, ...rows].join('\n')}\n`;
}

interface Reported {
  status?: string;
  results?: unknown;
  result?: Record<string, unknown>;
  utterances?: unknown;
}

/** The status of a run, as kore-api.md shows it. */
export function runStatus({ status = 'completed', results, result = {}, utterances = 10 }: Reported = {}) {
  return {
    _id: RUN,
    streamId: BOT,
    testSuiteId: 'ts-1',
    status,
    utterance_count: utterances,
    result: {
      status: 'success',
      isPartialFailure: false,
      startTime: '2026-01-31T12:00:00.000Z',
      f1_score: '0.95',
      precision: '0.96',
      recall: '0.94',
      results: results ?? { TP: 9, TN: 1, FP: 0, FN: 0, success: 10, failure: 0 },
      ...result,
    },
  };
}

/** Runs a suite whose status ends as given, with a result file if there is one. */
export async function runSuite(
  reported: Reported,
  given: Given = {},
  file?: Script,
): Promise<Ran & { platform: ScriptedPlatform }> {
  const platform = await startPlatform({
    [START]: ACCEPTED,
    [STATUS]: ({ headers }) => {
      const link = file === undefined ? {} : { fileUrl: `http://${headers.host}/result` };
      return json(runStatus({ ...reported, result: { ...reported.result, ...link } }));
    },
    ...(file === undefined ? {} : { 'GET /result': file }),
  });
  const ran = await runOperation('run-batch-test', platform.origin, { uploadArtifact: 'false', ...given });
  return { ...ran, platform };
}
