import type { CommandProcess } from './command.ts';
import { commands } from './commands/index.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

const WORDS_IN_A_NAME = 2;

/** How everything is used. */
export function helpText(): string {
  const lines = Object.entries(commands).flatMap(([name, { usage, summary }]) => [
    `  tokencloud-server ${name} ${usage}`,
    `      ${summary}`,
  ]);
  return [
    'tokencloud-server: the verification server',
    '',
    ...lines,
    '  tokencloud-server help | version',
    '',
    'Every setting is in the environment: docs/operate.md lists them. --json prints one line of JSON for programs.',
    'Exit codes: 0 done, 1 it could not be done, 2 the command line or the environment is not usable.',
    '',
  ].join('\n');
}

/** What the first words ask for: the longest name wins. */
function find(args: readonly string[]) {
  for (let words = WORDS_IN_A_NAME; words > 0; words -= 1) {
    const name = args.slice(0, words).join(' ');
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command !== undefined) return { command, rest: args.slice(words) };
  }
  return undefined;
}

/** Runs what the command line asks for. */
export async function runCommand(args: readonly string[], around: CommandProcess): Promise<void> {
  const [first] = args;
  if (first === 'version' || first === '--version') return around.write(`${version}\n`);
  const found = find(args);
  const asksForHelp =
    first === undefined || first === 'help' || args.includes('--help') || args.includes('-h');
  if (asksForHelp) {
    const name = Object.keys(commands).find((key) => commands[key] === found?.command);
    const own = found && `tokencloud-server ${name} ${found.command.usage}\n    ${found.command.summary}\n`;
    return around.write(own ?? helpText());
  }
  if (found === undefined)
    throw new UsageError(
      `There is no command "${args.slice(0, WORDS_IN_A_NAME).join(' ')}": see "tokencloud-server help".`,
    );
  await found.command.run(found.rest, around);
}
