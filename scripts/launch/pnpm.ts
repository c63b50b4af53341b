import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Runs the pinned pnpm, which need not be on the path. @returns its exit code. */
export function runPnpm(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<number> {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  // Our own file.
  const { packageManager } = JSON.parse(text) as { packageManager: string };
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['--yes', packageManager, ...args], {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
