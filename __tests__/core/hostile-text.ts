import fc from 'fast-check';
import { anyCharacter } from '../support/any-character.ts';

/** What .NET's `TrimStart` removes: all white space of Unicode. */
const DOTNET_WHITE_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;
/** Every character that some program takes for a line break. */
const LINE_BREAKS = /[\n\v\f\r\u0085\u2028\u2029]/u;

/** `##[x]` of GitHub and Azure Pipelines, `##vso[x]` of Azure Pipelines, `##teamcity[x]`, sections of GitLab. */
const ANYWHERE = /##(?:vso|teamcity)?\[|section_(?:start|end):\d/i;

/** The lines of a text that the runner of a CI system would take for commands. */
export function runnerCommandsIn(text: string): string[] {
  return text
    .split(LINE_BREAKS)
    .filter((line) => line.replace(DOTNET_WHITE_SPACE, '').startsWith('::') || ANYWHERE.test(line));
}

const PIECES = [
  ...[':', '::', ':::', '::error::x', '::add-mask::x', '::stop-commands::t', '::set-output name=a::b'],
  ...['#', '##', '##[', '##[error]', '[', ']', '[command]', '%0A', '%0D', '\\n'],
  ...['##vso[', '##vso[task.setvariable variable=a]b', '##VSO[', '##teamcity[', "##teamcity[testFailed name='a']"],
  ...['vso[', 'teamcity[', 'section_', 'start:', 'section_start:1:a\r\u001b[0K', 'section_end:2:a\r\u001b[0K'],
  ...['\n', '\r', '\r\n', '\t', '\v', '\f', '\0', '\u0085', '\u2028', '\u2029', '\u00a0', '\u3000', '\u1680'],
  ...['\u001b', '\u001b[', '\u001b[31m', '\u001b[0m', '\u001b[2J', '\u001b[1A', '\u009b', '\u009b31m', '\u0007', '\b'],
  ...['\u001b]8;;https://evil.example\u0007', '\u001b]0;title\u001b\\', '\u009d0;x\u009c', '\u001bc', '\u001b('],
  ...['\u200b', '\u200e', '\u202e', '\u2066', '\u2069', '\u00ad', '\ufeff', '\u180e', '\ufff9', '\ue000', '\uffff'],
  ...['\ud800', '\udc00', '\udbff', '😀', '\u{e0041}', 'é', 'e\u0301', 'ﬁ', 'İ'],
  ...['<script>', '</code>', '<img src=x onerror=alert(1)>', '<!--', '-->', '&lt;', '&#58;', '&', '`', '```', '~~~'],
  ...['[a](javascript:alert(1))', '![a](http://x)', '|', '| --- |', '*', '**', '_', '__', '~~', '$', '$$', '@octocat'],
  ...['http://evil.example', 'www.evil.example', 'mailto:a@evil.example', 'a@evil.example'],
  ...['\\', '#1', ':tada:', '[^1]', 'a', 'word', ' ', '  ', 'x_y', '7'],
];

/** Text that a platform, or people who name bots, could send to pass for commands or markup. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 8 }) },
      { weight: 1, arbitrary: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) },
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));
