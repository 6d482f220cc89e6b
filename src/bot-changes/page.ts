import { KINDS } from '../core/facts.ts';
import { sanitize } from '../core/sanitize.ts';
import type { Difference, PartChange } from './change.ts';
import { countsOf, flowsOf, KIND_TITLES } from './report.ts';
import { escapeHtml, svgOf } from './svg.ts';
import { textChanges } from './text-changes.ts';

/** Nothing is loaded and no script runs, whatever the names and texts of the bot contain. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
:root { color-scheme: light dark; --line: #8c959f; --text: #1f2328; --page: #fff; --box: #f6f8fa;
  --added: #1a7f37; --added-fill: #dafbe1; --changed: #9a6700; --changed-fill: #fff8c5; --removed: #cf222e; --removed-fill: #ffebe9; }
@media (prefers-color-scheme: dark) { :root { --line: #768390; --text: #e6edf3; --page: #0d1117; --box: #161b22;
  --added: #3fb950; --added-fill: #12261e; --changed: #d29922; --changed-fill: #272115; --removed: #f85149; --removed-fill: #25171c; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
h3 { margin: 2rem 0 .25rem; } code, pre, svg { font: 12px/17px ui-monospace, monospace; }
.mark { font-weight: 600; } .added > .mark { color: var(--added); } .changed > .mark { color: var(--changed); } .removed > .mark { color: var(--removed); }
.flows { display: flex; flex-wrap: wrap; gap: 1rem; } figure { margin: .5rem 0; overflow: auto; max-width: 100%; border: 1px solid var(--line); border-radius: 6px; }
figcaption { padding: .25rem .75rem; border-bottom: 1px solid var(--line); }
svg text { fill: var(--text); text-anchor: middle; } svg .name { font-weight: 600; } svg .way { paint-order: stroke; stroke: var(--page); stroke-width: 4px; }
.node rect { fill: var(--box); stroke: var(--line); } .edge path { fill: none; stroke: var(--line); }
.node.added rect { fill: var(--added-fill); stroke: var(--added); } .edge.added path { stroke: var(--added); }
.node.changed rect { fill: var(--changed-fill); stroke: var(--changed); } .edge.changed path { stroke: var(--changed); }
.node.removed rect { fill: var(--removed-fill); stroke: var(--removed); stroke-dasharray: 5 4; } .edge.removed path { stroke: var(--removed); stroke-dasharray: 5 4; }
pre { border: 1px solid var(--line); border-radius: 6px; padding: .5rem .75rem; overflow: auto; }
.plus { color: var(--added); } .minus { color: var(--removed); } summary { cursor: pointer; }
`;

const SIGNS: Readonly<Record<PartChange['how'], string>> = {
  added: '+ added',
  changed: '± changed',
  removed: '− removed',
};

/** The plan as one HTML page that loads nothing. @param notes - plain sentences */
export function pageOf(plan: Difference, title: string, notes: readonly string[]): string {
  const kinds = KINDS.flatMap((kind) => {
    const changes = plan.changes.filter((change) => change.kind === kind);
    return changes.length === 0 ? [] : [`<h2>${KIND_TITLES[kind]}</h2>`, ...changes.map(section)];
  });
  const absent = plan.absent.map(({ kind, name }) => `<li>${kind} <code>${text(name, 100)}</code></li>`);
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${text(title)}</title><style>${STYLE}</style></head><body>`,
    // One arrow for all pictures of the page.
    '<svg width="0" height="0" aria-hidden="true"><defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="context-stroke"/></marker></defs></svg>',
    `<h1>${text(title)}</h1><p><strong>${escapeHtml(countsOf(plan))}</strong></p>`,
    notes.length > 0 ? `<ul>${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('')}</ul>` : '',
    ...kinds,
    absent.length > 0 ? `<h2>Not in the archive</h2><ul>${absent.join('')}</ul>` : '',
    '</body></html>\n',
  ].join('\n');
}

function section(change: PartChange): string {
  const { how, name, details } = change;
  const lines = details.map((line) => `<li>${text(line, 300)}</li>`);
  return [
    `<section class="${how}"><h3>${text(name, 100)}</h3><span class="mark">${SIGNS[how]}</span>`,
    lines.length > 0 ? `<ul>${lines.join('')}</ul>` : '',
    flows(change),
    ...textChanges(change).map(({ title, lines: diff }) =>
      collapsible(text(title, 150), `<pre>${diff.map(diffLine).join('\n')}</pre>`),
    ),
    '</section>',
  ].join('\n');
}

function flows(change: PartChange): string {
  const pictures = flowsOf(change).map(
    ([title, picture]) =>
      `<figure><figcaption>${escapeHtml(title)}</figcaption>${svgOf(picture, `Flow: ${title}`)}</figure>`,
  );
  return pictures.length > 0 ? `<div class="flows">${pictures.join('')}</div>` : '';
}

function diffLine(line: string): string {
  const kind = line.startsWith('+') ? 'plus' : line.startsWith('-') ? 'minus' : '';
  return kind === '' ? escapeHtml(line) : `<span class="${kind}">${escapeHtml(line)}</span>`;
}

function collapsible(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>${content}</details>`;
}

function text(value: string, limit?: number): string {
  return escapeHtml(sanitize(value, limit));
}
