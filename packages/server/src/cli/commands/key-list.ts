import { defineCommand, needed } from '../command.ts';
import { partnerOf, withStores } from '../open-stores.ts';

/** Lists a partner's secret keys by their ids; nobody can read the keys themselves. */
export const keyList = defineCommand({
  usage: '--partner SLUG',
  summary: "Lists a partner's secret keys by id, mode and age.",
  options: { partner: { type: 'string' } },
  run: ({ values }, around) =>
    withStores(around, async (stores) => {
      const partner = await partnerOf(needed(values.partner, '--partner'), stores);
      const keys = (await stores.partners.listKeys(partner.id)).map(({ id, mode, createdAt }) => ({
        id,
        mode,
        created_at: new Date(createdAt).toISOString(),
      }));
      const text = keys.map(({ id, mode, created_at: at }) => `${id}  ${mode}  since ${at}`);
      return { json: { keys }, text: text.length === 0 ? ['There is no key.'] : text };
    }),
});
