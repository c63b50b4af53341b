import { RETRY_SECONDS } from '../webhooks/retry-schedule.ts';
import { readEvents } from './audit.ts';
import { callServer, expectStatus } from './call-server.ts';
import { assertFired, databaseKinds, type Fault, type Round } from './fault.ts';
import { until } from './until.ts';

/** Chance adds a tenth to a wait. */
const LONGEST_WAIT_MS = 1100;

/** A verification that has just been submitted, and the event that came of it. */
async function makeEvent({ rig, crowd }: Round) {
  const begun = crowd.begin();
  await crowd.live(begun, { until: 'deciding' });
  const all = async () => (await readEvents(rig.place, new Set([begun.life.id]))).get(begun.life.id) ?? [];
  const read = async () => {
    // Test mode's own decision follows as soon as the clock has been moved far enough.
    const event = (await all()).find(({ payload }) => payload.type === 'verification.submitted');
    if (event === undefined) throw new Error('A submission has an event.');
    return event;
  };
  return { read, all };
}

/** How often the receiver was sent an event. */
function timesReceived(id: string, { rig }: Round): number {
  return rig.receiver.received.filter(({ headers }) => headers['webhook-id'] === id).length;
}

const receiverDown: Fault = {
  name: 'receiver down through the whole schedule',
  description:
    'A webhook’s receiver breaks every connection for the ten tries of 84 hours; then it is asked for again.',
  databases: databaseKinds,
  own: {},
  async run(round) {
    const { rig, lost } = round;
    rig.answerWebhooks((response) => response.destroy());
    const { read, all } = await makeEvent(round);
    const tries = async () => (await read()).deliveries[0]?.log ?? [];
    for (const [made, seconds] of RETRY_SECONDS.entries()) {
      if (made > 0) {
        await rig.moveClock(seconds * LONGEST_WAIT_MS);
        await rig.poke();
      }
      await until(async () => (await tries()).length === made + 1, `try ${made + 1} was made`);
    }
    const { id } = await read();
    assertFired(timesReceived(id, round) === RETRY_SECONDS.length, 'the receiver was not asked ten times');
    const [given] = (await read()).deliveries;
    if (given?.state !== 'given_up') lost(`after the last try the delivery was ${given?.state}`);
    if (given?.log.some(({ failure }) => failure !== 'unreachable')) lost('the log does not say why');
    rig.answerWebhooks();
    const again = { token: rig.place.secretKey };
    for (const event of await all()) {
      expectStatus(await callServer(rig.place.address(), `/v1/events/${event.id}/redeliver`, again), 200);
    }
    await until(async () => (await read()).deliveries[0]?.state === 'delivered', 'it was delivered');
  },
};

const senderKilled: Fault = {
  name: 'sender killed between send and mark',
  description:
    'The process is killed when a webhook has arrived and before its answer; it is sent again, with its id.',
  databases: databaseKinds,
  async run(round) {
    const { rig, lost } = round;
    const { child, ended } = rig.server;
    rig.answerWebhooks(() => child.kill('SIGKILL'));
    // What is asked after the submission may find no server any more.
    const { read } = await makeEvent(round);
    const { signal } = await ended;
    rig.answerWebhooks();
    await rig.restart();
    const event = await read();
    assertFired(
      signal === 'SIGKILL' && event.deliveries[0]?.state === 'pending' && event.deliveries[0].attempts === 0,
      `it ended by ${signal}, and the delivery is ${event.deliveries[0]?.state}`,
    );
    await rig.moveClock(31_000);
    await rig.poke();
    await until(async () => (await read()).deliveries[0]?.state === 'delivered', 'it was sent again');
    if (timesReceived(event.id, round) < 2) lost('it was not sent again with its id');
  },
};

/** What happens to webhooks on their way. */
export const webhookFaults: readonly Fault[] = [receiverDown, senderKilled];
