import { Correlation } from '../jobs/correlation.ts';
import { noneIsOld } from '../jobs/none-yet.ts';
import { idOf, type Operation } from '../jobs/operation.ts';
import { publishState } from '../jobs/poll-publish.ts';
import type { Poll } from '../jobs/state.ts';
import { publishStatusReader } from '../platform/bot-publish.ts';

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
    const correlation = new Correlation({ since: inputs.since });
    const read = publishStatusReader(context.platform, botId);
    const poll: Poll = async (signal) =>
      publishState(await read(signal), {
        botId,
        allowAwaitingApproval,
        match: ({ id, requestedAt }) => correlation.judge({ id, at: requestedAt }),
      });
    return Promise.resolve({ state: undefined, check: noneIsOld(poll, 'publish', inputs.since) });
  },
  resume: (inputs, _jobId, since) => ({ operation: 'publish-status', ids: { botId: idOf(inputs, 'botId') }, since }),
};
