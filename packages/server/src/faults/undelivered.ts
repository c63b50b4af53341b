import { readEvents } from './audit.ts';
import { NoAnswerError, callServer } from './call-server.ts';
import type { Acknowledged } from './crowd.ts';
import type { Rig } from './rig.ts';
import { until } from './until.ts';

/** Longer than a lease: what a dead sender held is sent by the next one. */
const AFTER_THE_LEASE_MS = 31_000;

/** Every event of these verifications. */
async function eventsOf(lives: readonly Acknowledged[], { place }: Rig) {
  const events = await readEvents(place, new Set(lives.map(({ life }) => life.id)));
  return [...events.values()].flat();
}

/**
 * Waits until the partner's receiver has been sent every event of these verifications.
 * @returns what it was not sent, or not as the log has it.
 */
export async function undelivered(lives: readonly Acknowledged[], rig: Rig): Promise<string[]> {
  const isWaiting = async () => {
    const events = await eventsOf(lives, rig);
    return events.some(({ deliveries }) => deliveries.some(({ state }) => state === 'pending'));
  };
  if (await isWaiting()) {
    await rig.moveClock(AFTER_THE_LEASE_MS);
    await rig.poke();
    await until(async () => !(await isWaiting()), 'every webhook was delivered');
  }
  const received = new Map(rig.receiver.received.map(({ headers, body }) => [headers['webhook-id'], body]));
  return (await eventsOf(lives, rig))
    .filter(({ id, payload }) => received.get(id) !== JSON.stringify(payload))
    .map(({ payload }) => `${payload.data.reference} lost: the webhook ${payload.type}`);
}

/** Resolves when the server answers a question to its database. */
export function untilItAnswers({ place }: Rig): Promise<void> {
  return until(async () => {
    try {
      const call = { method: 'GET', token: place.secretKey } as const;
      return (await callServer(place.address(), '/v1/events', call)).status === 200;
    } catch (error) {
      if (error instanceof NoAnswerError) return false;
      throw error;
    }
  }, 'the server answered again');
}
