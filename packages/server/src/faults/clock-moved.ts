import { assertFired, databaseKinds, type Fault, type Round } from './fault.ts';

const HOUR_MS = 3_600_000;
const FACTS_EACH = 30;

/** What time the server says it is. */
async function serverTime({ crowd }: Round): Promise<number> {
  const begun = crowd.begin();
  await crowd.live(begun, { until: 'claiming' });
  return Date.parse((await begun.life.readSession()).server_time);
}

function clockMoved(name: string, byMs: number): Fault {
  return {
    name: `clock set ${name} an hour`,
    description: `The server’s clock is set ${name} by an hour while six clients are at work; they go on.`,
    databases: databaseKinds,
    own: {},
    async run(round) {
      const { rig, crowd } = round;
      const before = await serverTime(round);
      crowd.start();
      await crowd.until(() => crowd.acknowledged() >= FACTS_EACH);
      await rig.moveClock(byMs);
      await crowd.until(() => crowd.acknowledged() >= 2 * FACTS_EACH);
      await crowd.stop();
      const moved = (await serverTime(round)) - before;
      assertFired(Math.abs(moved - byMs) < HOUR_MS / 2, `it moved by ${moved} ms`);
    },
  };
}

/** The clock is set, by somebody or by a correction, under a server that is at work. */
export const clockFaults: readonly Fault[] = [clockMoved('forward', HOUR_MS), clockMoved('back', -HOUR_MS)];
