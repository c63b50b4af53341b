import { defineCommand } from '../command.ts';
import { withStores } from '../open-stores.ts';

/** Lists the partners and what is set for them. */
export const partnerList = defineCommand({
  usage: '',
  summary: 'Lists the partners and what is set for them.',
  options: {},
  run: (_asked, around) =>
    withStores(around, async ({ partners }) => {
      const all = await partners.list();
      const text = all.map(({ slug, id, name, settings }) =>
        [
          `${slug}  ${id}  ${name}`,
          `  embed origins: ${settings.embedOrigins.join(', ') || 'none'}`,
          `  return URLs: ${settings.returnUrls.join(', ') || 'none'}`,
          `  pairing ${settings.pairing}, personal data is redacted after ${settings.retentionDays} days`,
        ].join('\n'),
      );
      return { json: { partners: all }, text: text.length === 0 ? ['There is no partner yet.'] : text };
    }),
});
