import { safeBaseName } from '../download/base-name.ts';
import type { IdInput, InputName } from './inputs.ts';
import { type Parsed, parseId } from './parse-input.ts';

/** One of the things that a step works on. */
export interface Target {
  /** Its id; together with its flow where that alone tells it from another. Empty where there is none. */
  readonly name: string;
  readonly ids: Readonly<Partial<Record<IdInput, string>>>;
}

/** Inputs that take several ids. */
const LISTS: readonly InputName[] = ['botId', 'toolId', 'modelId', 'jobId'];

/** More are beyond one step: GitHub's matrix goes on from here. */
const MOST_TARGETS = 1_000;

/** The ids of one input, one a line or separated by commas; one only where the input takes no more. */
export function parseTargets(input: IdInput, text: string): Parsed<readonly Target[]> {
  const takesSeveral = LISTS.includes(input);
  const texts = takesSeveral
    ? text
        .split(/[\n,]/)
        .map((component) => component.trim())
        .filter((component) => component !== '')
    : [text];
  if (texts.length === 0) return { problem: 'must be an id, or several' };
  if (texts.length > MOST_TARGETS) return { problem: `must be ${MOST_TARGETS} ids at most` };
  const targets: Target[] = [];
  for (const one of texts) {
    const target = parseTarget(input, one);
    if ('problem' in target) return target;
    targets.push(target.value);
  }
  return distinct(input, targets);
}

function parseTarget(input: IdInput, text: string): Parsed<Target> {
  const colon = input === 'toolId' ? text.indexOf(':') : -1;
  const id = parseId(colon < 0 ? text : text.slice(0, colon).trim());
  if ('problem' in id) return id;
  if (colon < 0) return { value: { name: id.value, ids: { [input]: id.value } } };
  const flow = parseId(text.slice(colon + 1).trim());
  if ('problem' in flow) return { problem: `after the colon, the flow ${flow.problem}` };
  return { value: { name: id.value, ids: { [input]: id.value, flowId: flow.value } } };
}

/** The same twice is a mistake; the same tool with two flows is two targets, and their names have to show it. */
function distinct(input: IdInput, targets: readonly Target[]): Parsed<readonly Target[]> {
  const count = (key: (target: Target) => string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const target of targets) counts.set(key(target), (counts.get(key(target)) ?? 0) + 1);
    return counts;
  };
  const full = ({ name, ids }: Target): string => (ids.flowId === undefined ? name : `${name}:${ids.flowId}`);
  const wholes = count(full);
  const twice = targets.find((target) => (wholes.get(full(target)) ?? 0) > 1);
  if (twice) return { problem: `names ${full(twice)} more than once` };
  // Names that differ in their case alone are one file on some systems.
  const file = (target: Target): string => safeBaseName(full(target)).toLowerCase();
  const files = count(file);
  const clash = targets.find((target) => (files.get(file(target)) ?? 0) > 1);
  if (clash) return { problem: `${full(clash)} would share its file with another: give each a step of its own` };
  const names = count(({ name }) => name);
  const isAlone = ({ name }: Target): boolean => names.get(name) === 1;
  if (input === 'toolId' && targets.some((target) => !isAlone(target) && target.ids.flowId === undefined)) {
    return { problem: 'a tool that is named more than once needs its flow each time, as toolId:flowId' };
  }
  return { value: targets.map((target) => (isAlone(target) ? target : { ...target, name: full(target) })) };
}
