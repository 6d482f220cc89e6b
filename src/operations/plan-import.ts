import { startExport } from '../jobs/bot-export.ts';
import { FILE_INPUTS, operation, trueFlags } from '../jobs/operation.ts';

/**
 * Shows what an import would change in a bot. The bot's copy in development is exported and compared with the archive;
 * nothing is written to the platform.
 */
export const planImport = operation({
  name: 'plan-import',
  summary: 'Show what an import would change in a bot, without writing anything',
  target: 'botId',
  needs: ['botId', 'archive'],
  takes: ['failOnRemoval', 'html', 'comment', 'variables', ...FILE_INPUTS],
  credentials: 'bot',
  permission:
    'An app of the App Builder with `Bot Export`, or one of the Admin Console with `Bot Definition > Bot Export`.',
  startsJob: false,
  archive: ['zip'],
  result: ['file', 'changes', 'changed', 'reportPath', 'planDigest'],
  variant: () => ['plan'],
  async start(inputs, context) {
    const { readPlanSource, reportPlan } = await import('../bot-changes/plan.ts');
    const source = await readPlanSource(inputs, context);
    const latest = { botId: inputs.botId, exportType: 'latest', requestBody: {} } as const;
    const exported = await startExport(latest, context);
    return { ...exported, report: (collected) => reportPlan(collected, source, inputs, context) };
  },
  resume: ({ botId, archive, failOnRemoval }) => ({
    operation: 'plan-import',
    inputs: { botId, archive, ...trueFlags({ failOnRemoval }) },
  }),
});
