import { type Configuration, readConfiguration } from '../configuration.ts';
import { databaseLocation } from '../database/database-location.ts';
import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import type { Partner } from '../partners/partner.ts';
import { PartnerStore } from '../partners/partner-store.ts';
import type { Vault } from '../vault/vault.ts';
import { EndpointStore } from '../webhooks/endpoint-store.ts';
import type { CommandProcess } from './command.ts';
import { openVault } from './open-vault.ts';

/** What a command works with. */
export type Stores = {
  readonly configuration: Configuration;
  readonly database: OpenDatabase;
  readonly vault: Vault;
  readonly partners: PartnerStore;
  readonly endpoints: EndpointStore;
};

/** What a command was asked for cannot be done: a sentence for its operator. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/**
 * Opens the database that the environment names, in its newest shape, for the time of a command. A database file must
 * not be in use by a server; PostgreSQL may.
 */
export async function withStores<Result>(
  { environment, writeLog }: CommandProcess,
  use: (stores: Stores) => Promise<Result>,
): Promise<Result> {
  const configuration = readConfiguration(environment);
  const database = await openDatabase(databaseLocation(configuration), (message) => writeLog(`${message}\n`));
  try {
    const vault = openVault(configuration);
    const partners = new PartnerStore(database.db);
    const endpoints = new EndpointStore(database.db, vault);
    return await use({ configuration, database, vault, partners, endpoints });
  } finally {
    await database.close();
  }
}

/** The partner of a slug. */
export async function partnerOf(slug: string, { partners }: Stores): Promise<Partner> {
  const partner = await partners.findBySlug(slug);
  if (partner === undefined) throw new CommandError(`There is no partner "${slug}": see "partner list".`);
  return partner;
}
