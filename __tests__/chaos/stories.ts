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

const WATCHES = { startsJob: false, credentials: 'bot' } as const;

const REPORTED: readonly Reported[] = [
  exporting('bot', exportBot, 'bot'),
  exporting('tool', exportTool, 'key', 'dock-status'),
  exporting('model', exportModel, 'key', 'dock-status'),
  exporting('project', exportProject, 'key'),
  {
    operation: 'export-status',
    report: exportStatus,
    ...WATCHES,
    collects: true,
    calls: ['bot-export-status', 'download'],
  },
  { operation: 'publish-status', report: publishStatus, ...WATCHES, collects: false, calls: ['bot-publish-status'] },
  { operation: 'import-status', report: importStatus, ...WATCHES, collects: false, calls: ['bot-import-status'] },
];

function exporting(
  noun: string,
  report: Reporter,
  credentials: 'bot' | 'key',
  status = `${noun}-export-status`,
): Reported {
  // Most goes wrong in the status.
  const calls = [`${noun}-export`, status, status, 'download'];
  return { operation: `export-${noun}`, report, credentials, startsJob: true, collects: true, calls };
}

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
