import { documentLines } from './documents.ts';
import { fieldChanges } from './field-changes.ts';
import type { Node } from './node.ts';
import { withoutSecret } from './noise.ts';
import { addNumbered } from './numbered.ts';
import type { Transition } from './transition.ts';

/** How a step of a dialog differs between two versions. */
export type NodeState = 'same' | 'changed' | 'added' | 'removed';

/** The states of all steps of both versions, by their ids. A step with another component is another step. */
export function nodeStates(before: readonly Node[], after: readonly Node[]): ReadonlyMap<string, NodeState> {
  const [old, fresh] = [byId(before), byId(after)];
  const states = new Map<string, NodeState>();
  for (const [id, node] of old) {
    const other = fresh.get(id);
    if (!other) states.set(id, 'removed');
    else states.set(id, changesOf(node, other, old, fresh).length > 0 ? 'changed' : 'same');
  }
  for (const id of fresh.keys()) if (!old.has(id)) states.set(id, 'added');
  return states;
}

/** What was changed in the steps of a dialog, in the order of the new version. */
export function nodeLines(before: readonly Node[], after: readonly Node[]): string[] {
  const [old, fresh] = [byId(before), byId(after)];
  const lines = after.flatMap((node) => {
    const other = old.get(node.id);
    return other ? changesOf(other, node, old, fresh) : [`${titleOf(node)} added${placeOf(node, after)}`];
  });
  const removed = before.filter(({ id }) => !fresh.has(id)).map((node) => `${titleOf(node)} removed`);
  return [...startLines(before[0], after[0]), ...lines, ...removed];
}

type Nodes = ReadonlyMap<string, Node>;

export function byId(nodes: readonly Node[]): Nodes {
  return new Map(nodes.map((node) => [node.id, node]));
}

function changesOf(before: Node, after: Node, old: Nodes, fresh: Nodes): string[] {
  return [...ownLines(before, after), ...transitionLines(before, after, old, fresh)];
}

/** A dialog starts with its first step; the order of the others means nothing. */
function startLines(before: Node | undefined, after: Node | undefined): string[] {
  if (!before || !after || before.id === after.id) return [];
  return [`starts with "${after.name}" (was "${before.name}")`];
}

function titleOf({ type, name, text }: Node): string {
  const shown = type === 'entity' && text !== '' ? ` (${text})` : '';
  return `${type} "${name}"${shown}`;
}

/** ` after "intro"`: the first step that leads to it. */
function placeOf(node: Node, all: readonly Node[]): string {
  const from = all.find(
    ({ id, transitions }) => id !== node.id && transitions.some(({ target }) => target === node.id),
  );
  return from ? ` after "${from.name}"` : '';
}

function ownLines(before: Node, after: Node): string[] {
  if (before.component !== after.component || before.type !== after.type) {
    return [`${titleOf(before)} replaced by ${titleOf(after)}`];
  }
  const title = `${after.type} "${after.name}"`;
  const isOtherRequest = after.type === 'service' && before.text !== after.text;
  const fields = [
    ...fieldChanges(before.stub, after.stub, false),
    ...fieldChanges(before.content, after.content, false),
  ];
  const shown = fields.filter(({ path }) => !isOtherRequest || !path.startsWith('endPoint'));
  const lines = [
    ...(before.name === after.name ? [] : [`${after.type} renamed "${before.name}" → "${after.name}"`]),
    ...(isOtherRequest ? [`${title}: ${before.text} → ${after.text}`] : []),
    ...documentLines(before.documents, after.documents).map((line) => `${title}: ${line}`),
    ...shown.map(({ line }) => `${title}: ${line}`),
  ];
  return [...new Set(lines)];
}

/** Transitions are matched by their condition, and the same conditions by their order. */
function transitionLines(before: Node, after: Node, old: Nodes, fresh: Nodes): string[] {
  const [was, is] = [numbered(before.transitions), numbered(after.transitions)];
  const lines: string[] = [];
  for (const [key, { condition, target }] of is) {
    const other = was.get(key);
    const words = `"${after.name}"${wordsOf(condition)} → ${placeName(target, fresh)}`;
    if (!other) lines.push(`${words} added`);
    else if (other.target !== target) lines.push(`${words} (was ${placeName(other.target, old)})`);
  }
  for (const [key, { condition, target }] of was) {
    if (!is.has(key)) lines.push(`"${after.name}"${wordsOf(condition)} → ${placeName(target, old)} removed`);
  }
  const isReordered = lines.length === 0 && [...was.keys()].join('\n') !== [...is.keys()].join('\n');
  return isReordered ? [`"${after.name}": order of its transitions changed`] : lines;
}

function wordsOf(condition: string): string {
  return condition === '' ? '' : ` ${withoutSecret(condition)}`;
}

function numbered(transitions: readonly Transition[]): ReadonlyMap<string, Transition> {
  const found = new Map<string, Transition>();
  for (const transition of transitions) {
    // Beside others, a transition without a condition becomes "else".
    addNumbered(found, transition.condition === 'else' ? '' : transition.condition, transition);
  }
  return found;
}

/** Targets of transitions that are no steps. */
export const PLACES: Readonly<Record<string, string>> = {
  end: 'end',
  back: 'back to flow',
  open: 'not connected',
  missing: 'missing step',
};

function placeName(target: string, nodes: Nodes): string {
  const node = nodes.get(target);
  return node ? `"${node.name}"` : (PLACES[target] ?? target);
}
