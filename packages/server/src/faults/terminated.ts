import { callServer } from './call-server.ts';
import { assertFired, databaseKinds, type Fault } from './fault.ts';

const POLLS = 20;
/** So many facts later, what was asked before is being held. */
const FACTS_MEANWHILE = 40;
const LONGEST_STOP_MS = 5000;

/** The process is asked to end while it holds polls and is at work. */
export const terminated: Fault = {
  name: 'SIGTERM under load',
  description: 'The process is asked to end while it holds 20 polls and six clients are at work.',
  databases: databaseKinds,
  async run({ rig, crowd, lost, acknowledged }) {
    const { child, ended } = rig.server;
    const waiting = Array.from({ length: POLLS }, () => crowd.begin());
    await Promise.all(waiting.map((begun) => crowd.live(begun, { until: 'claiming' })));
    const versions = await Promise.all(waiting.map(async ({ life }) => (await life.readSession()).version));
    const polls = waiting.map(({ life }, index) => {
      const path = `/v1/session/updates?after=${versions[index]}&wait=25`;
      return callServer(rig.place.address(), path, { method: 'GET', token: life.clientToken });
    });
    crowd.start();
    const held = crowd.acknowledged() + FACTS_MEANWHILE;
    await crowd.until(() => crowd.acknowledged() >= held);
    child.kill('SIGTERM');
    const overdue = setTimeout(() => child.kill('SIGKILL'), LONGEST_STOP_MS);
    const answers = await Promise.allSettled(polls);
    const { code } = await ended;
    clearTimeout(overdue);
    await crowd.cutOff();
    assertFired(crowd.interrupted().length > 0, 'nobody was at work');
    if (code !== 0) lost('the process did not exit with 0 within five seconds');
    for (const answer of answers) {
      acknowledged();
      if (answer.status === 'rejected') lost(`a held poll was not answered: ${String(answer.reason)}`);
    }
    await rig.restart();
  },
};
