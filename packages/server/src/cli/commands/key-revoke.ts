import { defineCommand, needed } from '../command.ts';
import { CommandError, partnerOf, withStores } from '../open-stores.ts';

/** Ends a secret key at once. */
export const keyRevoke = defineCommand({
  usage: '--partner SLUG ID',
  summary: 'Ends the secret key of an id (see "key list"), at once.',
  options: { partner: { type: 'string' } },
  operands: { name: 'ID', count: 'one' },
  run: ({ values, operands: [id = ''] }, around) =>
    withStores(around, async (stores) => {
      const partner = await partnerOf(needed(values.partner, '--partner'), stores);
      if (!(await stores.partners.revokeKey(partner.id, id))) {
        throw new CommandError(`The partner has no key ${id}: see "key list".`);
      }
      return { json: { revoked: id }, text: [`Key ${id} has ended.`] };
    }),
});
