import { formatDuration } from '../core/clock.ts';
import { escapeMarkdown } from '../core/sanitize.ts';
import type { Difference } from './check.ts';
import type { Report } from './report.ts';

const EFFECTS: Readonly<Record<Difference['effect'], string>> = {
  breaks: '**koreai-ci cannot work with it**',
  handled: 'koreai-ci works with it',
  unused: 'koreai-ci does not use it',
};

/** The report as Markdown. */
export function markdownOf(report: Report): string {
  const { steps, differences, newFields, clockAheadSeconds, rateLimits, replies } = report;
  const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const code = (text: string): string => `<code>${escapeMarkdown(text)}</code>`;
  const limits = Object.entries(rateLimits).map(([name, value]) => `${code(name)} ${code(value)}`);
  return [
    '# koreai-ci verify',
    '',
    `koreai-ci ${report.koreaiCi}, ${report.machine}, against ${report.host === 'kore.ai' ? 'a host of kore.ai' : report.host}.`,
    'Ids and texts are replaced by substitutes, equal ones by equal ones; times are moved to the year 2025.',
    '',
    row('Step', 'Result', ''),
    row('---', '---', '---'),
    ...steps.map(({ name, result, why }) => row(name, result, escapeMarkdown(why))),
    '',
    '## Differences',
    '',
    ...(differences.length === 0
      ? ['None.']
      : [
          row('Reply', 'Where', 'Expected', 'Found', ''),
          row('---', '---', '---', '---', '---'),
          ...differences.map(({ call, where, expected, found, effect }) =>
            row(call, code(where), escapeMarkdown(expected), escapeMarkdown(found), EFFECTS[effect]),
          ),
        ]),
    '',
    '## Measured',
    '',
    `- Clock of this machine: ${clockText(clockAheadSeconds)}.`,
    `- Headers about rate limits: ${limits.length === 0 ? 'none' : limits.join(', ')}.`,
    `- Fields that are not documented: ${newFields.length === 0 ? 'none' : newFields.map(code).join(', ')}.`,
    '',
    '## Replies',
    '',
    ...inIssue(
      replies.map(({ call, request, status, milliseconds, body }) => [
        `<details><summary>${call}: ${status ?? 'no answer'}, ${milliseconds} ms</summary>`,
        '',
        '```json',
        `// ${request}`,
        JSON.stringify(body, null, 2),
        '```',
        '',
        '</details>',
        '',
      ]),
    ),
  ].join('\n');
}

/** GitHub takes 65,536 characters; the rest of the report needs some of them. */
const MAX_LENGTH = 50_000;

/** As many of the replies as fit into an issue. */
function inIssue(replies: readonly (readonly string[])[]): string[] {
  let length = 0;
  const shown = replies.filter((lines) => {
    length += lines.join('\n').length;
    return length <= MAX_LENGTH;
  });
  const isCut = shown.length < replies.length;
  return [...shown.flat(), ...(isCut ? ['The other replies are in report.json.', ''] : [])];
}

function clockText(seconds: number | null): string {
  if (seconds === null) return 'not compared, because no answer has a time';
  if (seconds === 0) return "the same as the server's";
  return `${formatDuration(Math.abs(seconds) * 1_000)} ${seconds > 0 ? 'ahead of' : 'behind'} the server's`;
}
