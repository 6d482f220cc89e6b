import type { Cargo } from './cargo.ts';
import type { Dice } from './dice.ts';
import { exportBot, exportStatus } from './stories-of-bots.ts';
import { exportModel, exportTool } from './stories-of-docks.ts';
import { exportProject } from './stories-of-projects.ts';
import { importStatus, publishStatus } from './stories-of-watchers.ts';
import { CREDENTIALS, type Reporter, type Story } from './story.ts';

interface Reported extends Pick<Story, 'operation' | 'calls' | 'credentials' | 'startsJob' | 'collects'> {
  readonly report: Reporter;
}

const STARTS = { startsJob: true, collects: true } as const;
const WATCHES = { startsJob: false, credentials: 'bot' } as const;

const REPORTED: readonly Reported[] = [
  {
    operation: 'export-bot',
    report: exportBot,
    calls: ['bot-export', 'bot-export-status', 'bot-export-status', 'download'],
    credentials: 'bot',
    ...STARTS,
  },
  {
    operation: 'export-tool',
    report: exportTool,
    calls: ['tool-export', 'dock-status', 'dock-status', 'download'],
    credentials: 'key',
    ...STARTS,
  },
  {
    operation: 'export-model',
    report: exportModel,
    calls: ['model-export', 'dock-status', 'dock-status', 'download'],
    credentials: 'key',
    ...STARTS,
  },
  {
    operation: 'export-project',
    report: exportProject,
    calls: ['project-export', 'project-export-status', 'project-export-status', 'download'],
    credentials: 'key',
    ...STARTS,
  },
  {
    operation: 'export-status',
    report: exportStatus,
    calls: ['bot-export-status', 'download'],
    ...WATCHES,
    collects: true,
  },
  { operation: 'publish-status', report: publishStatus, calls: ['bot-publish-status'], ...WATCHES, collects: false },
  { operation: 'import-status', report: importStatus, calls: ['bot-import-status'], ...WATCHES, collects: false },
];

export const OPERATION_NAMES = REPORTED.map(({ operation }) => operation);

export function reportStory(dice: Dice, cargo: readonly Cargo[]): Story {
  // More can go wrong in exports, because they do more.
  const { report, operation, ...facts } = dice.pick([...REPORTED, ...REPORTED.slice(0, 5)]);
  const fate = report(dice, cargo);
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
