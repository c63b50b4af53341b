import { defineCommand, needed } from '../command.ts';
import { partnerOf, withStores } from '../open-stores.ts';
import { webhookUrlOf } from '../webhook-url.ts';

/** Adds a webhook endpoint beside those that a partner has. */
export const webhookAdd = defineCommand({
  usage: '--partner SLUG --url URL [--live]',
  summary: 'Adds a webhook endpoint, and shows its signing secret.',
  options: {
    partner: { type: 'string' },
    url: { type: 'string' },
    live: { type: 'boolean', default: false },
  },
  run({ values }, around) {
    const mode = values.live ? 'live' : 'test';
    const url = webhookUrlOf(needed(values.url, '--url'), '--url', mode);
    return withStores(around, async (stores) => {
      const partner = await partnerOf(needed(values.partner, '--partner'), stores);
      const { id, secret } = await stores.endpoints.add({ partnerId: partner.id, mode, url });
      return {
        json: { id, mode, url, webhook_secret: secret },
        text: [`${id}  ${mode}  ${url}`, `Its secret: ${secret}`],
      };
    });
  },
});
