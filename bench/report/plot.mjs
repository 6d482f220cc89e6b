const TITLE = 'Waiting: mean lag behind the end of a job, and requests spent on it';
const PANEL = { width: 340, height: 330, left: 52, right: 14, top: 44, bottom: 52 };
const COLORS = { ours: '#0a7d4f', theirs: '#5b6470', front: '#c9ced6', text: '#1f2328' };
/** About what a letter takes. */
const LETTER = 5;
const TICKS = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];

/** What is known how late for how many requests, a panel for each length of jobs: an SVG, both axes logarithmic. */
export function plot(panels) {
  const width = PANEL.width * panels.length;
  const body = panels.map((panel, index) => `<g transform="translate(${index * PANEL.width} 24)">${drawn(panel)}</g>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${PANEL.height + 24}" font-family="sans-serif" font-size="11">`,
    `<title>${TITLE}</title>`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    text(width / 2, 20, TITLE, 'middle', 'font-size="14"'),
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function drawn({ median, points }) {
  const x = scale(
    points.map(({ requests }) => requests),
    PANEL.left,
    PANEL.width - PANEL.right,
  );
  const y = scale(
    points.map(({ lag }) => lag),
    PANEL.height - PANEL.bottom,
    PANEL.top,
  );
  const [right, bottom] = [PANEL.width - PANEL.right, PANEL.height - PANEL.bottom];
  const ticks = [
    ...x.ticks.map(
      (tick) => text(x.at(tick), bottom + 16, tick, 'middle') + line(x.at(tick), PANEL.top, x.at(tick), bottom),
    ),
    ...y.ticks.map(
      (tick) => text(PANEL.left - 6, y.at(tick) + 4, tick, 'end') + line(PANEL.left, y.at(tick), right, y.at(tick)),
    ),
  ];
  const front = frontOf(points.filter(({ name }) => !name.includes('percentage')));
  const steps = front.map(({ requests, lag }, index) => {
    const before = front[index - 1];
    return before === undefined
      ? `M${round(x.at(requests))} ${round(y.at(lag))}`
      : `L${round(x.at(requests))} ${round(y.at(before.lag))}L${round(x.at(requests))} ${round(y.at(lag))}`;
  });
  return [
    text((PANEL.left + right) / 2, PANEL.top - 10, `jobs of about ${median}`, 'middle', 'font-weight="bold"'),
    ...ticks,
    `<path d="${steps.join('')}" fill="none" stroke="${COLORS.front}" stroke-width="2"/>`,
    ...points.map((point) => mark(point, x.at(point.requests), y.at(point.lag), right)),
    text((PANEL.left + right) / 2, bottom + 36, 'requests', 'middle'),
    `<g transform="translate(14 ${(PANEL.top + bottom) / 2}) rotate(-90)">${text(0, 0, 'lag in seconds', 'middle')}</g>`,
  ].join('\n');
}

function mark({ name, isOurs }, x, y, right) {
  const color = isOurs ? COLORS.ours : COLORS.theirs;
  const isAtTheRight = x + name.length * LETTER > right;
  // Fixed intervals are told above their mark, what grows below it: they meet in the same places.
  const below = /×|percentage/.test(name) ? 16 : -7;
  const label = text(x + (isAtTheRight ? -4 : 4), y + below, name, isAtTheRight ? 'end' : 'start', `fill="${color}"`);
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${isOurs ? 5 : 4}" fill="${color}"/>${label}`;
}

/** Those that none is better than, from few requests to many. */
function frontOf(points) {
  const sorted = [...points].sort((one, other) => one.requests - other.requests || one.lag - other.lag);
  let least = Number.POSITIVE_INFINITY;
  return sorted.filter(({ lag }) => {
    const isBetter = lag < least;
    least = Math.min(least, lag);
    return isBetter;
  });
}

function scale(values, from, to) {
  const [least, most] = [Math.min(...values) / 1.3, Math.max(...values) * 1.3];
  const at = (value) => from + ((to - from) * Math.log(value / least)) / Math.log(most / least);
  return { at, ticks: TICKS.filter((tick) => tick >= least && tick <= most) };
}

function text(x, y, content, anchor, more = `fill="${COLORS.text}"`) {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" ${more}>${content}</text>`;
}

function line(x1, y1, x2, y2) {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="#eceef1"/>`;
}

function round(value) {
  return Math.round(value * 10) / 10;
}
