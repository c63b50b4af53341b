import { webhookEventListSchema, type WebhookEvent } from '@tokencloud/contract/schemas';
import type { WebhookEventType } from '@tokencloud/contract/vocabulary';
import { callServer, expectStatus } from './call-server.ts';
import type { Acknowledged } from './crowd.ts';
import { factHolds } from './facts.ts';
import type { Place } from './life.ts';

/** Every event of these verifications, by verification. The log tells the newest first. */
export async function readEvents(
  place: Place,
  ids: ReadonlySet<string>,
): Promise<Map<string, WebhookEvent[]>> {
  const found = new Map<string, WebhookEvent[]>();
  for (let cursor: string | null = ''; cursor !== null;) {
    const path = `/v1/events${cursor && `?cursor=${cursor}`}`;
    const answer = await callServer(place.address(), path, { method: 'GET', token: place.secretKey });
    const page = webhookEventListSchema.parse(expectStatus(answer, 200).body);
    for (const event of page.data) {
      const id = event.payload.data.verification_id;
      if (ids.has(id)) found.set(id, [...(found.get(id) ?? []), event]);
    }
    cursor = page.next_cursor;
  }
  return found;
}

function doubled(types: readonly WebhookEventType[]): WebhookEventType[] {
  return types.filter((type, index) => types.indexOf(type) !== index);
}

/** Compares what was acknowledged with what the server says now. @returns what does not hold, in words. */
export async function audit(lives: readonly Acknowledged[], place: Place): Promise<string[]> {
  const minted = lives.filter(({ phases }) => phases.includes('minting'));
  const events = await readEvents(place, new Set(minted.map(({ life }) => life.id)));
  const wrong = await Promise.all(
    minted.map(async ({ life, phases }) => {
      const types = (events.get(life.id) ?? []).map(({ payload }) => payload.type);
      const verification = await life.read();
      const session = verification.status === 'open' ? await life.readSession() : null;
      const truth = { verification, session, events: types };
      return [
        ...phases.filter((phase) => !factHolds[phase](truth, life)).map((phase) => `lost: ${phase}`),
        ...doubled(types).map((type) => `twice: ${type}`),
      ].map((what) => `${life.reference} ${what}`);
    }),
  );
  return wrong.flat();
}
