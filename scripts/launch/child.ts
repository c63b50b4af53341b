import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** What a program needs to be started. */
export type Program = {
  /** For messages: `verification server`. */
  readonly name: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
};

/** A program that said that it is ready. */
export type ReadyChild = {
  readonly url: string;
  readonly process: ChildProcess;
  /** Resolves with a sentence when it has ended, for whatever reason. */
  readonly ended: Promise<string>;
  /** Asks it to end, and waits until it has. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
};

/** Reads the one line of JSON by which a program says where it listens. */
function readyUrl(line: string): string | undefined {
  try {
    const said: unknown = JSON.parse(line);
    const isReady = typeof said === 'object' && said !== null && 'ready' in said && 'url' in said;
    return isReady && typeof said.url === 'string' ? said.url : undefined;
  } catch {
    // Anything else that it prints is for people.
    return undefined;
  }
}

/** Where a program's log goes: a function that gets it, or a file descriptor that costs this process nothing. */
type LogTarget = ((text: string) => void) | number;

/** Starts a Node program and waits until it says `{"ready":true,"url":…}`. */
export async function startChild(
  { name, args, environment = {} }: Program,
  log: LogTarget,
): Promise<ReadyChild> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', typeof log === 'number' ? log : 'pipe'],
    // A group of its own: Ctrl-C reaches the parent, which ends its children in order.
    detached: true,
  });
  let lastWords = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-2000);
    if (typeof log === 'function') log(text);
  });
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(`The ${name} could not be started: ${error.message}`));
    child.on('exit', (code, signal) =>
      resolve(`The ${name} ended (${signal ?? `exit code ${code}`}).\n${lastWords}`.trimEnd()),
    );
  });
  const url = await new Promise<string>((resolve, reject) => {
    // A pipe, as was asked for.
    createInterface({ input: child.stdout as Readable }).on('line', (line) => {
      const said = readyUrl(line);
      if (said !== undefined) resolve(said);
    });
    void ended.then((sentence) => reject(new Error(sentence)));
  });
  return {
    url,
    process: child,
    ended,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
}

/** Runs a Node program to its end and gives what it printed. */
export async function runToEnd({ name, args, environment = {} }: Program): Promise<string> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`The ${name} failed with exit code ${code}.`);
  return output;
}
