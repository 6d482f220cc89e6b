import { listed, sanitize } from '../core/sanitize.ts';
import { factsOf, failed, failure, judge } from '../jobs/judge.ts';
import { answered, operation } from '../jobs/operation.ts';
import { startOnce } from '../jobs/start-once.ts';
import type { JobState } from '../jobs/state.ts';
import type { FunctionsFile, FunctionsRecord } from '../platform/bot-import.ts';

/** Imports files of functions into a bot. The answer is the result (xo-additions.md, section 4). */
export const importBotFunctions = operation({
  name: 'import-bot-functions',
  summary: 'Import a file or a folder of functions into a bot',
  target: 'botId',
  needs: ['botId', 'archive'],
  takes: ['expectedBotName'],
  archiveSample: 'functions',
  credentials: 'bot',
  permission:
    'An app of the Admin Console with `Bot Definition > Bot Import`, of an admin of the account. At most 500 KB a file.',
  startsJob: false,
  async start(inputs, context) {
    const { botId, archive } = inputs;
    const { guardName } = await import('../jobs/guard-name.ts');
    const { upload } = await import('../jobs/uploads.ts');
    const { importBotFunctions: importInto } = await import('../platform/bot-import.ts');
    const { readLocalFiles } = await import('../bot-files/local-file.ts');
    const { files, leftOut } = await readLocalFiles(archive, 'js', context);
    if (leftOut.length > 0) {
      context.log.info(`Not sent, because only .js files are: ${listed(leftOut)}`);
    }
    await guardName(inputs, context);
    const sent: FunctionsFile[] = [];
    for (const file of files) sent.push({ fileName: file.name, fileId: await upload(file, context) });
    const records = await startOnce(
      {
        what: `import of functions into bot ${botId}`,
        send: (signal, platform) => importInto(platform, { botId, files: sent }, signal),
        beforeAgain: 'An import of the same files changes nothing more: run again.',
      },
      context,
    );
    return answered(judgeAnswer(records, sent));
  },
});

/** The answer must report a success and name every file that was sent. */
function judgeAnswer(records: readonly FunctionsRecord[], sent: readonly FunctionsFile[]): JobState {
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
