import { ARCHIVE_INPUTS, operation } from '../jobs/operation.ts';
import { exportTypeOf, startExport } from '../jobs/start-export.ts';
import { exportVariant, resumeExport } from './export-status.ts';

/** Starts an export of a bot and downloads its archive (seeds/bot-export-status.txt; kore-api.md, section 1.1). */
export const exportBot = operation({
  name: 'export-bot',
  summary: 'Export a bot and download its archive',
  target: 'botId',
  needs: ['botId'],
  takes: ['exportType', 'requestBody', 'normalize', ...ARCHIVE_INPUTS],
  credentials: 'bot',
  permission:
    'An app of the App Builder with `Bot Export`, or one of the Admin Console with `Bot Definition > Bot Export`.',
  startsJob: true,
  archive: ['zip'],
  result: ['file', 'changes?', 'changed?', 'suspectedSecrets?'],
  variant: (inputs) => exportVariant(exportTypeOf(inputs)),
  start: startExport,
  resume: resumeExport,
});
