import { audit } from './audit.ts';
import { Crowd } from './crowd.ts';
import type { Fault } from './fault.ts';
import type { Rig } from './rig.ts';
import { seededRandom } from './seeded-random.ts';
import { undelivered } from './undelivered.ts';

/** What came of one round of a fault. */
export type RoundResult = {
  /** How many facts had been acknowledged when the fault was over. */
  readonly facts: number;
  /** What did not hold afterwards, in words; empty: nothing was lost. */
  readonly lost: readonly string[];
};

/**
 * Lets a fault happen once, and compares what was acknowledged with what is there: right after it, and once more when
 * every verification has been brought to its end. Then every event has to have been delivered.
 * @throws NotFiredError where the fault did not really happen.
 */
export async function runRound(fault: Fault, rig: Rig, seed: number): Promise<RoundResult> {
  const { place } = rig;
  const crowd = new Crowd(`${fault.name.replaceAll(/\W+/g, '_')}-${seed}`, place);
  const lost: string[] = [];
  let others = 0;
  await fault.run({
    rig,
    crowd,
    random: seededRandom(seed),
    lost: (what) => void lost.push(what),
    acknowledged: () => void (others += 1),
  });
  const facts = crowd.acknowledged() + others;
  lost.push(...(await audit(crowd.lives, place)));
  await crowd.resume();
  lost.push(...(await audit(crowd.lives, place)), ...(await undelivered(crowd.lives, rig)));
  return { facts, lost };
}
