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

/** The query of a link: it may be signed, and then it is a key. */
const QUERY = /(?:\?|\\u003f)[^\s"'<>]*=[^\s"'<>]*/gi;

/**
 * What begins a command in the log of a CI system: `##[x]` of GitHub, `##vso[x]` and `##[x]` of Azure Pipelines,
 * `##teamcity[x]` of TeamCity. They are commands wherever they stand in a line.
 */
const BRACKET_COMMAND = /##(?=\w{0,40}\[)/g;
/** A collapsible section of GitLab. It needs control characters too, which are gone by then. */
const GITLAB_SECTION = /(section_(?:start|end)):(?=\d)/gi;

/** Words with single spaces between them and no character that anything here is about. */
const PLAIN = /^[\w%.,;()'/+-]+(?: [\w%.,;()'/+-]+)*$/;

/** The length that a piece of the platform's text is cut to, in UTF-16 units, unless told otherwise. */
const USUAL_LENGTH = 300;

/**
 * Makes text from the platform harmless: one line, no control characters or terminal escapes, no query of a link, and
 * nothing that a CI system would take for a command: `::name::` and `##[name]` (GitHub), `##vso[name]` (Azure
 * Pipelines), `##teamcity[name]` (TeamCity), sections (GitLab). All such text passes here on its way to stdout, stderr,
 * JSON, reports, the outputs and the summary.
 *
 * @param limit - the longest result, in UTF-16 units; what is cut ends in `…`
 */
export function sanitize(text: unknown, limit: number = USUAL_LENGTH): string {
  if (typeof text === 'string' && text.length <= limit && (text === '' || PLAIN.test(text))) return text;
  const cut = asText(text)
    .slice(0, limit * 8)
    .replace(QUERY, '?…');
  const line = sanitizeText(cut).replace(/\s+/g, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Removes control sequences and CI commands alone: for text of our own that may hold words of the platform. */
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
    // An object that refuses to be text is told by its kind.
    return Object.prototype.toString.call(value);
  }
}

/** What Markdown or HTML would read inside of inline code: links, tags, emphasis, table cells, mentions, formulas. */
const MARKUP = /[&<>`|\\*~[\]@$:]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=www)\./giu;

/**
 * The same for Markdown: the text as inline code in which every character that Markdown or HTML could read is an
 * entity, so that it makes no link, mention, image, formula, table cell or tag.
 */
export function sanitizeMarkdown(text: unknown, limit: number = USUAL_LENGTH): string {
  const line = sanitize(text, limit);
  if (line === '') return '';
  // GitHub links mail addresses in the text that is left when entities are read; a zero-width space breaks them.
  return `<code>${escapeMarkdown(line).replaceAll('&#64;', '&#64;&#8203;')}</code>`;
}

/** One harmless line with an entity for every character that Markdown or HTML could read. */
export function escapeMarkdown(line: string): string {
  return line.replace(MARKUP, (character) => `&#${character.codePointAt(0)};`);
}
