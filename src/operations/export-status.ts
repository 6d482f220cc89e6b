import type { Resume } from '../core/errors.ts';
import { FIELDS } from '../inputs/fields.ts';
import { exportPoll, typeInput } from '../jobs/bot-export.ts';
import { ARCHIVE_INPUTS, operation, sinceInput } from '../jobs/operation.ts';
import { noneAsStale, untilSeen } from '../jobs/poll.ts';

/**
 * Waits for an export of a bot that was started elsewhere, and downloads its archive. With `jobId`, only that export
 * counts; without it, the bot's current export does, if it is recent enough for `since`.
 *
 * Source: Kore.ai's page Bot Export Status API (kore-api.md, section 1.1).
 */
export const exportStatus = operation({
  name: 'export-status',
  summary: "Wait for a bot's current export and download its archive",
  target: 'botId',
  needs: ['botId'],
  takes: ['jobId', 'since', 'exportType', 'normalize', ...ARCHIVE_INPUTS],
  credentials: 'bot',
  permission:
    'An app of the App Builder with `Bot Export`, or one of the Admin Console with `Bot Definition > Bot Export`.',
  startsJob: false,
  archive: ['zip'],
  result: ['file', 'changes?', 'changed?', 'suspectedSecrets?', 'reportPath?'],
  variant: ({ exportType }) => exportVariant(exportType),
  start(inputs, context) {
    const { botId, exportType, jobId, since } = inputs;
    // A runner fills in the default, `published`, so only `latest` was certainly requested.
    const isTypeCertain = exportType === 'latest';
    const poll = exportPoll(context, { botId, exportType, isTypeCertain, job: { id: jobId, since } });
    const isNamed = since === undefined && jobId !== undefined;
    const check = isNamed ? untilSeen(poll, { jobId }) : noneAsStale(poll, 'export', since !== undefined);
    return Promise.resolve({ check });
  },
  resume: resumeExport,
});

/** An export is resumed by its id, or by a time before which no export counts. */
export function resumeExport(
  { botId, exportType }: { botId: string; exportType: string },
  jobId: string,
  since?: number,
): Resume {
  const inputs = { botId, ...(jobId === '' ? sinceInput(since) : { jobId }), ...typeInput(exportType) };
  return { operation: 'export-status', inputs };
}

/** An export of the default type is named after its bot alone. */
export function exportVariant(exportType: string): string[] {
  return exportType === FIELDS.exportType.default ? [] : [exportType];
}
