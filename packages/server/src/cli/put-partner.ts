import { parseArgs } from 'node:util';
import { readConfiguration } from '../configuration.ts';
import { openDatabase } from '../database/open-database.ts';
import { isListableOrigin } from '../partners/embed-origin.ts';
import { PartnerStore } from '../partners/partner-store.ts';
import { createVault } from '../vault/vault.ts';
import { databaseFile, readMasterKey } from './data-folder.ts';
import type { CommandProcess } from './serve.ts';
import { UsageError } from './usage-error.ts';

const DEFAULT_RETENTION_DAYS = 30;

function readWish(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      slug: { type: 'string' },
      name: { type: 'string' },
      'embed-origin': { type: 'string', multiple: true, default: [] },
      'return-url': { type: 'string', multiple: true, default: [] },
      'webhook-url': { type: 'string' },
      'no-pairing': { type: 'boolean', default: false },
      'new-key': { type: 'boolean', default: false },
      live: { type: 'boolean', default: false },
    },
  });
  const { slug, name } = values;
  if (slug === undefined || name === undefined) throw new UsageError('--slug and --name are needed.');
  const mode = values.live ? ('live' as const) : ('test' as const);
  const wrong = values['embed-origin'].find((origin) => !isListableOrigin(origin, mode));
  if (wrong !== undefined) throw new UsageError(`--embed-origin ${wrong}: not an origin that may be listed.`);
  return { ...values, slug, name, mode };
}

/**
 * `tokencloud-server partner put`: makes a partner, or changes the one of this slug. Prints its id, a new secret
 * key where one was asked for, and its webhook's signing secret. The server must not be running.
 */
export async function putPartner(
  args: readonly string[],
  { environment, write }: CommandProcess,
): Promise<void> {
  const wish = readWish(args);
  const configuration = readConfiguration(environment);
  const db = await openDatabase(databaseFile(configuration));
  try {
    const partners = new PartnerStore(db, createVault(readMasterKey(configuration)));
    const { mode } = wish;
    const { id } = await partners.put({
      slug: wish.slug,
      name: wish.name,
      settings: {
        embedOrigins: wish['embed-origin'],
        returnUrls: wish['return-url'],
        pairing: wish['no-pairing'] ? 'off' : 'on',
        retentionDays: DEFAULT_RETENTION_DAYS,
      },
    });
    const secretKey = wish['new-key'] ? await partners.addKey(id, mode, Date.now()) : null;
    const url = wish['webhook-url'];
    const webhookSecret = url === undefined ? null : await partners.setWebhook({ partnerId: id, mode, url });
    write(`${JSON.stringify({ partner_id: id, secret_key: secretKey, webhook_secret: webhookSecret })}\n`);
  } finally {
    await db.destroy();
  }
}
