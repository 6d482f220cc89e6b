/** Escape sequences of terminals: CSI, OSC and the short ones. */
const ANSI = new RegExp(
  [
    '(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]',
    '(?:\\u001b\\]|\\u009d)[^\\u0007\\u001b\\u009c]*(?:\\u0007|\\u001b\\\\|\\u009c)?',
    '\\u001b[@-_]?',
  ].join('|'),
  'g',
);
/** Everything that breaks or reorders a line: controls, line and paragraph separators, bidirectional and invisible marks. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Co}\p{Cs}\p{Cn}]+/gu;

/** The query of a link, which may hold a signature. */
const QUERY = /(?:\?|\\u003f)[^\s"'<>]*=[^\s"'<>]*/gi;

/**
 * The start of a command in the log of a CI system, anywhere in a line: `##[x]` of GitHub, `##vso[x]` and `##[x]` of
 * Azure Pipelines, `##teamcity[x]` of TeamCity.
 */
const BRACKET_COMMAND = /##(?=\w{0,40}\[)/g;
/** A collapsible section of GitLab. Its control characters have been removed before. */
const GITLAB_SECTION = /(section_(?:start|end)):(?=\d)/gi;

/** The default maximum length of a piece of the platform's text, in UTF-16 units. */
const DEFAULT_LENGTH = 300;

/**
 * Sanitizes text of the platform: one line, no control characters or terminal escapes, no query of a link, and nothing
 * that a CI system would take for a command (GitHub, Azure Pipelines, TeamCity, GitLab). All such text is sanitized
 * before it reaches stdout, stderr, JSON, reports, outputs or the summary.
 *
 * @param limit - maximum length of the result, in UTF-16 units; text that was cut ends in `…`
 */
export function sanitize(text: unknown, limit: number = DEFAULT_LENGTH): string {
  const cut = asText(text)
    .slice(0, limit * 8)
    .replace(QUERY, '?…');
  const line = sanitizeText(cut).replace(/\s+/g, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Maximum number of names in a line. */
const MAX_NAMES = 20;

/** The first names of a list in one line, sanitized, and how many more there are. */
export function listed(names: readonly unknown[], max: number = MAX_NAMES, separator = ', '): string {
  const shown = names.slice(0, max).map((name) => sanitize(name, 200));
  const more = names.length - shown.length;
  return `${shown.join(separator)}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Removes only control sequences and CI commands: for text of our own that may contain text of the platform. */
export function sanitizeText(text: string): string {
  return text
    .replace(ANSI, '')
    .replace(UNPRINTABLE, ' ')
    .replace(/:(?=:)/g, ': ')
    .replace(BRACKET_COMMAND, '# #')
    .replace(GITLAB_SECTION, '$1: ');
}

function asText(value: unknown): string {
  try {
    return String(value);
  } catch {
    // An object that cannot be converted is described by its type.
    return Object.prototype.toString.call(value);
  }
}

/** Characters that Markdown or HTML would interpret: links, tags, emphasis, table cells, mentions, formulas. */
const MARKUP = /[&<>`|\\*~[\]@$:]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=www)\./giu;

/** Sanitizes text of the platform for Markdown: inline code in which entities replace all markup. */
export function sanitizeMarkdown(text: unknown, limit: number = DEFAULT_LENGTH): string {
  const line = sanitize(text, limit);
  if (line === '') return '';
  return `<code>${escapeCode(line)}</code>`;
}

/** GitHub decodes entities before it looks for mail addresses; a zero-width space keeps it from linking them. */
export function escapeCode(line: string): string {
  return escapeMarkdown(line).replaceAll('&#64;', '&#64;&#8203;');
}

/** Replaces every character that Markdown or HTML would interpret by an entity. */
export function escapeMarkdown(line: string): string {
  return line.replace(MARKUP, (character) => `&#${character.codePointAt(0)};`);
}
