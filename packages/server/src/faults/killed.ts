import { assertFired, databaseKinds, type Fault } from './fault.ts';
import { type LifePhase, lifePhases } from './life.ts';

/** What is acknowledged before the fault. */
const FACTS_BEFORE = 12;
/** As many clients as are at work at once may be in the phase before the one that is hit. */
const LATEST_HIT = 6;
/** Milliseconds from the beginning of a call within which the signal comes; a call takes some. */
const LATEST_SIGNAL_MS = 6;

function killedWhile(phase: LifePhase): Fault {
  return {
    name: `SIGKILL while ${phase}`,
    description: `The process is killed while a client is ${phase}, and five others are at work.`,
    databases: databaseKinds,
    async run({ rig, crowd, random }) {
      const { child, ended } = rig.server;
      let before = Math.floor(random() * LATEST_HIT);
      const delayMs = random() * LATEST_SIGNAL_MS;
      crowd.start((at) => {
        if (at !== phase || crowd.acknowledged() < FACTS_BEFORE) return;
        if (before === 0) setTimeout(() => child.kill('SIGKILL'), delayMs);
        before -= 1;
      });
      const { signal } = await ended;
      await crowd.cutOff();
      assertFired(signal === 'SIGKILL' && crowd.interrupted().length > 0, `it ended by ${signal}`);
      await rig.restart();
    },
  };
}

/** The process is killed in each phase of a verification's life. */
export const killed: readonly Fault[] = lifePhases.map(killedWhile);
