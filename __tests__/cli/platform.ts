import { type Scenario, startSimulator } from '../../src/simulator/index.ts';
import { afterTest } from '../support/after-test.ts';

const WAITING = [{ type: 'dialog', name: 'Book a table', state: 'awaitingApproval' }];

/** Quick jobs, and one of each ending. */
const SCENARIO: Scenario = {
  bots: {
    'st-good': { export: { states: [{ status: 'pending' }, { after: '300ms', status: 'success' }] } },
    'st-endless': { export: { states: [{ status: 'pending' }] } },
    'st-red': { publish: { states: [{ status: 'failed' }] } },
    'st-awaiting': { publish: { resources: WAITING } },
    'st-old': { publish: { age: '7d' } },
  },
  imports: { 'bir-good': { states: [{ status: 'success' }] } },
  tools: { 'a-good': { flowId: 'flow-1', states: [{ status: 'SUCCESS' }] } },
  models: { 'cm-good': { format: 'tar', states: [{ status: 'SUCCESS' }] } },
};

/** A simulator for one test, which records each request. @returns its base URL */
export async function startPlatform(changes: Scenario = {}, log: (line: string) => void = () => {}): Promise<string> {
  const simulator = await startSimulator({ scenario: { ...SCENARIO, ...changes }, log });
  afterTest(() => simulator.close());
  return simulator.url;
}
