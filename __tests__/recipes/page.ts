import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Scenario, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { afterTest } from '../support/after-test.ts';

export const root = resolve(import.meta.dirname, '../..');

export interface Block {
  readonly language: string;
  readonly text: string;
}

/** The fenced blocks of a page below docs/, in their order. */
export function blocksOf(page: string, ...languages: string[]): Block[] {
  const text = readFileSync(join(root, 'docs', page), 'utf8');
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .map(([, language = '', code = '']) => ({ language, text: code }))
    .filter(({ language }) => languages.length === 0 || languages.includes(language));
}

/** The one block of a language that says this. @throws where there is none */
export function blockWith(page: string, language: string, words: string): string {
  const found = blocksOf(page, language).find(({ text }) => text.includes(words));
  if (!found) throw new Error(`docs/${page} has no ${language} with ${words}`);
  return found.text;
}

/** Good and bad ends for every recipe, without the waiting. */
const SCENARIO: Scenario = {
  bots: {
    'st-good': { export: { states: [{ status: 'success' }] }, publish: {} },
    'st-red': { export: { states: [{ status: 'failed' }] }, publish: { states: [{ status: 'failed' }] } },
    'st-awaiting': { publish: { resources: [{ type: 'dialog', state: 'awaitingApproval' }] } },
    'st-superseded': { supersededBy: {} },
  },
};

/** A Kore.ai for one test. */
export async function startPlatform(): Promise<Simulator> {
  const simulator = await startSimulator({ scenario: SCENARIO });
  afterTest(() => simulator.close());
  return simulator;
}

/** What a CI system would hand to a job, from its secrets and variables. */
export function variables(host: string, botId: string): Record<string, string> {
  return {
    KOREAI_HOST: host,
    KOREAI_BOT_ID: botId,
    KOREAI_CLIENT_ID: 'cs-demo',
    KOREAI_CLIENT_SECRET: 'a-secret-for-the-simulator-alone',
  };
}
