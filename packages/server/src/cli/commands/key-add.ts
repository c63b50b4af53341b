import { defineCommand, needed } from '../command.ts';
import { partnerOf, withStores } from '../open-stores.ts';

/** Makes a secret key beside those that a partner has. */
export const keyAdd = defineCommand({
  usage: '--partner SLUG [--live]',
  summary: 'Makes a secret key, shown this once. Those that are there go on working.',
  options: { partner: { type: 'string' }, live: { type: 'boolean', default: false } },
  run: ({ values }, around) =>
    withStores(around, async (stores) => {
      const partner = await partnerOf(needed(values.partner, '--partner'), stores);
      const mode = values.live ? 'live' : 'test';
      const secretKey = await stores.partners.addKey(partner.id, mode, around.clock());
      return { json: { partner_id: partner.id, mode, secret_key: secretKey }, text: [secretKey] };
    }),
});
