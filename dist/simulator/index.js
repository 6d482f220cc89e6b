import { simulator } from '../bundle/index.js';

export const { CALL_NAMES, FAULT_KINDS, checkScenario, defaultScenario, readScenario, scenarioSchema, startSimulator } = await simulator();
