import { formatInstant } from '../core/instant.ts';
import type { SpellResume } from '../run/resume.ts';

const FUNCTIONS: Readonly<Record<string, string>> = {
  'export-status': 'waitForExport',
  'publish-status': 'waitForPublish',
  'import-status': 'waitForImport',
  'dock-status': 'waitForDockJob',
  'export-app': 'exportApp',
  'list-bots': 'listBots',
};

/** How to pick a job up, as a program would: it has no use for the inputs of a step. */
export const asFunctionCall: SpellResume = (resume) => {
  if ('call' in resume) return resume.call;
  const ids = Object.entries(resume.ids).filter(([, id]) => id !== '');
  const since: [string, string][] = resume.since === undefined ? [] : [['since', formatInstant(resume.since)]];
  const params = [...ids, ...since].map(([name, value]) => `${name}: '${value}'`).join(', ');
  return `${FUNCTIONS[resume.operation] ?? resume.operation}(client${params === '' ? '' : `, { ${params} }`})`;
};
