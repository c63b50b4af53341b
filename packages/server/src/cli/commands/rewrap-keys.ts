import { rewrap } from '../../vault/rewrap.ts';
import { defineCommand } from '../command.ts';
import { withStores } from '../open-stores.ts';

/** After a rotation of ENCRYPTION_KEY: seals by the first key what older ones have sealed. */
export const rewrapKeys = defineCommand({
  usage: '',
  summary: 'Seals by the first ENCRYPTION_KEY what older ones have sealed. Then those can be thrown away.',
  options: {},
  run: (_asked, around) =>
    withStores(around, async ({ database, vault }) => {
      const { personalData, webhookSecrets } = await rewrap(database.db, vault);
      await database.eraseDeleted();
      return {
        json: { personal_data: personalData, webhook_endpoints: webhookSecrets },
        text: [
          `Sealed anew: the keys of ${personalData} verifications, the secrets of ${webhookSecrets} endpoints.`,
        ],
      };
    }),
});
