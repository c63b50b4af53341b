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

/** What a suite needs that Debian has. */
export type DebianTool = {
  /** For people: `Firefox ESR`. */
  readonly name: string;
  readonly packages: readonly string[];
  readonly isThere: () => boolean;
};

/** Makes sure of a tool. @returns a sentence that says what to do where it is missing and we may not install it. */
export async function ensureFromDebian({ name, packages, isThere }: DebianTool): Promise<string | null> {
  if (isThere()) return null;
  console.log(`${name} is missing here: getting it from Debian.`);
  if ((await installFromDebian(packages)) && isThere()) return null;
  return `${name} is missing: on Debian, run \`apt-get install ${packages.join(' ')}\` as root, then run this again.`;
}
