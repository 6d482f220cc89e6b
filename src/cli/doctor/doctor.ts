import { arch, platform } from 'node:os';
import { KoreaiError } from '../../core/errors.ts';
import { VERSION } from '../../core/version.ts';
import { OPERATIONS } from '../../operations/table.ts';
import { examined } from '../connect.ts';
import type { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { type Check, isWell, type Level } from './check.ts';
import { examine } from './examine.ts';

const COLOURS = { ok: 'green', warning: 'yellow', problem: 'red', skipped: 'dim' } as const;

/** `koreai-ci doctor`: checks what may keep operations from working here. @returns 0 only if no problem was found */
export async function doctor(session: Session): Promise<number> {
  const { line, terminal, environment } = session;
  const operations = operationsOf(line.values.get('for') ?? '');
  const { ACTIONS_RUNTIME_TOKEN: runtimeToken } = environment;
  if (runtimeToken) terminal.secrets.add(runtimeToken);
  const { host, texts, dependencies } = await examined(session);
  const machine = `koreai-ci ${VERSION}, Node.js ${process.versions.node}, ${platform()} ${arch()}`;
  const isData = line.format !== 'table';
  const onCheck = (check: Check): void => {
    if (!isData) say(check, terminal);
  };
  if (!isData && !terminal.isQuiet) terminal.report(`${machine}, host ${host.origin}`);
  try {
    const checks = await examine({ host, texts, operations, environment, dependencies, onCheck });
    return await conclude(checks, { host, machine }, isData, terminal);
  } finally {
    dependencies.transport.close();
  }
}

async function conclude(
  checks: readonly Check[],
  { host, machine }: { host: URL; machine: string },
  wantsJson: boolean,
  terminal: Terminal,
): Promise<number> {
  const well = isWell(checks);
  const count = (level: Level): string => {
    const found = checks.filter((check) => check.level === level).length;
    return `${found} ${level}${found === 1 ? '' : 's'}`;
  };
  if (wantsJson) await terminal.data({ conclusion: well ? 'success' : 'failure', host: host.origin, machine, checks });
  else if (well) terminal.report('No problems found.', 'green');
  else terminal.report(`${count('problem')} and ${count('warning')} found.`);
  return well ? 0 : 1;
}

function say({ level, name, found, advice }: Check, terminal: Terminal): void {
  if (terminal.isQuiet && (level === 'ok' || level === 'skipped')) return;
  terminal.report(`[${level}] ${name}: ${found}${advice === '' ? '' : `. ${advice}`}`, COLOURS[level]);
}

function operationsOf(text: string): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const known = OPERATIONS.map(({ name }) => name);
  if (names.every((name) => known.includes(name))) return names;
  throw new KoreaiError('input-invalid', `--for: must name operations: ${known.join(', ')}`, {
    hint: 'See koreai-ci doctor --help.',
  });
}
