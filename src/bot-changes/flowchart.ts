import { sanitize } from '../core/sanitize.ts';
import type { Node } from './node.ts';
import { byId, type NodeState, PLACES } from './node-changes.ts';
import { withoutSecret } from './noise.ts';

/** Maximum number of steps in one picture; a larger dialog is drawn in parts. */
const MAX_NODES = 60;
const MAX_LABEL = 40;
const MAX_CONDITION = 30;

/** A picture of a dialog, or of a part of it. */
export interface Picture {
  /** `part 2 of 3`; empty if it shows the complete dialog. */
  readonly title: string;
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
 */
export function picturesOf(
  nodes: readonly Node[],
  other: readonly Node[],
  states: ReadonlyMap<string, NodeState>,
  gone: 'added' | 'removed',
): Picture[] {
  const others = byId(other);
  const parts = inParts(nodes);
  const partOf = new Map(parts.flatMap((part, index) => part.map(({ id }) => [id, index] as const)));
  const numbers = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const names = new Map(nodes.map((node) => [node.id, node.name]));
  return parts.map((part, index) => {
    const ends = new Map<string, PictureNode>();
    const edges = part.flatMap((node) =>
      [...joinedEdges(node), ...edgeInside(node, nodes)].map(({ target, label }) => {
        const state = edgeState(node, others.get(node.id), target, gone);
        return { from: numbers.get(node.id) ?? '', to: placeOf(target, node, index, ends), label, state };
      }),
    );
    const title = parts.length > 1 ? `part ${index + 1} of ${parts.length}` : '';
    const drawn = part.map((node) =>
      pictureNode(node, numbers.get(node.id) ?? '', states.get(node.id) ?? 'same', node === nodes[0]),
    );
    return { title, nodes: [...drawn, ...ends.values()], edges };
  });

  /** The node that a transition leads to: a step of this part, or a sign for the end or another part. */
  function placeOf(target: string, from: Node, part: number, ends: Map<string, PictureNode>): string {
    const targetPart = partOf.get(target);
    if (targetPart === part) return numbers.get(target) ?? '';
    const action = actionOf(from.id);
    const key = target === 'end' ? `end ${action}` : targetPart === undefined ? `${target} ${from.id}` : target;
    const end = target === 'end' && action !== '' ? 'end of action' : (PLACES[target] ?? target);
    const name = sanitize(names.get(target) ?? '', MAX_LABEL);
    const text = targetPart === undefined ? end : `${name} (part ${targetPart + 1})`;
    const known = ends.get(key);
    if (known) return known.id;
    const id = `e${part + 1}x${ends.size + 1}`;
    ends.set(key, { id, shape: 'end', lines: [text], state: 'same', group: '' });
    return id;
  }
}

/** Steps in the order in which the dialog reaches them, at most {@link MAX_NODES} a part. */
function inParts(nodes: readonly Node[]): Node[][] {
  if (nodes.length <= MAX_NODES) return [[...nodes]];
  const all = byId(nodes);
  const order = new Set<Node>();
  for (const start of nodes) {
    const waiting = [start];
    for (const node of waiting) {
      if (order.has(node)) continue;
      order.add(node);
      waiting.push(...node.transitions.flatMap(({ target }) => all.get(target) ?? []));
    }
  }
  const count = Math.ceil(nodes.length / MAX_NODES);
  const size = Math.ceil(nodes.length / count);
  return Array.from({ length: count }, (_, index) => [...order].slice(index * size, (index + 1) * size));
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

const MERMAID_SHAPES: Readonly<Record<Shape, readonly [string, string]>> = {
  start: ['([', '])'],
  message: ['[', ']'],
  question: ['[/', '/]'],
  work: ['[[', ']]'],
  call: ['[(', ')]'],
  decision: ['{{', '}}'],
  end: ['((', '))'],
};

const CLASSES = [
  'classDef added fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
  'classDef changed fill:#fff8c5,stroke:#9a6700,color:#1f2328',
  'classDef removed fill:#ffebe9,stroke:#cf222e,color:#1f2328,stroke-dasharray:5 5',
];

const EDGE_STYLES: Readonly<Partial<Record<NodeState, string>>> = {
  added: 'stroke:#1a7f37',
  changed: 'stroke:#9a6700',
  removed: 'stroke:#cf222e,stroke-dasharray:5 5',
};

/** A picture as a Mermaid flowchart. All its labels are text: characters with a meaning are written as entities. */
export function mermaidOf({ nodes, edges }: Picture): string {
  const lines = ['flowchart TD'];
  const groups = new Map<string, PictureNode[]>();
  for (const node of nodes) groups.set(node.group, [...(groups.get(node.group) ?? []), node]);
  let count = 0;
  for (const [group, members] of groups) {
    if (group !== '') lines.push(`  subgraph g${++count}["${mermaidText(group)}"]`);
    for (const { id, shape, lines: label, state } of members) {
      const [open, close] = MERMAID_SHAPES[shape];
      lines.push(
        `  ${id}${open}"${label.map(mermaidText).join('<br/>')}"${close}${state === 'same' ? '' : `:::${state}`}`,
      );
    }
    if (group !== '') lines.push('  end');
  }
  for (const { from, to, label, state } of edges) {
    lines.push(
      `  ${from} ${state === 'removed' ? '-.->' : '-->'}${label === '' ? '' : `|"${mermaidText(label)}"|`} ${to}`,
    );
  }
  edges.forEach(({ state }, index) => {
    if (EDGE_STYLES[state]) lines.push(`  linkStyle ${index} ${EDGE_STYLES[state]}`);
  });
  return [...lines, ...CLASSES.map((line) => `  ${line}`)].join('\n');
}

/** Everything but letters, digits, spaces and commas as an entity: Mermaid reads Markdown and HTML in labels. */
function mermaidText(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ,]/gu, (character) => `#${character.codePointAt(0)};`);
}
