import { sanitize } from '../core/sanitize.ts';
import { type BatchSuiteRecord, importBatchSuite as importInto } from '../platform/test-suite-import.ts';
import type { Fields } from '../platform/wire.ts';
import { onEitherPath } from './either-path.ts';
import { objectionIn } from './judge.ts';
import type { Job, JobContext } from './operation.ts';
import { startOnce } from './start-once.ts';
import type { Ended, Failed } from './state.ts';

export interface BatchSuiteWanted {
  readonly botId: string;
  readonly language: string;
  readonly name: string;
  /** The file that was uploaded. */
  readonly fileId: string;
}

/** Imports a batch suite from an uploaded file. The answer is the result: there is no job (xo-additions.md, section 2). */
export async function importBatchSuite(wanted: BatchSuiteWanted, body: Fields, context: JobContext): Promise<Job> {
  const { botId, language } = wanted;
  const record = await startOnce(
    {
      what: `import of a batch suite into bot ${botId}`,
      send: (signal, platform) =>
        onEitherPath(['stream', 'bot'] as const, (resource) =>
          importInto(platform, { botId, language, resource, body }, signal),
        ),
      beforeAgain: "Check the bot's batch suites in Kore.ai's console, and then run again.",
    },
    context,
  );
  const state = judgeAnswer(record, wanted);
  return { state: undefined, check: () => Promise.resolve(state), isAnswer: true };
}

/** The answer must name the file that was uploaded. It has no status, unless something went wrong. */
function judgeAnswer(record: BatchSuiteRecord, { name, fileId }: BatchSuiteWanted): Ended {
  const { status } = record;
  const fail = (code: Failed['code'], why: string): Failed => ({
    kind: 'failed',
    status,
    code,
    message: `The batch suite '${sanitize(name, 100)}' was not imported as it should be: ${why}`,
    hint: "Check the bot's batch suites in Kore.ai's console before you run again.",
  });
  const objection = objectionIn(record);
  if (objection) return fail(objection.code, objection.message);
  if (record.fileId === '') return fail('bad-response', 'the answer does not name the file');
  if (record.fileId !== fileId) {
    return fail('bad-response', `the answer is about another file (${sanitize(record.fileId, 80)})`);
  }
  if (record.name !== '' && record.name !== name) {
    return fail('bad-response', `the answer is about another suite (${sanitize(record.name, 100)})`);
  }
  return { kind: 'succeeded', status, link: '' };
}
