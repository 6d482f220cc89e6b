import { operation } from '../jobs/operation.ts';

/** Trains a bot in one language (kore-api.md, section 1.5; xo-additions.md, section 6). */
export const trainBot = operation({
  name: 'train-bot',
  summary: 'Train a bot and report how it ended',
  target: 'botId',
  needs: ['botId'],
  takes: ['training', 'botLanguage', 'jobId'],
  credentials: 'bot',
  permission: 'An app with `Train ML`, `Train FAQ`; in the Admin Console under `Test and Train`.',
  async start(inputs, context) {
    const { startTrainings } = await import('../jobs/train-bot.ts');
    return startTrainings(inputs, context);
  },
  // With any `jobId`, nothing is started: the status of a training has no id.
  resume: ({ botId, training, botLanguage }, jobId) => ({
    operation: 'train-bot',
    inputs: { botId, training, botLanguage, jobId: jobId || 'unknown' },
  }),
});
