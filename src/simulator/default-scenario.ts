import { DEFAULT_BOTS, DEFAULT_IMPORTS, DEFAULT_NEW_BOT } from './default-bots.ts';
import type { Scenario } from './scenario.ts';

/** One of everything that matters: what succeeds, what fails, and what only looks like a success. */
export const defaultScenario: Scenario = {
  credentials: {
    apps: [{ clientId: 'cs-demo', clientSecret: 'a-secret-for-the-simulator-alone' }],
    apiKeys: [{ key: 'kg-demo-key-for-the-simulator-alone' }],
  },
  bots: DEFAULT_BOTS,
  newBot: DEFAULT_NEW_BOT,
  imports: DEFAULT_IMPORTS,
  tools: { 'a-demo': { flowId: 'flow-demo' } },
  workflows: { 'a-workflow-demo': { flowId: 'flow-demo' } },
  agentApps: { 'aa-demo': { versions: { 'v-1': {} } } },
  models: {
    'cm-demo': {
      format: 'tar',
      states: [
        { status: 'IN_PROGRESS', percent: 0 },
        { after: '1s', status: 'IN_PROGRESS', percent: 45 },
        { after: '2s', status: 'IN_PROGRESS', percent: 80 },
        { after: '3s', status: 'SUCCESS', percent: 100 },
      ],
    },
    'cm-instant': { states: [{ status: 'SUCCESS', percent: 100 }] },
  },
};
