import { verificationIdPattern } from '@tokencloud/contract/vocabulary';
import { applyWithRedaction } from '../../verifications/redaction.ts';
import { VerificationStore } from '../../verifications/verification-store.ts';
import { defineCommand } from '../command.ts';
import { CommandError, withStores } from '../open-stores.ts';

/** Destroys the personal data of verifications, whoever's they are: for a request that reached the operator. */
export const redact = defineCommand({
  usage: 'ID…',
  summary:
    'Destroys the personal data of verifications that have ended, or whose review is overdue, with their keys.',
  options: {},
  operands: { name: 'ID', count: 'several' },
  run: ({ operands: ids }, around) =>
    withStores(around, async ({ database: { db, eraseDeleted } }) => {
      const verifications = new VerificationStore({ db, clock: around.clock, onChange: () => {} });
      for (const id of ids) {
        const isId = verificationIdPattern.test(id);
        const applied = isId
          ? await applyWithRedaction({ verifications, eraseDeleted }, id, { name: 'redact' })
          : undefined;
        if (applied === undefined) throw new CommandError(`There is no verification ${id}.`);
        if (applied.refusal !== null)
          throw new CommandError(`${id} cannot be redacted: ${applied.refusal.code}.`);
      }
      return { json: { redacted: ids }, text: ids.map((id) => `${id} is redacted.`) };
    }),
});
