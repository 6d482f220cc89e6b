import type { Resume } from '../core/errors.ts';
import { correlation } from '../jobs/correlation.ts';
import { operation, sinceInput, trueFlags } from '../jobs/operation.ts';
import { noneAsStale } from '../jobs/poll.ts';
import type { Poll } from '../jobs/state.ts';

/**
 * Waits for a publish of a bot. Set `since` to the time from which a publish counts; otherwise an old one may be taken
 * for yours. A publish that still awaits an admin's approval is `awaiting-approval`, and one with a failed resource is
 * `platform-failed`, even if its status says success. The components of the result are the published resources.
 *
 * Source: Kore.ai's page Bot Publish Status API (kore-api.md, section 1.2).
 */
export const publishStatus = operation({
  name: 'publish-status',
  summary: "Wait for a bot's publish and report how it ended",
  target: 'botId',
  needs: ['botId'],
  takes: ['since', 'allowAwaitingApproval'],
  credentials: 'bot',
  permission:
    "An app of the Admin Console with `Bot Publish > Publish Status`. Kore.ai's pages disagree, so tick `Bot Publish > Publish` as well.",
  startsJob: false,
  async start(inputs, context) {
    const { publishState } = await import('../jobs/publish-state.ts');
    const { publishStatusReader } = await import('../platform/bot-publish.ts');
    const { botId, allowAwaitingApproval, since } = inputs;
    const read = publishStatusReader(context.platform, botId);
    const wanted = { botId, allowAwaitingApproval, match: correlation({ since, mayShareId: true }) };
    const poll: Poll = async (options) => publishState(await read(options), wanted);
    return { check: noneAsStale(poll, 'publish', since !== undefined) };
  },
  resume: resumePublish,
});

/** A publish has no id, so it is resumed by its bot and a time before which no publish counts. */
export function resumePublish(
  { botId, allowAwaitingApproval }: { botId: string; allowAwaitingApproval: boolean },
  _jobId: string,
  since?: number,
): Resume {
  const inputs = { botId, ...sinceInput(since), ...trueFlags({ allowAwaitingApproval }) };
  return { operation: 'publish-status', inputs };
}
