import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** What a command said, on both of its outputs, and how it ended. */
export type Checked = { readonly code: number; readonly output: string };

/** Runs a script of package.json as pnpm would, without starting pnpm, and keeps what it says until it has ended. */
export function runCheck(command: string): Promise<Checked> {
  const path = [resolve('node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);
  return new Promise((done) => {
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: path },
    });
    let output = '';
    const keep = (text: string) => void (output += text);
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}
