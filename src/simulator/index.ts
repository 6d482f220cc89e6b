/// <reference types="node" preserve="true" />
import { scenarioSchema as definition } from './scenario/scenario.ts';

export { type BotScope, CALL_NAMES, type CallName, type KeyScope } from './calls.ts';
export { defaultScenario } from './default-scenario.ts';
export type { JobCount, RecordedRequest, Violation } from './recorder.ts';
export { checkScenario, readScenario } from './scenario/read.ts';
export { FAULT_KINDS } from './scenario/scenario.ts';
export type * from './scenario/types.ts';
export { type Simulator, type SimulatorOptions, startSimulator } from './server.ts';

/** The JSON schema of a scenario (draft 7), as `koreai-ci/schemas/scenario.schema.json` has it. */
export const scenarioSchema: Readonly<Record<string, unknown>> = { ...definition };
