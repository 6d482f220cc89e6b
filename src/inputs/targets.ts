import { fieldOf, type InputName } from './fields.ts';
import { id, type Parsed, splitList } from './types.ts';

/** One bot, tool or other thing that a run works on. */
export interface Target {
  /** Its id, with the one it is paired with if that alone distinguishes it from another. Empty if there is none. */
  readonly name: string;
  readonly ids: Readonly<Partial<Record<InputName, string>>>;
}

/** Maximum number of targets of a step. For more, use a matrix of jobs. */
const MAX_TARGETS = 1_000;

/**
 * The targets that one input names: several if the input takes several.
 *
 * @param pairedWith - an input whose id may follow each target's, after a colon: `toolId:flowId`
 */
export function parseTargets(input: InputName, text: string, pairedWith?: InputName): Parsed<readonly Target[]> {
  const texts = fieldOf(input).isList ? splitList(text) : [text];
  if (texts.length === 0) return { problem: 'must be an id, or several' };
  if (texts.length > MAX_TARGETS) return { problem: `must be ${MAX_TARGETS} ids at most` };
  const targets: Target[] = [];
  for (const one of texts) {
    const target = parseTarget(input, one, pairedWith);
    if ('problem' in target) return target;
    targets.push(target.value);
  }
  return distinct(targets, input, pairedWith);
}

function parseTarget(input: InputName, text: string, pairedWith: InputName | undefined): Parsed<Target> {
  const colon = pairedWith === undefined ? -1 : text.indexOf(':');
  const own = parseId(colon < 0 ? text : text.slice(0, colon).trim());
  if ('problem' in own) return own;
  if (colon < 0 || pairedWith === undefined) return { value: { name: own.value, ids: { [input]: own.value } } };
  const other = parseId(text.slice(colon + 1).trim());
  if ('problem' in other) return { problem: `after the colon, {${pairedWith}} ${other.problem}` };
  return { value: { name: own.value, ids: { [input]: own.value, [pairedWith]: other.value } } };
}

function parseId(text: string): Parsed<string> {
  return id.parse(text, 0) as Parsed<string>;
}

/** The same target twice is a mistake; one tool with two flows is two targets, and their names must show it. */
function distinct(
  targets: readonly Target[],
  input: InputName,
  pairedWith: InputName | undefined,
): Parsed<readonly Target[]> {
  const full = ({ ids }: Target): string => Object.values(ids).join(':');
  const twice = duplicate(targets.map(full));
  if (twice !== undefined) return { problem: `names ${twice} more than once` };
  // On some systems, names that differ only in case are one file.
  const clash = duplicate(targets.map((target) => full(target).replaceAll(':', '-').toLowerCase()));
  if (clash !== undefined) return { problem: `two targets would share the file ${clash}: give each a step of its own` };
  const isAlone = ({ name }: Target): boolean => targets.filter((other) => other.name === name).length === 1;
  if (targets.some((target) => !isAlone(target) && full(target) === target.name)) {
    return {
      problem: `an id that is named more than once needs {${pairedWith}} each time, as {${input}}:{${pairedWith}}`,
    };
  }
  return { value: targets.map((target) => (isAlone(target) ? target : { ...target, name: full(target) })) };
}

function duplicate(names: readonly string[]): string | undefined {
  return names.find((name, at) => names.indexOf(name) !== at);
}
