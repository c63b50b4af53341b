import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** How a process ended. */
export type Ending = { readonly code: number | null; readonly signal: string | null; readonly log: string };

/** The real server in a process of its own. */
export type ServerProcess = {
  readonly child: ChildProcess;
  /** Where it listens; rejects with its last words where it ends before. */
  readonly address: Promise<string>;
  readonly ended: Promise<Ending>;
};

/** Starts `tokencloud-server serve` on any free port. */
export function startServerProcess(environment: Readonly<Record<string, string>>): ServerProcess {
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text;
  });
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, log }));
  });
  const address = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', (line) => {
      // The command's documented output.
      resolve((JSON.parse(line) as { url: string }).url);
    });
    void ended.then(() => reject(new Error(`The server ended before it was ready:\n${log}`)));
  });
  // Whoever does not ask for the address learns of the end from `ended`.
  address.catch(() => {});
  return { child, address, ended };
}
