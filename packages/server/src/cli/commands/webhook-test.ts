import { randomText } from '../../credentials/secrets.ts';
import { createSendWebhook } from '../../webhooks/send-webhook.ts';
import type { LeasedDelivery } from '../../webhooks/delivery.ts';
import { defineCommand } from '../command.ts';
import { CommandError, withStores } from '../open-stores.ts';

/** A payload as they all are, about a verification that there is not. */
function madeUpPayload(now: number, mode: LeasedDelivery['mode']): string {
  return JSON.stringify({
    type: 'verification.submitted',
    timestamp: new Date(now).toISOString(),
    data: {
      verification_id: `vrf_${mode}_${randomText(16)}`,
      reference: 'webhook-test',
      status: 'in_review',
      mode,
    },
  });
}

/** Sends one signed webhook to an endpoint, now, and says what came of it. */
export const webhookTest = defineCommand({
  usage: 'ID',
  summary:
    'Sends a signed webhook about a made-up verification to an endpoint, now. Exit code 1 where it is not taken.',
  options: {},
  operands: { name: 'ID', count: 'one' },
  run: ({ operands: [id = ''] }, around) =>
    withStores(around, async ({ endpoints }) => {
      const endpoint = await endpoints.find(id);
      if (endpoint === undefined) throw new CommandError(`There is no endpoint ${id}: see "webhook list".`);
      const { mode, url, secret } = endpoint;
      const now = around.clock();
      const delivery: LeasedDelivery = {
        eventId: `evt_${randomText(16)}`,
        endpointId: id,
        mode,
        url,
        secrets: [secret],
        payload: madeUpPayload(now, mode),
        attempts: 0,
        leasedUntil: now,
      };
      const result = await createSendWebhook()(delivery, now, around.ending);
      if (result.name === 'unanswered') throw new CommandError(`${url} was not reached: ${result.failure}.`);
      if (result.name !== 'delivered')
        throw new CommandError(`${url} answered ${result.status}, which is not a 2xx.`);
      return { json: { id, url, status: result.status }, text: [`${url} has taken it: ${result.status}.`] };
    }),
});
