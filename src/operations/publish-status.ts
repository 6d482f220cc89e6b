import type { Look } from '../jobs/state.ts';
import { publishStatusReader } from '../platform/bot-publish.ts';
import { noneIsOld } from './none-yet.ts';
import { idOf, type Operation } from './operation.ts';
import { publishState } from './publish-look.ts';
import { Slot } from './slot.ts';

/** Waits for a bot's publish, one that `since` lets count (seeds/bot-publish-status.txt; kore-api.md, section 1.2). */
export const publishStatus: Operation = {
  name: 'publish-status',
  summary: "Wait for a bot's publish and tell how it ended",
  target: 'botId',
  needs: ['botId'],
  takes: ['since', 'allowAwaitingApproval'],
  credentials: 'bot',
  startsJob: false,
  archive: [],
  start(inputs, context) {
    const botId = idOf(inputs, 'botId');
    const { allowAwaitingApproval } = inputs;
    const slot = new Slot({ since: inputs.since });
    const read = publishStatusReader(context.platform, botId);
    const look: Look = async (signal) =>
      publishState(await read(signal), {
        botId,
        allowAwaitingApproval,
        tie: ({ id, requestedAt }) => slot.judge({ id, at: requestedAt }),
      });
    return Promise.resolve({ state: undefined, check: noneIsOld(look, 'publish', inputs.since) });
  },
  pickUp: (inputs, _jobId, since) => ({ operation: 'publish-status', ids: { botId: idOf(inputs, 'botId') }, since }),
};
