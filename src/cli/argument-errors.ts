import type { Command, CommanderError } from 'commander';

/** What is wrong with a command line. Words that nothing expects may be secrets, so they are not printed. */
export function messageOf({ code, message }: CommanderError): string {
  switch (code) {
    case 'commander.help':
      return 'There is no command';
    case 'commander.helpDisplayed':
    case 'commander.unknownCommand':
      return `There is no such command ${/\(Did you mean .*\)$/.exec(message)?.[0] ?? ''}`.trimEnd();
    case 'commander.excessArguments':
      return 'Unexpected argument: give values with flags';
    case 'commander.invalidArgument':
      return message.replace(/^.* for argument '(.+)'\. Allowed choices are (.+)\.$/, '<$1>: must be one of $2');
    case 'commander.missingArgument':
      return message.replace(/^.*'(.+)'$/, '<$1>: is required');
    default:
      return message.replace(/^error: /, '').replaceAll('\n', ' ');
  }
}

/** The arguments without the values of unknown flags, of which an error is printed: one may be a mistyped secret. */
export function withoutValues(args: readonly string[], commands: readonly Command[]): string[] {
  const flags = commands.flatMap(({ options }) => options.flatMap(({ short, long }) => [short, long]));
  return args.map((arg) => {
    const [flag = ''] = /^(--[^=]+|-[^-])/.exec(arg) ?? [];
    return flag === '' || flag === '-h' || flags.includes(flag) ? arg : flag;
  });
}
