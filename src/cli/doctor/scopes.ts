import type { Operation } from '../../jobs/operation.ts';
import { dockStatus } from '../../operations/dock-status.ts';
import { exportStatus } from '../../operations/export-status.ts';
import { importStatus } from '../../operations/import-status.ts';
import { listBots } from '../../operations/list-bots.ts';
import { publishStatus } from '../../operations/publish-status.ts';
import { OPERATIONS } from '../../operations/table.ts';
import { batchTestStatus } from '../../platform/batch-test.ts';
import { conversationTestStatus } from '../../platform/conversation-test.ts';
import { conversationImportStatus } from '../../platform/test-suite-import.ts';
import { trainingStatus } from '../../platform/training.ts';
import { NOWHERE } from '../../verify/calls.ts';
import { firstBots, type Send } from '../../verify/read-once.ts';

/** A scope of the credentials, and the status request that shows whether they have it. Its job need not exist. */
export interface Scope {
  /** By its name in Kore.ai's documentation. */
  readonly name: string;
  /** Its name in the permissions of the operations. Default: the same. */
  readonly permission?: string;
  /** The operation whose inputs it needs, and whose first request it is, unless there is another. */
  readonly read: Operation;
  readonly send?: Send;
  readonly jobId?: string;
  /** Flags that need it too. */
  readonly alsoFor?: string;
  readonly needsBot?: true;
  /** True if an app with the other scopes cannot have this one: it is checked only if it is asked for by name. */
  readonly isApart?: true;
  /** True if most apps do not need it: it is checked only if it is asked for by name. */
  readonly isOnDemand?: true;
}

const OF_BOT = { read: exportStatus, needsBot: true } as const;
/** Of a suite that need not exist. */
const SUITE = { suite: 'koreai-ci', language: 'en' } as const;

export const SCOPES: readonly Scope[] = [
  { name: 'Bot Import', read: importStatus, jobId: `bir-${NOWHERE}` },
  {
    name: 'Get Bots',
    permission: 'Role Management',
    read: listBots,
    send: firstBots,
    alsoFor: '{expectedBotName}',
  },
  { name: 'Bot Export', ...OF_BOT },
  { name: 'Bot Publish', read: publishStatus, needsBot: true },
  {
    name: 'Batch Tests Execution',
    send: (platform, { botId = '' }, signal) =>
      batchTestStatus(platform, { ...SUITE, botId, resource: 'stream', runId: `tr-${NOWHERE}` }, { signal }),
    isApart: true,
    ...OF_BOT,
  },
  ...(['ml', 'faq'] as const).map((kind) => ({
    name: `Train ${kind.toUpperCase()}`,
    send: ((platform, { botId = '' }, signal) =>
      trainingStatus(platform, { kind, botId, language: 'en' }, { signal })) satisfies Send,
    isOnDemand: true as const,
    ...OF_BOT,
  })),
  {
    name: 'Conversation Tests Management',
    send: (platform, { botId = '' }, signal) =>
      conversationImportStatus(platform, { ...SUITE, botId, jobId: `ds-${NOWHERE}` }, { signal }),
    isOnDemand: true,
    ...OF_BOT,
  },
  {
    name: 'Conversation Tests Execution',
    send: (platform, { botId = '' }, signal) =>
      conversationTestStatus(platform, { ...SUITE, botId, runId: `ctr-${NOWHERE}` }, { signal }),
    isOnDemand: true,
    ...OF_BOT,
  },
  { name: 'of the API key', read: dockStatus, jobId: `ds-${NOWHERE}` },
];

/** The operations that need a scope, by their permissions; for a key, whose scopes cannot be distinguished, all. */
export function operationsOf({ name, permission = name, read }: Scope): string[] {
  const needing =
    read.credentials === 'bot'
      ? OPERATIONS.filter((operation) => operation.permission?.includes(permission))
      : // Artemis has hosts and keys of its own, and no call that says whether a key is right without a project.
        OPERATIONS.filter(({ credentials, needs }) => credentials === 'key' && !needs.includes('projectId'));
  return needing.map((operation) => operation.name);
}
