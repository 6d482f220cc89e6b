import { definitionOf, type InputName } from '../operations/inputs.ts';
import type { Operation } from '../operations/operation.ts';
import { OPERATIONS } from '../operations/table.ts';
import { CREDENTIAL_VARIABLES, describe, flaggedInputs, spell } from './arguments.ts';

const WIDTH = 100;
const COLUMN = 28;

const ONLY_WHERE_TAKEN: readonly InputName[] = ['exportType', 'requestBody', 'since', 'allowAwaitingApproval'];
const FOR_ARCHIVES: readonly InputName[] = ['outputDir', 'extract', 'downloadOrigin'];

/** The help of the whole command line. */
export function generalHelp(): string {
  const operations = OPERATIONS.map(({ name, summary }) => row(name, summary));
  return [
    "Runs Kore.ai's asynchronous jobs and tells how they ended.",
    '',
    'Usage: koreai-ci <operation> --host <url> [flags]',
    '       koreai-ci simulate [--port <number>] [--scenario <file>]',
    '',
    'Operations:',
    ...operations,
    row('simulate', 'Start a Kore.ai on this machine to try things against'),
    '',
    `koreai-ci <operation> --help tells the flags of one. Credentials come from the environment: ${Object.values(CREDENTIAL_VARIABLES).join(', ')}.`,
    '',
    'Exit codes: 0 success, 1 failure, 2 bad usage, 3 timed out or stale, 4 action required, 130 cancelled.',
    '',
  ].join('\n');
}

/** The help of one operation. */
export function operationHelp(operation: Operation): string {
  const ids = [...operation.needs, ...operation.takes.filter((name) => name === 'jobId')];
  const flags = flaggedInputs().filter((name) => isUseful(name, operation));
  const credentials =
    operation.credentials === 'key'
      ? [spell('apiKey')]
      : [spell('clientId'), spell('clientSecret'), `or ${spell('jwt')}`];
  const example = ['host', ...operation.needs].map((name) => `${spell(name as InputName)} …`).join(' ');
  return [
    `${operation.summary}.`,
    '',
    `Usage: koreai-ci ${operation.name} ${example}`,
    '',
    'Flags:',
    ...flags.map((name) => row(spell(name), `${describe(name)}${isNeeded(name, ids, operation) ? ' (required)' : ''}`)),
    row('--json', 'Print one JSON result on stdout, and everything else on stderr'),
    '',
    `Credentials, from the environment: ${credentials.join(', ')}`,
    '',
  ].join('\n');
}

function isUseful(name: InputName, operation: Operation): boolean {
  // There is no artifact service outside of a workflow.
  if (/artifact/i.test(name)) return false;
  if (name.endsWith('Id'))
    return (operation.needs as readonly string[]).includes(name) || operation.takes.includes(name);
  if (ONLY_WHERE_TAKEN.includes(name)) return operation.takes.includes(name);
  if (FOR_ARCHIVES.includes(name)) return operation.archive.length > 0;
  return name !== 'wait' || operation.startsJob;
}

function isNeeded(name: InputName, ids: readonly string[], operation: Operation): boolean {
  return definitionOf(name).required === true || (ids.includes(name) && !operation.takes.includes(name));
}

function row(name: string, text: string): string {
  const lines: string[] = [];
  let line = `  ${name}`.padEnd(COLUMN);
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = ' '.repeat(COLUMN);
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}
