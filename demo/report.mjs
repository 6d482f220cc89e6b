import { styleText } from 'node:util';

const paint = (style, text) =>
  styleText && process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
const SECRET = ['$', '{{ secrets.KOREAI_SECRET }}'].join('');
const indented = (text) => text.trimEnd().replace(/^/gm, '    ');

/** The text on one example, and whether all of its steps ended as expected. */
export function report(number, { example, ended, requests }) {
  const isAsExpected = ended.every((step, index) => endedAsExpected(step, example.steps[index]));
  const text = [
    '',
    paint('bold', `${number}. ${example.title}`),
    ...ended.flatMap((step, index) => stepLines(step, example.steps[index], number === 1)),
    '',
    `  ${requests === 1 ? '1 request' : `${requests} requests`} in total.`,
    ...(number === 1
      ? ['', '  The other examples set outputs and write a summary, too; only their logs are shown.']
      : []),
    '',
  ].join('\n');
  return { text, isAsExpected };
}

function endedAsExpected({ isSkipped, code, outputs }, expected) {
  if (isSkipped || expected.conclusion === 'skipped') return isSkipped === true && expected.conclusion === 'skipped';
  const isCode = code === (expected.conclusion === 'success' ? 0 : 1);
  return (
    isCode && outputs.conclusion === expected.conclusion && (outputs.errorCode ?? '') === (expected.errorCode ?? '')
  );
}

/** The step and its log as a runner prints it; in detail, its outputs and its job summary, too. */
function stepLines(step, expected, isDetailed) {
  const given = ['', '  The step:', indented(workflowStep(expected.id, step.given)), ''];
  const surprise = paint('red', `should have ended otherwise: ${JSON.stringify(expected)}`);
  const isAsExpected = endedAsExpected(step, expected);
  if (step.isSkipped) {
    return [
      ...given,
      `  The step ${isAsExpected ? paint('yellow', 'is skipped, because one before it failed') : surprise}.`,
    ];
  }
  const { code, log, outputs, summary } = step;
  const verdict = code === 0 ? paint('green', 'passes') : paint('red', 'fails, as it should');
  return [
    ...given,
    '  Its log:',
    indented(asRunnerPrints(log)),
    '',
    ...(isDetailed ? detailLines(outputs, summary) : []),
    `  The step ${isAsExpected ? verdict : surprise} (exit code ${code}).`,
  ];
}

function detailLines(outputs, summary) {
  const set = Object.entries(outputs).filter(([name, value]) => value !== '' && name !== 'results');
  return [
    '  Its outputs:',
    indented(set.map(([name, value]) => `${name}=${value}`).join('\n')),
    '',
    '  Its job summary:',
    indented(summary),
    '',
  ];
}

function workflowStep(id, given) {
  const secret = new Set(['clientSecret', 'apiKey', 'jwt']);
  const lines = Object.entries(given).map(([name, value]) => `    ${name}: ${secret.has(name) ? SECRET : value}`);
  const head = id === undefined ? [] : [`  id: ${id}`];
  return ['- uses: your-org/koreai-ci@v0', ...head, '  with:', ...lines].join('\n');
}

/** A runner hides masking commands, replaces what they mask, and shows annotations with their line breaks. */
function asRunnerPrints(log) {
  const masks = [];
  const lines = [];
  for (const line of log.split(/\r?\n/)) {
    const mask = /^::add-mask::(.*)$/.exec(line);
    if (mask) masks.push(unescaped(mask[1]));
    else
      lines.push(unescaped(line.replace(/^::(\w+)(?: title=([^:]*))?::/, (_all, name, title) => label(name, title))));
  }
  return masks.reduce((text, mask) => text.replaceAll(mask, '***'), lines.join('\n'));
}

function label(name, title) {
  const text = `${name[0].toUpperCase()}${name.slice(1)}: ${title ? `${title}\n` : ''}`;
  return name === 'error' ? paint('red', text) : text;
}

function unescaped(text) {
  return text
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
