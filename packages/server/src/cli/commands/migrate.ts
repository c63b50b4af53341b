import { defineCommand } from '../command.ts';
import { withStores } from '../open-stores.ts';
import { migrations } from '../../database/migrations/index.ts';

/** `tokencloud-server migrate`: what `serve` does at its start, for those who want it done before. */
export const migrate = defineCommand({
  usage: '',
  summary: 'Brings the database to the newest shape. "serve" does it too; forward only.',
  options: {},
  // Opening it is bringing it there.
  run: (_asked, around) =>
    withStores(around, async () => {
      const newest = Object.keys(migrations).at(-1) ?? '';
      return { json: { shape: newest }, text: [`The database has the newest shape, ${newest}.`] };
    }),
});
