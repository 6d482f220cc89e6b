import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskError } from '../core/disk.ts';
import { KoreaiError } from '../core/errors.ts';
import type { Texts } from '../inputs/read.ts';
import { variableOf } from './flags.ts';
import { PROFILE_FILE } from './profile.ts';
import { readInputs, type Session } from './session.ts';

const WORKFLOW_FILE = '.github/workflows/koreai-export.yml';

/** `koreai-ci init`: writes the configuration file and a workflow to start from. @returns the exit code */
export async function init({ line, terminal, environment }: Session): Promise<number> {
  const given: Texts = (name) => (line.values.get(name) ?? environment[variableOf(name)] ?? '').trim();
  const { host = new URL('https://platform.kore.ai'), botId = '' } = await readInputs(
    ['host', 'botId'],
    given,
    'Nothing was written.',
  );
  const files = {
    [PROFILE_FILE]: profileText(host.origin, botId),
    [WORKFLOW_FILE]: workflowText(host.origin, botId),
  };
  const existing = Object.keys(files).filter((file) => existsSync(join(process.cwd(), file)));
  if (existing.length > 0 && !line.has('force')) {
    throw new KoreaiError('input-invalid', `These files exist already: ${existing.join(', ')}`, {
      hint: 'Nothing was written. Move them away, or overwrite them with --force.',
    });
  }
  for (const [file, text] of Object.entries(files)) write(file, text);
  const next = [
    ...(botId === '' ? ['Write the id of your bot into both files.'] : []),
    'Set KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET, as secrets of the repository and in your own environment.',
    'Check everything with: koreai-ci doctor',
  ];
  if (line.format !== 'table') await terminal.data({ files: Object.keys(files) });
  else for (const file of Object.keys(files)) terminal.report(`Wrote ${file}`, 'green');
  for (const step of next) terminal.info(step);
  return 0;
}

function write(file: string, text: string): void {
  const path = join(process.cwd(), file);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    const hint = 'Run koreai-ci init in a folder that is writable.';
    throw diskError('The file cannot be written', path, error, 'internal', hint);
  }
}

function profileText(host: string, botId: string): string {
  return `# Where koreai-ci works. No secrets: set KOREAI_CLIENT_ID and KOREAI_CLIENT_SECRET in the environment.
# A flag precedes a variable of the environment, and that precedes this file.
host: ${host}
${botId === '' ? '# botId: st-…' : `botId: ${botId}`}

# Settings for --profile NAME, which precede those above:
# profiles:
#   production:
#     host: ${host}
#     botId: st-…
`;
}

function workflowText(host: string, botId: string): string {
  return `# Exports the bot every night, and keeps the archive as an artifact.
name: Export from Kore.ai
on:
  schedule:
    - cron: '30 2 * * *'
  workflow_dispatch:
permissions: {}
jobs:
  export:
    runs-on: ubuntu-latest
    steps:
      - uses: your-org/koreai-ci@v0
        with:
          operation: export-bot
          host: ${host}
          botId: ${botId || 'st-…'}
          clientId: \${{ secrets.KOREAI_CLIENT_ID }}
          clientSecret: \${{ secrets.KOREAI_CLIENT_SECRET }}
`;
}
