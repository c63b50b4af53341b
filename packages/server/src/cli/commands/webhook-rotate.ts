import { defineCommand } from '../command.ts';
import { CommandError, withStores } from '../open-stores.ts';

/** Gives a webhook endpoint a new signing secret. */
export const webhookRotate = defineCommand({
  usage: 'ID',
  summary: 'Gives an endpoint a new signing secret; for a day webhooks carry both signatures.',
  options: {},
  operands: { name: 'ID', count: 'one' },
  run: ({ operands: [id = ''] }, around) =>
    withStores(around, async ({ endpoints }) => {
      const secret = await endpoints.rotate(id, around.clock());
      if (secret === undefined) throw new CommandError(`There is no endpoint ${id}: see "webhook list".`);
      return { json: { id, webhook_secret: secret }, text: [`The new secret of ${id}: ${secret}`] };
    }),
});
