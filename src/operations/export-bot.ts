import { exportTypeOf, startExport } from '../jobs/bot-export.ts';
import { ARCHIVE_INPUTS, operation } from '../jobs/operation.ts';
import { exportVariant, resumeExport } from './export-status.ts';

/**
 * Exports a bot, downloads its archive (`.zip`) and verifies it. A bot has one export at a time: if somebody else's
 * export replaces this one, the code is `superseded`. The job is recognized by the `_id` of the start reply, because
 * the status path names the bot but no job.
 *
 * With `extract` and `normalize`, the folder beside the archive contains stable files that diff well, with placeholders
 * for secured variables, and the result says what changed since the version that was there before. A report beside the
 * archive shows these changes.
 *
 * Source: Kore.ai's pages Bot Export API and Bot Export Status API (kore-api.md, section 1.1).
 */
export const exportBot = operation({
  name: 'export-bot',
  summary: 'Export a bot and download its archive',
  target: 'botId',
  needs: ['botId'],
  takes: ['exportType', 'requestBody', 'normalize', ...ARCHIVE_INPUTS],
  credentials: 'bot',
  permission:
    'An app of the App Builder with `Bot Export`, or one of the Admin Console with `Bot Definition > Bot Export`.',
  archive: ['zip'],
  result: ['file', 'changes?', 'changed?', 'suspectedSecrets?', 'reportPath?'],
  variant: (inputs) => exportVariant(exportTypeOf(inputs)),
  start: startExport,
  resume: (inputs, ...job) => resumeExport({ ...inputs, exportType: exportTypeOf(inputs) }, ...job),
});
