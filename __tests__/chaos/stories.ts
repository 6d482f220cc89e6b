import type { Cargo } from './cargo.ts';
import type { Dice } from './dice.ts';
import { exportBot, exportStatus } from './stories-of-bots.ts';
import { exportModel, exportTool } from './stories-of-docks.ts';
import { importStatus, publishStatus } from './stories-of-watchers.ts';
import { CREDENTIALS, type Story, type Teller, type Tempo } from './story.ts';

interface Told extends Pick<Story, 'operation' | 'calls' | 'credentials' | 'startsJob' | 'bringsHome'> {
  readonly tell: Teller;
}

const STARTS = { startsJob: true, bringsHome: true } as const;
const WATCHES = { startsJob: false, credentials: 'bot' } as const;

const TOLD: readonly Told[] = [
  {
    operation: 'export-bot',
    tell: exportBot,
    calls: ['bot-export', 'bot-export-status', 'bot-export-status', 'download'],
    credentials: 'bot',
    ...STARTS,
  },
  {
    operation: 'export-tool',
    tell: exportTool,
    calls: ['tool-export', 'dock-status', 'dock-status', 'download'],
    credentials: 'key',
    ...STARTS,
  },
  {
    operation: 'export-model',
    tell: exportModel,
    calls: ['model-export', 'dock-status', 'dock-status', 'download'],
    credentials: 'key',
    ...STARTS,
  },
  {
    operation: 'export-status',
    tell: exportStatus,
    calls: ['bot-export-status', 'download'],
    ...WATCHES,
    bringsHome: true,
  },
  { operation: 'publish-status', tell: publishStatus, calls: ['bot-publish-status'], ...WATCHES, bringsHome: false },
  { operation: 'import-status', tell: importStatus, calls: ['bot-import-status'], ...WATCHES, bringsHome: false },
];

export const OPERATION_NAMES = TOLD.map(({ operation }) => operation);

export function tellStory(dice: Dice, cargo: readonly Cargo[], tempo: Tempo): Story {
  // Exports do more, so more can go wrong with them.
  const { tell, operation, ...facts } = dice.pick([...TOLD, ...TOLD.slice(0, 4)]);
  const fate = tell(dice, cargo, tempo);
  const { clientId, clientSecret, apiKey } = CREDENTIALS;
  return {
    operation,
    ...facts,
    ...fate,
    scenario: {
      ...fate.scenario,
      credentials: { apps: [{ clientId, clientSecret }], apiKeys: [{ key: apiKey }] },
    },
    inputs: { operation, ...fate.inputs },
  };
}
