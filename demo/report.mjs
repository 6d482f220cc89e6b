import { styleText } from 'node:util';

const paint = (style, text) =>
  styleText && process.stdout.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
const SECRET = ['$', '{{ secrets.KOREAI_SECRET }}'].join('');
const indented = (text) => text.trimEnd().replace(/^/gm, '    ');

/** What one story showed: the step, its log as a runner prints it, its outputs and its job summary. */
export function report(number, { story, step, requests }) {
  const { outputs } = step;
  const passes = story.conclusion === 'success';
  const isAsTold =
    outputs.conclusion === story.conclusion &&
    (outputs.errorCode ?? '') === (story.errorCode ?? '') &&
    step.code === (passes ? 0 : 1);
  const verdict = step.code === 0 ? paint('green', 'passes') : paint('red', 'fails, as it should');
  const set = Object.entries(outputs).filter(([name, value]) => value !== '' && name !== 'results');
  const text = [
    '',
    paint('bold', `${number}. ${story.title}`),
    '',
    '  The step:',
    indented(workflowStep(step.given)),
    '',
    '  Its log:',
    indented(asRunnerPrints(step.log)),
    '',
    '  Its outputs:',
    indented(set.map(([name, value]) => `${name}=${value}`).join('\n')),
    '',
    '  Its job summary:',
    indented(step.summary),
    '',
    `  The step ${isAsTold ? verdict : paint('red', `should have ended otherwise: ${JSON.stringify(story)}`)}` +
      ` (exit code ${step.code}, ${requests} requests).`,
    '',
  ].join('\n');
  return { text, isAsTold };
}

function workflowStep(given) {
  const secret = new Set(['clientSecret', 'apiKey', 'jwt']);
  const lines = Object.entries(given).map(([name, value]) => `    ${name}: ${secret.has(name) ? SECRET : value}`);
  return ['- uses: your-org/koreai-ci@v0', '  with:', ...lines].join('\n');
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
