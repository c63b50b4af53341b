import { existsSync } from 'node:fs';
import { runStep } from './run-step.ts';

/** Installs Debian's packages, where we may. @returns whether they are there now. */
export async function installFromDebian(packages: readonly string[]): Promise<boolean> {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!isRootOnDebian) return false;
  // A run level of 1 keeps a package from starting its service: we start what we need, and end it.
  const environment = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  await runStep('apt-get', ['update', '-qq'], { environment });
  return (await runStep('apt-get', ['install', '-y', '-qq', ...packages], { environment })) === 0;
}
