import { listed, sanitize } from '../core/sanitize.ts';
import type { FunctionsFile, FunctionsRecord } from '../platform/bot-import.ts';
import { factsOf, failed, failure, judge } from './judge.ts';
import type { JobState } from './state.ts';

/** The state of an import of functions: its answer must report a success and name every file that was sent. */
export function judgeFunctionsImport(records: readonly FunctionsRecord[], sent: readonly FunctionsFile[]): JobState {
  const states = records.map((answer) => {
    const { status, error, fileName, fileId } = answer;
    const file = { kind: 'file', name: fileName || fileId, status, detail: '' };
    const record = { ...answer, components: [file, ...answer.components] };
    return status === '' && error !== undefined ? failed(factsOf(record), 'import', error) : judge(record, 'import');
  });
  const components = states.flatMap((state) => state.components ?? []);
  const bad = states.find(({ kind }) => kind === 'failed');
  if (bad) return { ...bad, components };
  const open = states.find(({ kind }) => kind !== 'succeeded');
  const unnamed = sent.filter(({ fileId }) => !records.some((record) => record.fileId === fileId));
  const facts = { status: (open ?? states[0])?.status ?? '', components };
  if (!open && unnamed.length === 0) return { kind: 'succeeded', ...facts, link: '' };
  const why = open
    ? `its status is '${sanitize(open.status, 60) || 'none'}'`
    : `it does not name ${listed(unnamed.map(({ fileName }) => fileName))}`;
  const message = `The answer to the import of functions does not say that it succeeded: ${why}`;
  const hint = "Check the bot's functions in Kore.ai's console before you run again.";
  return failure(facts, 'bad-response', message, hint);
}
