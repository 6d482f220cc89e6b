import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { abortable } from '../core/deadline.ts';
import { diskError } from '../core/disk.ts';
import { KoreaiError } from '../core/errors.ts';
import { spellInputs } from '../inputs/read.ts';
import { id } from '../inputs/types.ts';
import { type Report, reportOf } from '../verify/report.ts';
import { markdownOf } from '../verify/report-markdown.ts';
import { scenarioOf } from '../verify/scenario.ts';
import { type Verified, verify as verifyPlatform } from '../verify/verify.ts';
import { prepare } from './connect.ts';
import { kebab, spellFlag, variableOf } from './flags.ts';
import { flagValue, type Session, type Stdin } from './session.ts';
import type { Terminal } from './terminal.ts';

const DEFAULT_FOLDER = 'koreai-verify';
const COLOURS = { ok: 'green', 'none yet': 'green', different: 'red', failed: 'red', 'not tried': 'dim' } as const;

/** `koreai-ci verify`: compares a platform with what the operations expect. @returns 0 only if nothing differed */
export async function verify(session: Session): Promise<number> {
  const { line, terminal, environment, stdin, stop } = session;
  const given = (name: 'importJobId' | 'dockJobId'): string =>
    idOf(kebab(name), line.values.get(name) ?? environment[variableOf(name)]?.trim() ?? '');
  const sandboxBotId = idOf('sandbox-bot', line.values.get('sandboxBot') ?? '');
  const [importJobId, dockJobId] = [given('importJobId'), given('dockJobId')];
  const { host, texts, dependencies } = await prepare(session);
  const workspace = await mkdtemp(join(tmpdir(), 'koreai-verify-'));
  try {
    if (sandboxBotId !== '' && !line.has('yes')) await confirm(sandboxBotId, stdin, terminal, stop.signal);
    const wanted = { texts, importJobId, dockJobId, sandboxBotId };
    const verified = await verifyPlatform(wanted, { ...dependencies, workspace }, (step) =>
      terminal.info(`Trying: ${step}`),
    );
    const report = reportOf(verified, host, `Node.js ${process.versions.node}, ${process.platform} ${process.arch}`);
    const folder = resolve(line.values.get('reportDir') ?? DEFAULT_FOLDER);
    await write(folder, {
      'report.md': markdownOf(report),
      'report.json': `${JSON.stringify(report, null, 2)}\n`,
      'scenario.json': `${JSON.stringify(scenarioOf(verified.checked, verified.redaction), null, 2)}\n`,
    });
    if (line.format !== 'table') await terminal.data(report);
    else print(report, verified.errors, folder, terminal);
    return report.conclusion === 'success' ? 0 : 1;
  } finally {
    dependencies.transport.close();
    await rm(workspace, { recursive: true, force: true });
  }
}

function idOf(flag: string, text: string): string {
  return text === '' ? '' : flagValue(`--${flag}`, id.check(text, 0), 'See koreai-ci verify --help.');
}

/** Asks the user to type the id of the bot that will be changed. @throws KoreaiError `input-invalid` for anything else */
export async function confirm(
  botId: string,
  stdin: Stdin,
  terminal: Pick<Terminal, 'advice'>,
  signal: AbortSignal,
): Promise<void> {
  const hint = 'Nothing was sent. Run in a terminal and type the id, or add --yes.';
  if (!stdin.isTTY) {
    throw new KoreaiError('input-invalid', `--sandbox-bot changes ${botId}, which was not confirmed`, { hint });
  }
  terminal.advice(`Bot ${botId} will be exported, imported into from that export, and published.`);
  terminal.advice('Type its id and press Enter to continue:');
  const typed = (await abortable(firstLine(stdin), signal)).trim();
  if (typed !== botId) throw new KoreaiError('input-invalid', 'The id was not confirmed', { hint });
}

async function firstLine(stdin: Stdin): Promise<string> {
  let text = '';
  for await (const chunk of stdin) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.includes('\n')) break;
  }
  return text.split('\n')[0] ?? '';
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  } catch (error) {
    const hint = 'Choose another folder with --report-dir.';
    throw diskError('The report cannot be written', folder, error, 'internal', hint);
  }
}

function print(
  { steps, differences, newFields, conclusion }: Report,
  errors: Verified['errors'],
  folder: string,
  terminal: Terminal,
): void {
  for (const { name, result, why } of steps) {
    const colour = COLOURS[result];
    if (terminal.isQuiet && colour !== 'red') continue;
    terminal.report(`[${result}] ${name}${why === '' ? '' : `: ${why}`}`, colour);
  }
  const hints = new Set<string>();
  for (const { name, result } of steps) {
    const error = COLOURS[result] === 'red' ? errors.get(name) : undefined;
    if (!error) continue;
    terminal.error(`${name}: ${error.message}`);
    const hint = spellInputs(error.hint ?? '', spellFlag);
    if (hint !== '' && !hints.has(hint)) terminal.advice(hint);
    hints.add(hint);
  }
  for (const { call, where, expected, found, effect } of differences) {
    terminal.report(`${call}: ${where} should be ${expected}, found ${found} (${effect})`);
  }
  if (newFields.length > 0) terminal.info(`Fields that are not documented: ${newFields.join(', ')}`);
  const failed = steps.filter(({ result }) => result === 'failed').length;
  const counts = [counted(differences.length, 'difference', 'found'), counted(failed, 'step', 'failed')].filter(
    (text) => text !== '',
  );
  const isSuccess = conclusion === 'success';
  const verdict = isSuccess ? 'No differences found' : counts.join(', ') || 'Nothing was proven';
  terminal.report(`${verdict}.`, isSuccess ? 'green' : 'red');
  terminal.info(
    `The report is in ${folder}: paste report.md into an issue. Ids, names and secrets are replaced in it; read it before you do.`,
  );
}

function counted(count: number, what: string, how: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'} ${how}`;
}
