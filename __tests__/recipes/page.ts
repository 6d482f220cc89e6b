import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Scenario, type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { afterTest } from '../support/after-test.ts';

export const root = resolve(import.meta.dirname, '../..');

export interface Block {
  /** Its file, from the root of the repository. */
  readonly page: string;
  /** The line that it begins on. */
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

/** The README and every page below docs/ that people write, from the root of the repository. */
export const PAGES: readonly string[] = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((file) => `docs/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md') && !file.startsWith('docs/api/'))
    .sort(),
];

/** The text of a file of the repository. */
export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The fenced blocks of a page, in their order. */
export function blocksOf(page: string, ...languages: string[]): Block[] {
  const text = read(page);
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .map(({ 1: language = '', 2: code = '', index }) => {
      const line = text.slice(0, index).split('\n').length + 1;
      return { page, line, language, text: code };
    })
    .filter(({ language }) => languages.length === 0 || languages.includes(language));
}

/** The one block of a language that contains this. @throws if there is none */
export function blockWith(page: string, language: string, words: string): string {
  const found = blocksOf(page, language).find(({ text }) => text.includes(words));
  if (!found) throw new Error(`${page} has no ${language} with ${words}`);
  return found.text;
}

/** The workflow of this name on a page below docs/recipes. @throws if there is none */
export function workflowNamed(name: string): string {
  const recipes = PAGES.filter((page) => page.startsWith('docs/recipes/'));
  const found = recipes
    .flatMap((page) => blocksOf(page, 'yaml'))
    .find(({ text }) => text.startsWith(`name: ${name}\n`));
  if (!found) throw new Error(`No recipe has the workflow ${name}`);
  return found.text;
}

/** Successes and failures for every recipe, without the waiting. */
const SCENARIO: Scenario = {
  bots: {
    'st-good': { export: { states: [{ status: 'success' }] }, publish: {} },
    'st-red': { export: { states: [{ status: 'failed' }] }, publish: { states: [{ status: 'failed' }] } },
    'st-awaiting': { publish: { resources: [{ type: 'dialog', state: 'awaitingApproval' }] } },
    'st-superseded': { supersededBy: {} },
  },
};

/** A simulator for one test. */
export async function startPlatform(scenario = SCENARIO): Promise<Simulator> {
  const simulator = await startSimulator({ scenario });
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
