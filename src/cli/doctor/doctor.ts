import { arch, platform } from 'node:os';
import { VERSION } from '../../core/version.ts';
import { prepare } from '../connect.ts';
import type { Session } from '../session.ts';
import { areAllOk, type Check, type Level } from './check.ts';
import { examine } from './examine.ts';

const COLOURS = { ok: 'green', warning: 'yellow', problem: 'red', skipped: 'dim' } as const;

/** `koreai-ci doctor`: checks what may keep operations from working here. @returns 0 only if no problem was found */
export async function doctor(session: Session): Promise<number> {
  const { line, terminal, environment } = session;
  const operations = (line.values.get('for') ?? '').split(',').map((name) => name.trim());
  const { host, texts, dependencies } = await prepare(session);
  const machine = `koreai-ci ${VERSION}, Node.js ${process.versions.node}, ${platform()} ${arch()}`;
  const isData = line.format !== 'table';
  const onCheck = ({ level, name, found, advice }: Check): void => {
    if (isData || (terminal.isQuiet && (level === 'ok' || level === 'skipped'))) return;
    terminal.report(`[${level}] ${name}: ${found}${advice === '' ? '' : `. ${advice}`}`, COLOURS[level]);
  };
  if (!isData && !terminal.isQuiet) terminal.report(`${machine}, host ${host.origin}`);
  try {
    const examination = { host, texts, environment, dependencies, onCheck };
    const checks = await examine({ ...examination, operations: operations.filter((name) => name !== '') });
    const isOk = areAllOk(checks);
    const count = (level: Level): string => {
      const found = checks.filter((check) => check.level === level).length;
      return `${found} ${level}${found === 1 ? '' : 's'}`;
    };
    if (isData) await terminal.data({ conclusion: isOk ? 'success' : 'failure', host: host.origin, machine, checks });
    else if (isOk) terminal.report('No problems found.', 'green');
    else terminal.report(`${count('problem')} and ${count('warning')} found.`);
    return isOk ? 0 : 1;
  } finally {
    dependencies.transport.close();
  }
}
