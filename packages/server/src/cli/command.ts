import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

/** What a command gets of the process it runs in. */
export type CommandProcess = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** stdout: results. */
  readonly write: (text: string) => void;
  /** stderr: the log. */
  readonly writeLog: (text: string) => void;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Aborted when the process is asked to end. */
  readonly ending: AbortSignal;
};

/** What a command has to say: one object of JSON where `--json` was given, else lines for people. */
export type Printed = { readonly json: unknown; readonly text: readonly string[] };

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true; strict: true }>
>['values'];

/** A command before its options are forgotten. */
type CommandSpec<Options extends ParseArgsOptionsConfig> = {
  /** What follows the command's name: `--slug SLUG [--live]`. */
  readonly usage: string;
  /** A sentence. */
  readonly summary: string;
  readonly options: Options;
  /** What stands behind the options; a command without it takes nothing there. */
  readonly operands?: { readonly name: string; readonly count: 'one' | 'several' };
  readonly run: (
    asked: { readonly values: Values<Options>; readonly operands: readonly string[] },
    around: CommandProcess,
  ) => Promise<Printed | null>;
};

/** A command of `tokencloud-server`. */
export type Command = {
  readonly usage: string;
  readonly summary: string;
  /** Reads the command line and does it. @throws UsageError where it is not of the documented form. */
  readonly run: (args: readonly string[], around: CommandProcess) => Promise<void>;
};

/** What every command takes. */
const commonOptions = { json: { type: 'boolean', default: false } } as const satisfies ParseArgsOptionsConfig;

/** `parseArgs` throws plain errors that say well what is wrong. */
function parse<Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({
      args: [...args],
      options: { ...commonOptions, ...options },
      allowPositionals: true,
      strict: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

const mostOperands = { one: 1, several: Infinity } as const;

function checkOperands(given: readonly string[], wanted: CommandSpec<never>['operands']): void {
  const tooMany = given[wanted === undefined ? 0 : mostOperands[wanted.count]];
  if (tooMany !== undefined) throw new UsageError(`There is nothing to do with "${tooMany}".`);
  if (wanted !== undefined && given.length === 0) throw new UsageError(`${wanted.name} is needed.`);
}

/** Makes a command. */
export function defineCommand<const Options extends ParseArgsOptionsConfig>(
  spec: CommandSpec<Options>,
): Command {
  const { usage, summary, options, operands, run } = spec;
  return {
    usage: `${usage} [--json]`.trim(),
    summary,
    async run(args, around) {
      const { values, positionals } = parse(args, options);
      checkOperands(positionals, operands);
      const printed = await run({ values, operands: positionals }, around);
      if (printed === null) return;
      const lines = 'json' in values && values.json === true ? [JSON.stringify(printed.json)] : printed.text;
      for (const line of lines) around.write(`${line}\n`);
    },
  };
}

/** The value of an option that has to be there. */
export function needed(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new UsageError(`${name} is needed.`);
  return value;
}
