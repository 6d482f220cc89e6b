import { Correlation } from '../jobs/correlation.ts';
import { noneIsOld } from '../jobs/none-yet.ts';
import { idOf, type Operation } from '../jobs/operation.ts';
import { exportPoll } from '../jobs/poll-export.ts';
import { untilSeen } from '../jobs/until-seen.ts';
import { INPUTS } from './inputs.ts';

/** Waits for a bot's current export, or the one that `jobId` names, and brings its archive home. */
export const exportStatus: Operation = {
  name: 'export-status',
  summary: "Wait for a bot's current export and bring its archive home",
  target: 'botId',
  needs: ['botId'],
  takes: ['jobId', 'since', 'exportType', 'normalize'],
  credentials: 'bot',
  startsJob: false,
  archive: ['zip'],
  variant: ({ exportType }) => exportVariant(exportType),
  start(inputs, context) {
    const botId = idOf(inputs, 'botId');
    const correlation = new Correlation({ id: inputs.ids.jobId, since: inputs.since });
    // A runner fills in the default, `published`, so only `latest` is sure to have been asked for.
    const isTypeCertain = inputs.exportType === 'latest';
    const wanted = { botId, exportType: inputs.exportType, isTypeCertain, correlation };
    const poll = exportPoll(context, wanted);
    const { jobId } = inputs.ids;
    const check =
      inputs.since === undefined && jobId !== undefined
        ? untilSeen(poll, { jobId, isIssued: false })
        : noneIsOld(poll, 'export', inputs.since);
    return Promise.resolve({ state: undefined, check });
  },
  resume: (inputs, jobId, since) => ({
    operation: 'export-status',
    ids: { botId: idOf(inputs, 'botId'), jobId },
    since: jobId === '' ? since : undefined,
  }),
};

/** An export of the default type is named after its bot alone. */
export function exportVariant(exportType: string): string[] {
  return exportType === INPUTS.exportType.default ? [] : [exportType];
}
