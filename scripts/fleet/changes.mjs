// The text of a backup's pull request.
import { fitted, MAX_TEXT } from './report.mjs';
import { asMarkdown } from './runner.mjs';

/** Maximum number of rows, each of a few hundred characters at most. */
const MAX_ROWS = 100;

/** The bots that changed, with the numbers of added, modified and deleted files, from `git diff --name-status -z`. */
export function changesOf(diff, place, { bots }) {
  const names = new Map(bots.map(({ id, name }) => [id, name]));
  const changes = new Map();
  const fields = diff.split('\0');
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [id] = fields[at + 1].slice(place.length + 1).split('/');
    const change = changes.get(id) ?? { id, name: names.get(id) ?? id, A: 0, M: 0, D: 0 };
    change[fields[at] in change ? fields[at] : 'M'] += 1;
    changes.set(id, change);
  }
  return [...changes.values()];
}

export function titleOf(changes) {
  const [first] = changes;
  return changes.length === 1 ? `Back up ${first.id}` : `Back up ${changes.length} bots`;
}

/** @param reportOn - the report on a bot's changes, by its id; undefined if there is none */
export function bodyOf(changes, index, run, reportOn) {
  const overview = overviewOf(changes, index, run);
  const left = [];
  let body = overview;
  for (const { id, name } of changes) {
    const report = reportOn(id);
    if (report === undefined) continue;
    // Room for the names of those that do not fit.
    const shown = fitted(`\n\n${report.trimEnd()}`, MAX_TEXT - body.length - 5_000);
    if (shown === undefined) left.push({ id, name });
    else body += shown;
  }
  if (left.length === 0) return body;
  const names = left.slice(0, 10).map(({ id }) => asMarkdown(id));
  const more = left.length > names.length ? ` and ${left.length - names.length} more` : '';
  return `${body}\n\nThe changes of these bots are too long to be shown: ${names.join(', ')}${more}. Their reports are in the artifacts of the run.`;
}

function overviewOf(changes, { host, exportType, bots, listed, withheld = [] }, run) {
  const failed = bots.filter(({ conclusion }) => conclusion !== 'success');
  return [
    `Changes on ${asMarkdown(host)} since the last merged backup (${asMarkdown(exportType)}), from [this run](${run}).`,
    '',
    '| Bot | Id | Files added | changed | removed |',
    '| --- | --- | --- | --- | --- |',
    ...changes.slice(0, MAX_ROWS).map(({ id, name, A, M, D }) => row(name, id, A, M, D)),
    ...rest(changes),
    ...(failed.length === 0 ? [] : ['', 'Not exported, and not updated:', '']),
    ...failed
      .slice(0, MAX_ROWS)
      .map(({ id, name, errorCode }) => `- ${asMarkdown(name)} (${asMarkdown(id)}): ${asMarkdown(errorCode)}`),
    ...rest(failed),
    ...(withheld.length === 0
      ? []
      : ['', 'Not updated, because values in their files look like secrets (see the log of the run):', '']),
    ...withheld
      .slice(0, MAX_ROWS)
      .map(
        ({ id, name, suspectedSecrets }) =>
          `- ${asMarkdown(name)} (${asMarkdown(id)}): ${asMarkdown(suspectedSecrets)}`,
      ),
    ...rest(withheld),
    '',
    `${listed.length} bots were listed. Folders of bots that are no longer listed stay; delete them by hand.`,
    'The next backup overwrites this branch: merge or close it, but do not commit to it.',
  ].join('\n');
}

function row(...cells) {
  return `| ${cells.map(asMarkdown).join(' | ')} |`;
}

function rest(all) {
  return all.length > MAX_ROWS ? ['', `And ${all.length - MAX_ROWS} more.`] : [];
}
