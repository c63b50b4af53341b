import { spawn } from 'node:child_process';

/** Runs a program with our own output. @returns its exit code; 1 where it could not be started. */
export function runStep(
  command: string,
  args: readonly string[],
  options: { cwd?: string; environment?: Readonly<Record<string, string>>; timeoutMs?: number } = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...options.environment },
      ...(options.cwd !== undefined && { cwd: options.cwd }),
      ...(options.timeoutMs !== undefined && { timeout: options.timeoutMs }),
    });
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
