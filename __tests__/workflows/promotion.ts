import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Action } from './runner.ts';

const BYTES = 'PK-the-archive';
export const SHA256 = createHash('sha256').update(BYTES).digest('hex');
export const DIGEST = `${'a'.repeat(64)}-${'b'.repeat(64)}`;

interface Promotion {
  /** The inputs and environment of every step of the action, in order. */
  steps: Record<string, string>[];
  operations: () => (string | undefined)[];
  action: Action;
}

/**
 * A stand-in for the action in a promotion.
 *
 * @param failing - an operation that fails
 * @param more - further outputs of all others
 */
export function promotion(failing = '', more: Record<string, string> = {}): Promotion {
  const steps: Record<string, string>[] = [];
  const action: Action = async (inputs, workspace, env) => {
    steps.push({ ...inputs, ...env });
    const { operation = '' } = inputs;
    if (operation === failing) return { code: 1, outputs: { conclusion: 'failure', errorCode: 'platform-failed' } };
    const success = (outputs: Record<string, string>) => ({
      code: 0,
      outputs: { conclusion: 'success', ...outputs, ...more },
    });
    if (operation === 'plan-import') {
      expect(existsSync(join(workspace, inputs['archive'] ?? ''))).toBe(true);
      writeFileSync(join(workspace, 'st-prod-plan.zip'), 'PK-the-bot-before');
      return success({ filePath: 'st-prod-plan.zip', planDigest: DIGEST, changed: 'true' });
    }
    if (!operation.startsWith('export-')) {
      return success({ jobId: `job-of-${operation}`, requestedAt: '2026-01-31T12:00:00.000Z' });
    }
    writeFileSync(join(workspace, 'exported.zip'), BYTES);
    return success({ filePath: 'exported.zip', sha256: SHA256 });
  };
  return { steps, operations: () => steps.map(({ operation }) => operation), action };
}
