import { operation } from '../jobs/operation.ts';
import { resumePublish } from './publish-status.ts';

/**
 * Publishes a bot and waits for the end. The status is polled first; if another publish is running, this waits for it,
 * within the timeout. Then the request is sent, once, and only a publish that is newer than the one before counts. A
 * publish that still awaits an admin's approval is `awaiting-approval`, and one with a failed resource is
 * `platform-failed`, even if its status says success. The components of the result are the published resources.
 *
 * The start reply has no id, and the status names the bot but no job, so the publish is recognized by its time on the
 * platform's own clock. If it is only started, the id is the one that the status shows.
 *
 * Source: Kore.ai's pages Bot Publish API and Bot Publish Status API (kore-api.md, section 4).
 */
export const publishBot = operation({
  name: 'publish-bot',
  summary: 'Publish a bot and report how it ended',
  target: 'botId',
  needs: ['botId'],
  takes: ['versionComment', 'expectedBotName', 'allowAwaitingApproval', 'requestBody'],
  credentials: 'bot',
  permission:
    'An app of the Admin Console with `Bot Publish > Publish` and `Bot Publish > Publish Status`. One channel of the bot must be enabled.',
  async start(inputs, context) {
    const { publishBot: publish } = await import('../jobs/publish-bot.ts');
    return publish(inputs, context);
  },
  resume: resumePublish,
});
