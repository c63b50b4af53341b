import { modes } from '@tokencloud/contract/vocabulary';
import { defineCommand, needed } from '../command.ts';
import { partnerOf, withStores } from '../open-stores.ts';

/** Lists a partner's webhook endpoints. */
export const webhookList = defineCommand({
  usage: '--partner SLUG',
  summary: "Lists a partner's webhook endpoints.",
  options: { partner: { type: 'string' } },
  run: ({ values }, around) =>
    withStores(around, async (stores) => {
      const partner = await partnerOf(needed(values.partner, '--partner'), stores);
      const lists = await Promise.all(
        modes.map((mode) => stores.endpoints.list({ partnerId: partner.id, mode })),
      );
      const endpoints = lists.flat().map(({ id, mode, url, disabledAt }) => ({
        id,
        mode,
        url,
        disabled_at: disabledAt === null ? null : new Date(disabledAt).toISOString(),
      }));
      const text = endpoints.map(({ id, mode, url, disabled_at: ended }) =>
        [id, mode, url, ...(ended === null ? [] : [`wants nothing more since ${ended}`])].join('  '),
      );
      return { json: { endpoints }, text: text.length === 0 ? ['There is no endpoint.'] : text };
    }),
});
