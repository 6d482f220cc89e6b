import { exportBot, exportStatus } from './bot-cases.ts';
import { exportModel, exportTool } from './dock-cases.ts';
import { exportProject } from './project-cases.ts';
import type { Rng } from './rng.ts';
import { importStatus, publishStatus } from './status-cases.ts';
import type { TestArchive } from './test-archives.ts';
import { CREDENTIALS, type MakeDetails, type TestCase } from './test-case.ts';

interface OperationFacts extends Pick<TestCase, 'operation' | 'calls' | 'credentials' | 'startsJob' | 'collects'> {
  readonly make: MakeDetails;
}

const WAITING = { startsJob: false, credentials: 'bot' } as const;

const OPERATIONS: readonly OperationFacts[] = [
  exporting('bot', exportBot, 'bot'),
  exporting('tool', exportTool, 'key', 'dock-status'),
  exporting('model', exportModel, 'key', 'dock-status'),
  exporting('project', exportProject, 'key'),
  {
    operation: 'export-status',
    make: exportStatus,
    ...WAITING,
    collects: true,
    calls: ['bot-export-status', 'download'],
  },
  {
    operation: 'publish-status',
    make: publishStatus,
    ...WAITING,
    collects: false,
    calls: ['bot-publish-status'],
  },
  {
    operation: 'import-status',
    make: importStatus,
    ...WAITING,
    collects: false,
    calls: ['bot-import-status'],
  },
];

function exporting(
  noun: string,
  make: MakeDetails,
  credentials: 'bot' | 'key',
  status = `${noun}-export-status`,
): OperationFacts {
  // Most goes wrong in the status.
  const calls = [`${noun}-export`, status, status, 'download'];
  return { operation: `export-${noun}`, make, credentials, startsJob: true, collects: true, calls };
}

export const OPERATION_NAMES = OPERATIONS.map(({ operation }) => operation);

export function makeTestCase(rng: Rng, archives: readonly TestArchive[]): TestCase {
  // More can go wrong in exports, because they do more.
  const { make, operation, ...facts } = rng.pick([...OPERATIONS, ...OPERATIONS.slice(0, 5)]);
  const details = make(rng, archives);
  const { clientId, clientSecret, apiKey } = CREDENTIALS;
  return {
    operation,
    ...facts,
    ...details,
    scenario: {
      ...details.scenario,
      credentials: { apps: [{ clientId, clientSecret }], apiKeys: [{ key: apiKey }] },
    },
    inputs: { operation, ...details.inputs },
  };
}
