import { parseArgs } from 'node:util';
import { readConfiguration } from '../configuration.ts';
import { databaseLocation } from '../database/database-location.ts';
import { openDatabase } from '../database/open-database.ts';
import { isListableOrigin } from '../partners/embed-origin.ts';
import { PartnerStore } from '../partners/partner-store.ts';
import { EndpointStore } from '../webhooks/endpoint-store.ts';
import { openVault } from './open-vault.ts';
import type { CommandProcess } from './serve.ts';
import { UsageError } from './usage-error.ts';

function readWish(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      slug: { type: 'string' },
      name: { type: 'string' },
      'embed-origin': { type: 'string', multiple: true },
      'return-url': { type: 'string', multiple: true },
      'webhook-url': { type: 'string' },
      pairing: { type: 'string' },
      'new-key': { type: 'boolean', default: false },
      'revoke-keys': { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
    },
  });
  const { slug, name } = values;
  if (slug === undefined || name === undefined) throw new UsageError('--slug and --name are needed.');
  const mode = values.live ? ('live' as const) : ('test' as const);
  const pairing = (['on', 'off'] as const).find((word) => word === values.pairing);
  if (values.pairing !== pairing) throw new UsageError('--pairing takes on or off.');
  const wrong = values['embed-origin']?.find((origin) => !isListableOrigin(origin, mode));
  if (wrong !== undefined) throw new UsageError(`--embed-origin ${wrong}: not an origin that may be listed.`);
  return { ...values, slug, name, mode, pairing };
}

/**
 * `tokencloud-server partner put`: makes a partner, or changes what is given of the one of this slug. Prints its
 * id, a new secret key where one was asked for, and its webhook's signing secret. The server must not be running,
 * unless the data is in PostgreSQL.
 */
export async function putPartner(
  args: readonly string[],
  { environment, write, writeLog, clock }: CommandProcess,
): Promise<void> {
  const wish = readWish(args);
  const configuration = readConfiguration(environment);
  const database = await openDatabase(databaseLocation(configuration), (message) => writeLog(`${message}\n`));
  try {
    const partners = new PartnerStore(database.db);
    const endpoints = new EndpointStore(database.db, openVault(configuration));
    const { mode } = wish;
    const { id } = await partners.put({
      slug: wish.slug,
      name: wish.name,
      settings: {
        ...(wish['embed-origin'] && { embedOrigins: wish['embed-origin'] }),
        ...(wish['return-url'] && { returnUrls: wish['return-url'] }),
        ...(wish.pairing !== undefined && { pairing: wish.pairing }),
      },
    });
    if (wish['revoke-keys']) await partners.revokeKeys(id, mode);
    const secretKey = wish['new-key'] ? await partners.addKey(id, mode, clock()) : null;
    const url = wish['webhook-url'];
    const endpoint = url === undefined ? null : await endpoints.put({ partnerId: id, mode, url });
    const printed = { partner_id: id, secret_key: secretKey, webhook_secret: endpoint?.secret ?? null };
    write(`${JSON.stringify(printed)}\n`);
  } finally {
    await database.close();
  }
}
