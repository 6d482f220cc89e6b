import { platformRefusal } from './call.ts';
import type { DockNoun } from './dock-jobs.ts';
import type { DockJob, Model, Scenario, Tool } from './scenario/types.ts';

/** A tool, workflow or model: what happens to its jobs. */
export type Entity = DockJob & Partial<Pick<Tool, 'flowId'>> & Pick<Model, 'format'>;

/** All tools, workflows and models: those of the scenario, and those that imports made. */
export class Entities {
  readonly #scenario: Scenario;
  readonly #made = new Map<string, { entity: Entity; exists: () => boolean }>();

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
  }

  /** @throws Refusal 404 if there is none */
  get(noun: DockNoun, id: string): Entity {
    const made = this.#made.get(`${noun} ${id}`);
    const entity = own<Entity>(this.#scenario[`${noun}s`], id) ?? (made?.exists() ? made.entity : undefined);
    if (!entity) throw platformRefusal(404, 'NOT_FOUND', `There is no such ${noun}`);
    return entity;
  }

  /** @param entity - what happens to the jobs of what an import made */
  add(noun: DockNoun, id: string, entity: Entity, exists: () => boolean): void {
    this.#made.set(`${noun} ${id}`, { entity, exists });
  }
}

/** The value of a key that the record itself has. */
export function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
