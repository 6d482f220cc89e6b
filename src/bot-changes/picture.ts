import { sanitize } from '../core/sanitize.ts';
import type { Node } from './node.ts';
import { byId, type NodeState, PLACES } from './node-changes.ts';
import { withoutSecret } from './noise.ts';

/** Maximum number of steps in a picture. Dialogs that were seen have under 80 (bot-definition.md, section 6). */
const MAX_NODES = 150;
const MAX_LABEL = 40;
const MAX_CONDITION = 30;

/** A picture of a dialog. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

export type Shape = 'start' | 'message' | 'question' | 'work' | 'call' | 'decision' | 'end';

export interface PictureNode {
  /** Safe in every format: letters and digits. */
  readonly id: string;
  readonly shape: Shape;
  /** Up to two lines, sanitized. */
  readonly lines: readonly string[];
  readonly state: NodeState;
  /** The named part of the dialog that it belongs to; empty if none. */
  readonly group: string;
}

export interface PictureEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly state: NodeState;
}

const SHAPES: Readonly<Record<string, Shape>> = {
  message: 'message',
  entity: 'question',
  dialogAct: 'question',
  form: 'question',
  intent: 'call',
  dynamicIntent: 'call',
  script: 'work',
  service: 'work',
  botAction: 'work',
  webhook: 'work',
  process: 'work',
  logic: 'decision',
};

/**
 * Draws one version of a dialog. Steps and transitions that the other version lacks, or has in another form, carry the
 * state of the change.
 *
 * @param states - of the steps of both versions
 * @param other - the steps of the other version
 * @param gone - the state of what the other version lacks
 * @returns `undefined` for a dialog without steps, or with more than {@link MAX_NODES}
 */
export function pictureOf(
  nodes: readonly Node[],
  other: readonly Node[],
  states: ReadonlyMap<string, NodeState>,
  gone: 'added' | 'removed',
): Picture | undefined {
  if (nodes.length === 0 || nodes.length > MAX_NODES) return undefined;
  const others = byId(other);
  const numbers = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const ends = new Map<string, PictureNode>();
  const edges = nodes.flatMap((node) =>
    [...joinedEdges(node), ...edgeInside(node, nodes)].map(({ target, label }) => {
      const state = edgeState(node, others.get(node.id), target, gone);
      return { from: numbers.get(node.id) ?? '', to: numbers.get(target) ?? endOf(target, node), label, state };
    }),
  );
  const drawn = nodes.map((node) =>
    pictureNode(node, numbers.get(node.id) ?? '', states.get(node.id) ?? 'same', node === nodes[0]),
  );
  return { nodes: [...drawn, ...ends.values()], edges };

  /** The sign for the target of a transition that is no step. */
  function endOf(target: string, from: Node): string {
    const action = actionOf(from.id);
    const key = target === 'end' ? `end ${action}` : `${target} ${from.id}`;
    const text = target === 'end' && action !== '' ? 'end of action' : (PLACES[target] ?? target);
    const end = ends.get(key) ?? { id: `e${ends.size + 1}`, shape: 'end', lines: [text], state: 'same', group: '' };
    ends.set(key, end);
    return end.id;
  }
}

function pictureNode(node: Node, id: string, state: NodeState, isStart: boolean): PictureNode {
  const what = [node.type, sanitize(node.text, MAX_LABEL)].filter(Boolean).join(': ');
  const lines = [sanitize(node.name, MAX_LABEL), what];
  const shape = isStart ? 'start' : (SHAPES[node.type] ?? 'work');
  return { id, shape, lines, state, group: sanitize(node.group, MAX_LABEL) };
}

/** Several transitions to the same target are one edge with all their conditions. */
function joinedEdges({ transitions }: Node): { target: string; label: string }[] {
  const byTarget = new Map<string, string[]>();
  for (const { condition, target } of transitions) {
    byTarget.set(target, [...(byTarget.get(target) ?? []), sanitize(withoutSecret(condition), MAX_CONDITION)]);
  }
  return [...byTarget].map(([target, labels]) => ({ target, label: labels.filter(Boolean).join(' or ') }));
}

/** The edge from a bot action to the first step inside of it. */
function edgeInside({ id }: Node, nodes: readonly Node[]): { target: string; label: string }[] {
  const first = nodes.find((node) => actionOf(node.id) === id);
  return first ? [{ target: first.id, label: 'inside' }] : [];
}

/** The id of the bot action that a step is inside of; empty if none. */
function actionOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')));
}

function edgeState(node: Node, other: Node | undefined, target: string, gone: 'added' | 'removed'): NodeState {
  if (!other) return gone;
  if (actionOf(target) === node.id) return 'same';
  const conditions = (from: Node) => from.transitions.flatMap((way) => (way.target === target ? [way.condition] : []));
  const [own, others] = [conditions(node), conditions(other)];
  if (others.length === 0) return gone;
  return own.join('\n') === others.join('\n') ? 'same' : 'changed';
}
