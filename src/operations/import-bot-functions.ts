import { listed } from '../core/sanitize.ts';
import { answered, operation } from '../jobs/operation.ts';
import { startOnce } from '../jobs/start-once.ts';
import type { FunctionsFile } from '../platform/bot-import.ts';

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
    const { judgeFunctionsImport } = await import('../jobs/functions-import.ts');
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
    return answered(judgeFunctionsImport(records, sent));
  },
});
