import { KoreaiError } from '../core/errors.ts';
import { COMMANDS, type Command, type Flag, VERSION_FLAG } from './flags.ts';
import type { Session } from './session.ts';

/** `koreai-ci completion bash|zsh`: prints a script for the shell to read. @returns the exit code */
export function completion({ line, terminal }: Session): number {
  const [shell] = line.words;
  if (shell !== 'bash' && shell !== 'zsh') {
    throw new KoreaiError('input-invalid', 'Name the shell to complete for: bash or zsh', {
      hint: 'See koreai-ci completion --help.',
    });
  }
  terminal.print(shell === 'bash' ? bashCompletion() : zshCompletion());
  return 0;
}

const NAMES = COMMANDS.map(({ name }) => name);

/** A script for bash 3.2 and later, which macOS still has. */
export function bashCompletion(): string {
  const flags = uniqueFlags();
  const withValue = flags.filter(({ kind, values }) => kind !== 'switch' && !values);
  return [
    '# bash completion of koreai-ci; to use it: eval "$(koreai-ci completion bash)"',
    '_koreai_ci() {',
    `  local current="\${COMP_WORDS[COMP_CWORD]}" previous="" command="" word at=1 words=""`,
    `  if [ "$COMP_CWORD" -gt 0 ]; then previous="\${COMP_WORDS[COMP_CWORD-1]}"; fi`,
    '  while [ "$at" -lt "$COMP_CWORD" ]; do',
    `    word="\${COMP_WORDS[at]}"`,
    `    case "$word" in ${NAMES.join('|')}) command="$word"; break ;; esac`,
    '    at=$((at + 1))',
    '  done',
    '  COMPREPLY=()',
    '  case "$previous" in',
    ...flags.flatMap(({ name, values }) =>
      values ? [`    --${name}) COMPREPLY=( $(compgen -W "${values.join(' ')}" -- "$current") ); return ;;`] : [],
    ),
    ...bashPaths(withValue, 'folder', '-d'),
    ...bashPaths(withValue, 'file', '-f'),
    ...bashPaths(withValue, 'path', '-f'),
    `    ${withValue
      .filter(({ kind }) => kind === 'text')
      .map(({ name }) => `--${name}`)
      .join('|')}) return ;;`,
    '  esac',
    '  case "$command" in',
    ...COMMANDS.map((command) => `    ${command.name}) words="${wordsOf(command).join(' ')}" ;;`),
    `    *) words="${[...NAMES, 'help', '--help', `--${VERSION_FLAG.name}`].join(' ')}" ;;`,
    '  esac',
    '  COMPREPLY=( $(compgen -W "$words" -- "$current") )',
    '}',
    'complete -F _koreai_ci koreai-ci',
    '',
  ].join('\n');
}

function bashPaths(flags: readonly Flag[], kind: Flag['kind'], option: string): string[] {
  const names = flags.filter((flag) => flag.kind === kind).map(({ name }) => `--${name}`);
  const reply = `compopt -o filenames 2>/dev/null; COMPREPLY=( $(compgen ${option} -- "$current") ); return`;
  return names.length === 0 ? [] : [`    ${names.join('|')}) ${reply} ;;`];
}

/** A script for zsh, after `compinit`. */
export function zshCompletion(): string {
  return [
    '#compdef koreai-ci',
    '# zsh completion of koreai-ci; to use it: eval "$(koreai-ci completion zsh)"',
    '_koreai_ci() {',
    '  local -a commands',
    '  commands=(',
    ...COMMANDS.map(({ name, summary }) => `    ${single(`${name}:${summary}`)}`),
    "    'help:Show the flags and examples of a command'",
    '  )',
    '  if (( CURRENT == 2 )); then',
    `    _describe command commands`,
    "    _arguments '--help[Show help and stop]' '--version[Print the version and stop]'",
    '    return',
    '  fi',
    `  local command=\${words[2]}`,
    '  shift words; (( CURRENT-- ))',
    '  case $command in',
    ...COMMANDS.flatMap((command) => [
      `    ${command.name})`,
      `      _arguments ${[...(command.words ? [`'1:${command.name}:(${command.words.join(' ')})'`] : []), ...command.flags.map(zshFlag)].join(' \\\n        ')}`,
      '      ;;',
    ]),
    `    help) _arguments '1:command:(${NAMES.join(' ')})' ;;`,
    '  esac',
    '}',
    `if [ "\${funcstack[1]}" = "_koreai_ci" ]; then _koreai_ci "$@"; else compdef _koreai_ci koreai-ci; fi`,
    '',
  ].join('\n');
}

function zshFlag({ name, kind, text, values }: Flag): string {
  const reported = `[${firstSentence(text).replace(/[[\]\\]/g, '\\$&')}]`;
  if (kind === 'switch') return single(`--${name}${reported}`);
  const action = values
    ? `(${values.join(' ')})`
    : { file: '_files', folder: '_files -/', path: '_files', text: ' ' }[kind];
  return single(`--${name}${reported}:${name}:${action}`);
}

function firstSentence(text: string): string {
  return text.split(/(?<=[.;:]) /)[0]?.replace(/[:;.]$/, '') ?? text;
}

function wordsOf({ words = [], flags }: Command): string[] {
  return [...words, ...flags.map(({ name }) => `--${name}`)];
}

function uniqueFlags(): Flag[] {
  return [...new Map(COMMANDS.flatMap(({ flags }) => flags).map((flag) => [flag.name, flag])).values()];
}

function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
