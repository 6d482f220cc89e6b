import { styleText } from 'node:util';

const paint = (style, text) =>
  styleText && process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
const SECRET = ['$', '{{ secrets.KOREAI_SECRET }}'].join('');
const indented = (text) => text.trimEnd().replace(/^/gm, '    ');

/** What one story showed: each of its steps, and whether all of them ended as expected. */
export function report(number, { story, ended, requests }) {
  const isAsReported = ended.every((step, index) => endedAsReported(step, story.steps[index]));
  const text = [
    '',
    paint('bold', `${number}. ${story.title}`),
    ...ended.flatMap((step, index) => reportedStep(step, story.steps[index])),
    '',
    `  ${requests} requests in all.`,
    '',
  ].join('\n');
  return { text, isAsReported };
}

function endedAsReported({ isSkipped, code, outputs }, reported) {
  if (isSkipped || reported.conclusion === 'skipped') return isSkipped === true && reported.conclusion === 'skipped';
  const isCode = code === (reported.conclusion === 'success' ? 0 : 1);
  return (
    isCode && outputs.conclusion === reported.conclusion && (outputs.errorCode ?? '') === (reported.errorCode ?? '')
  );
}

/** The step, its log as a runner prints it, its outputs and its job summary. */
function reportedStep(step, reported) {
  const given = ['', '  The step:', indented(workflowStep(reported.id, step.given)), ''];
  const surprise = paint('red', `should have ended otherwise: ${JSON.stringify(reported)}`);
  const isAsReported = endedAsReported(step, reported);
  if (step.isSkipped) {
    return [
      ...given,
      `  The step ${isAsReported ? paint('yellow', 'is skipped, because one before it failed') : surprise}.`,
    ];
  }
  const { code, log, outputs, summary } = step;
  const verdict = code === 0 ? paint('green', 'passes') : paint('red', 'fails, as it should');
  const set = Object.entries(outputs).filter(([name, value]) => value !== '' && name !== 'results');
  return [
    ...given,
    '  Its log:',
    indented(asRunnerPrints(log)),
    '',
    '  Its outputs:',
    indented(set.map(([name, value]) => `${name}=${value}`).join('\n')),
    '',
    '  Its job summary:',
    indented(summary),
    '',
    `  The step ${isAsReported ? verdict : surprise} (exit code ${code}).`,
  ];
}

function workflowStep(id, given) {
  const secret = new Set(['clientSecret', 'apiKey', 'jwt']);
  const lines = Object.entries(given).map(([name, value]) => `    ${name}: ${secret.has(name) ? SECRET : value}`);
  const head = id === undefined ? [] : [`  id: ${id}`];
  return ['- uses: your-org/koreai-ci@v0', ...head, '  with:', ...lines].join('\n');
}

/** A runner shows no masks, hides what they name, and unfolds annotations. */
function asRunnerPrints(log) {
  const masks = [];
  const lines = [];
  for (const line of log.split(/\r?\n/)) {
    const mask = /^::add-mask::(.*)$/.exec(line);
    if (mask) masks.push(unfold(mask[1]));
    else lines.push(unfold(line.replace(/^::(\w+)(?: title=([^:]*))?::/, (_all, name, title) => label(name, title))));
  }
  return masks.reduce((text, mask) => text.replaceAll(mask, '***'), lines.join('\n'));
}

function label(name, title) {
  const text = `${name[0].toUpperCase()}${name.slice(1)}: ${title ? `${title}\n` : ''}`;
  return name === 'error' ? paint('red', text) : text;
}

function unfold(text) {
  return text
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
