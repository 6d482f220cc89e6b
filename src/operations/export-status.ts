import type { Resume } from '../core/errors.ts';
import { FIELDS } from '../inputs/fields.ts';
import { exportPoll } from '../jobs/bot-export.ts';
import { Correlation } from '../jobs/correlation.ts';
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
    const botId = inputs.botId;
    const correlation = new Correlation({ id: inputs.jobId, since: inputs.since });
    // A runner fills in the default, `published`, so only `latest` was certainly requested.
    const isTypeCertain = inputs.exportType === 'latest';
    const wanted = { botId, exportType: inputs.exportType, isTypeCertain, correlation };
    const poll = exportPoll(context, wanted);
    const { jobId } = inputs;
    const check =
      inputs.since === undefined && jobId !== undefined
        ? untilSeen(poll, { jobId, isIssued: false })
        : noneAsStale(poll, 'export', inputs.since !== undefined);
    return Promise.resolve({ state: undefined, check });
  },
  resume: resumeExport,
});

/** An export is resumed by its id, or by a time before which no export counts. */
export function resumeExport({ botId }: { botId: string }, jobId: string, since?: number): Resume {
  return { operation: 'export-status', inputs: { botId, ...(jobId === '' ? sinceInput(since) : { jobId }) } };
}

/** An export of the default type is named after its bot alone. */
export function exportVariant(exportType: string): string[] {
  return exportType === FIELDS.exportType.default ? [] : [exportType];
}
