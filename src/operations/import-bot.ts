import { operation } from '../jobs/operation.ts';

/**
 * Imports an exported bot into an existing one (`botId`) or as a new one (`botName`), and waits for the end. The
 * archive is read before anything is sent: a `.zip` as exported, or a folder with its files, normalized or not. Uploads
 * may be repeated; the request that starts the import is sent once. An import with a failed task is `platform-failed`,
 * even if its status says success. The components of the result are the tasks of the import.
 *
 * An import overwrites the in-development copy of the bot and publishes nothing. It needs space in the system's folder
 * for temporary files (`os.tmpdir()`): for the unpacked archive, and for the zip that is made from a folder.
 *
 * Source: Kore.ai's pages Uploading a File API, Bot Import API and Bot Import Status API (kore-api.md, section 1.3).
 */
export const importBot = operation({
  name: 'import-bot',
  summary: 'Import an exported bot into an existing bot, or as a new one',
  target: 'botId',
  needs: ['archive'],
  oneOf: ['botId', 'botName'],
  takes: ['expectedBotName', 'planDigest', 'requestBody', 'variables'],
  credentials: 'bot',
  permission:
    'An app of the Admin Console with `Bot Definition > Bot Import`, of an admin of the account, because uploads ask for that.',
  result: ['botId'],
  async start(inputs, context) {
    const { importBotFrom } = await import('../bot-files/import-bot.ts');
    return importBotFrom(inputs, context, async (source, scratch) => {
      if (inputs.planDigest === undefined) return;
      const { checkPlan } = await import('../bot-changes/check-plan.ts');
      await checkPlan(inputs, source, scratch, context);
    });
  },
  resume: ({ botId }, jobId) => ({
    operation: 'import-status',
    inputs: { jobId, ...(botId === undefined ? {} : { botId }) },
  }),
});
