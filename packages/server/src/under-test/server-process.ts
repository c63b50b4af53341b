import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { serverBundle } from './server-bundle.ts';

/** Node keeps there what it has compiled: a suite starts the server many times. */
const COMPILE_CACHE = join(tmpdir(), 'node-compile-cache');

/** How a process ended. */
export type Ending = { readonly code: number | null; readonly signal: string | null; readonly log: string };

/** The real server in a process of its own. */
export type ServerProcess = {
  readonly child: ChildProcess;
  /** Where it listens; rejects with its last words where it ends before. */
  readonly address: Promise<string>;
  readonly ended: Promise<Ending>;
};

/**
 * Starts `tokencloud-server serve` on any free port. Its clock is the machine's, until `child.send(offset)` sets it.
 */
export function startServerProcess(environment: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, [serverBundle(), 'serve'], {
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      PORT: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  // Both are pipes, as was asked for.
  const [stdout, stderr] = [child.stdout as Readable, child.stderr as Readable];
  let log = '';
  stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, log }));
  });
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: stdout }).once('line', (line) => {
      // The command's documented output.
      resolve((JSON.parse(line) as { address: string }).address);
    });
    void ended.then(() => reject(new Error(`The server ended before it was ready:\n${log}`)));
  });
  // Whoever does not ask for the address learns of the end from `ended`.
  address.catch(() => {});
  return { child, address, ended };
}
