// Tells a person what a backup changes.
import { asMarkdown } from './runner.mjs';

/** GitHub takes 65,536 characters; a row has a few hundred at most. */
const MOST_ROWS = 100;

/** The bots that changed, from `git diff --name-status -z`: how, and how many files of each kind. */
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

export function bodyOf(changes, { host, exportType, bots, listed, withheld = [] }, run) {
  const failed = bots.filter(({ conclusion }) => conclusion !== 'success');
  return [
    `What changed on ${asMarkdown(host)} since the last backup that was merged (${asMarkdown(exportType)}), by [this run](${run}).`,
    '',
    '| Bot | Id | Files added | changed | removed |',
    '| --- | --- | --- | --- | --- |',
    ...changes.slice(0, MOST_ROWS).map(({ id, name, A, M, D }) => row(name, id, A, M, D)),
    ...rest(changes),
    ...(failed.length === 0
      ? []
      : ['', `Not exported, and left as ${failed.length === 1 ? 'it was' : 'they were'}:`, '']),
    ...failed
      .slice(0, MOST_ROWS)
      .map(({ id, name, errorCode }) => `- ${asMarkdown(name)} (${asMarkdown(id)}): ${asMarkdown(errorCode)}`),
    ...rest(failed),
    ...(withheld.length === 0
      ? []
      : [
          '',
          'Left as they were, because values in their files look like secrets (the log of the run says where):',
          '',
        ]),
    ...withheld
      .slice(0, MOST_ROWS)
      .map(
        ({ id, name, suspectedSecrets }) =>
          `- ${asMarkdown(name)} (${asMarkdown(id)}): ${asMarkdown(suspectedSecrets)}`,
      ),
    ...rest(withheld),
    '',
    `${listed.length} bots were listed. Folders of bots that are no longer listed stay; delete them by hand.`,
    'The next backup overwrites this branch: merge or close it, and commit nothing to it.',
  ].join('\n');
}

function row(...cells) {
  return `| ${cells.map(asMarkdown).join(' | ')} |`;
}

function rest(all) {
  return all.length > MOST_ROWS ? ['', `And ${all.length - MOST_ROWS} more.`] : [];
}
