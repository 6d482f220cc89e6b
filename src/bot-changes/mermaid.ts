import type { NodeState } from './node-changes.ts';
import type { Picture, PictureEdge, PictureNode, Shape } from './picture.ts';

/** A picture as a Mermaid flowchart. All its labels are text: characters with a meaning are written as entities. */
export function mermaidOf({ nodes, edges }: Picture): string {
  const groups = [...new Set(nodes.map(({ group }) => group))];
  return [
    'flowchart TD',
    ...groups.flatMap((group, index) => {
      const members = nodes.filter((node) => node.group === group).map(nodeLine);
      return group === '' ? members : [`  subgraph g${index + 1}["${mermaidText(group)}"]`, ...members, '  end'];
    }),
    ...edges.map(edgeLine),
    ...edges.flatMap(({ state }, index) =>
      state === 'same' ? [] : `  linkStyle ${index} stroke:${STYLES[state].stroke}${dashOf(state)}`,
    ),
    ...Object.entries(STYLES).map(
      ([state, { fill, stroke }]) => `  classDef ${state} fill:${fill},stroke:${stroke},color:#1f2328${dashOf(state)}`,
    ),
  ].join('\n');
}

const SHAPES: Readonly<Record<Shape, readonly [open: string, close: string]>> = {
  start: ['([', '])'],
  message: ['[', ']'],
  question: ['[/', '/]'],
  work: ['[[', ']]'],
  call: ['[(', ')]'],
  decision: ['{{', '}}'],
  end: ['((', '))'],
};

const STYLES: Readonly<Record<Exclude<NodeState, 'same'>, { readonly fill: string; readonly stroke: string }>> = {
  added: { fill: '#dafbe1', stroke: '#1a7f37' },
  changed: { fill: '#fff8c5', stroke: '#9a6700' },
  removed: { fill: '#ffebe9', stroke: '#cf222e' },
};

function nodeLine({ id, shape, lines, state }: PictureNode): string {
  const [open, close] = SHAPES[shape];
  const style = state === 'same' ? '' : `:::${state}`;
  return `  ${id}${open}"${lines.map(mermaidText).join('<br/>')}"${close}${style}`;
}

function edgeLine({ from, to, label, state }: PictureEdge): string {
  const arrow = state === 'removed' ? '-.->' : '-->';
  return `  ${from} ${arrow}${label === '' ? '' : `|"${mermaidText(label)}"|`} ${to}`;
}

function dashOf(state: string): string {
  return state === 'removed' ? ',stroke-dasharray:5 5' : '';
}

/** Everything but letters, digits, spaces and commas as an entity: Mermaid reads Markdown and HTML in labels. */
function mermaidText(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} ,]/gu, (character) => `#${character.codePointAt(0)};`);
}
