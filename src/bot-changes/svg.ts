import { Graph, layout, type Point } from '@dagrejs/dagre';
import type { Picture, PictureNode, Shape } from './picture.ts';

/** Width of a character and height of a line, in pixels, at the font size of the page's pictures. */
const CHARACTER = 7.2;
const LINE = 17;
const PADDING = 12;
const MARGIN = 16;

/** A picture as SVG. Its colors come from the page's styles: `added`, `changed` and `removed` are classes. */
export function svgOf(picture: Picture, label: string): string {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 44, marginx: MARGIN, marginy: MARGIN });
  for (const node of picture.nodes) graph.setNode(node.id, sizeOf(node));
  picture.edges.forEach(({ from, to, label: text }, index) => {
    const size = { width: widthOf(text) * CHARACTER, height: text === '' ? 0 : LINE };
    graph.setEdge(from, to, { ...size, labelpos: 'c' }, String(index));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const edges = picture.edges.map(({ from, to, label: text, state }, index) => {
    const { points = [], x = 0, y = 0 } = graph.edge(from, to, String(index));
    const path = points
      .map((point: Point, at: number) => `${at === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`)
      .join('');
    const words = text === '' ? '' : `<text x="${round(x)}" y="${round(y + 4)}" class="way">${escapeHtml(text)}</text>`;
    return `<g class="edge ${state}"><path d="${path}" marker-end="url(#arrow)"/>${words}</g>`;
  });
  const nodes = picture.nodes.map((node) => nodeSvg(node, graph.node(node.id)));
  const [wide, high] = [Math.ceil(width), Math.ceil(height)];
  const size = `viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}"`;
  return `<svg role="img" aria-label="${escapeHtml(label)}" ${size}>${edges.join('')}${nodes.join('')}</svg>`;
}

function sizeOf({ lines }: PictureNode): { width: number; height: number } {
  const longest = Math.max(...lines.map(widthOf), 3);
  return { width: longest * CHARACTER + 2 * PADDING, height: lines.length * LINE + PADDING };
}

/** In characters; those of East Asian scripts are wider. */
function widthOf(line: string): number {
  return [...line].reduce((width, character) => width + (character > '\u2e80' ? 1.8 : 1), 0);
}

/** The radius of a shape's corners, in pixels. */
const CORNERS: Readonly<Record<Shape, number>> = {
  start: 20,
  message: 4,
  question: 12,
  work: 0,
  call: 8,
  decision: 16,
  end: 20,
};

/** The middle of a box and its size. */
interface Box {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
}

function nodeSvg({ lines, shape, state }: PictureNode, { x = 0, y = 0, width = 0, height = 0 }: Box): string {
  const [left, top] = [round(x - width / 2), round(y - height / 2)];
  const texts = lines.map((line, index) => {
    const middle = round(top + PADDING / 2 + LINE * (index + 0.75));
    return `<text x="${round(x)}" y="${middle}"${index === 0 ? ' class="name"' : ''}>${escapeHtml(line)}</text>`;
  });
  const size = `width="${round(width)}" height="${round(height)}"`;
  const frame = `<rect x="${left}" y="${top}" ${size} rx="${CORNERS[shape]}"/>`;
  return `<g class="node ${shape} ${state}">${frame}${texts.join('')}</g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Text for HTML and SVG, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`]/g, (character) => `&#${character.codePointAt(0)};`);
}
