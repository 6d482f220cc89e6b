/** A log as the runner shows it: without the masking commands, and with the secrets masked so far replaced. */
export function asShown(stdout: string): string {
  const masks = new Set<string>();
  const shown: string[] = [];
  for (const line of stdout.split(/\r?\n/)) {
    const secret = /^::add-mask::(.*)$/.exec(line)?.[1];
    if (secret !== undefined) masks.add(unescaped(secret));
    else shown.push([...masks].reduce((text, mask) => text.replaceAll(mask, '***'), messageOf(line)));
  }
  return shown.join('\n');
}

/** The runner reads escapes in the message of a command before it masks and shows it. */
function messageOf(line: string): string {
  const [, command, message] = /^(::[a-z-]+(?: [^:]*)?::)(.*)$/.exec(line) ?? [];
  return command === undefined ? line : `${command}${unescaped(message ?? '').replace(/[\r\n]+/g, ' ')}`;
}

function unescaped(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** The lines of a log without the commands that mask something. */
export function withoutMasks(stdout: string): string {
  return stdout
    .split(/\r?\n/)
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n');
}
