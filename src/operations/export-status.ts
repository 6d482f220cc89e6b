import { exportLook } from './export-look.ts';
import { INPUTS } from './inputs.ts';
import { noneIsOld } from './none-yet.ts';
import { idOf, type Operation } from './operation.ts';
import { Slot } from './slot.ts';
import { untilSeen } from './until-seen.ts';

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
    const slot = new Slot({ id: inputs.ids.jobId, since: inputs.since });
    // A runner fills in the default, `published`, so only `latest` is sure to have been asked for.
    const isTypeCertain = inputs.exportType === 'latest';
    const wanted = { botId, exportType: inputs.exportType, isTypeCertain, slot };
    const look = exportLook(context, wanted);
    const { jobId } = inputs.ids;
    const check =
      inputs.since === undefined && jobId !== undefined
        ? untilSeen(look, { jobId, isIssued: false })
        : noneIsOld(look, 'export', inputs.since);
    return Promise.resolve({ state: undefined, check });
  },
  pickUp: (inputs, jobId, since) => ({
    operation: 'export-status',
    ids: { botId: idOf(inputs, 'botId'), jobId },
    since: jobId === '' ? since : undefined,
  }),
};

/** An export of the default type is named after its bot alone. */
export function exportVariant(exportType: string): string[] {
  return exportType === INPUTS.exportType.default ? [] : [exportType];
}
