import { formatInstant } from '../kernel/instant.ts';
import type { WordPickUp } from '../operations/pick-up.ts';

const FUNCTIONS: Readonly<Record<string, string>> = {
  'export-status': 'waitForExport',
  'publish-status': 'waitForPublish',
  'import-status': 'waitForImport',
  'dock-status': 'waitForDockJob',
  'export-app': 'exportApp',
  'list-bots': 'listBots',
};

/** How to pick a job up, as a program would: it has no use for the inputs of a step. */
export const asCall: WordPickUp = (pickUp) => {
  if ('call' in pickUp) return pickUp.call;
  const ids = Object.entries(pickUp.ids).filter(([, id]) => id !== '');
  const since: [string, string][] = pickUp.since === undefined ? [] : [['since', formatInstant(pickUp.since)]];
  const params = [...ids, ...since].map(([name, value]) => `${name}: '${value}'`).join(', ');
  return `${FUNCTIONS[pickUp.operation] ?? pickUp.operation}(client${params === '' ? '' : `, { ${params} }`})`;
};
