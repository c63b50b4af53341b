import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 20;
const LONGEST_MS = 60_000;

/** Looks again and again until something is so. @throws where it does not become so in a minute. */
export async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = performance.now() + LONGEST_MS;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`In a minute it did not come to it that ${what}.`);
    await sleep(LOOK_MS);
  }
}
