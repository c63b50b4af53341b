import type { Mode } from '@tokencloud/contract/vocabulary';
import type { Kysely } from 'kysely';
import { hashSecret, newSecretKey, randomText } from '../credentials/secrets.ts';
import type { Database } from '../database/schema.ts';
import { type Partner, partnerSettingsSchema } from './partner.ts';

/** Who a secret key belongs to. */
export type KeyHolder = { readonly partner: Partner; readonly mode: Mode };

/** What an operator says of a partner; the same slug again changes it. */
export type PartnerWish = {
  readonly slug: string;
  readonly name: string;
  /** What is left out stays as it was; of a new partner it has its default. */
  readonly settings: Partial<Partner['settings']>;
};

const defaultSettings: Partner['settings'] = {
  embedOrigins: [],
  returnUrls: [],
  pairing: 'on',
  retentionDays: 30,
};

function partnerOfRow(row: { id: string; name: string; settings: string }): Partner {
  return {
    id: row.id,
    name: row.name,
    settings: partnerSettingsSchema.parse(JSON.parse(row.settings)),
  };
}

/** A name for a key: the beginning of its hash. */
const keyIdOf = (hash: string) => `key_${hash.slice(0, 12)}`;

/** Partners and their keys, in the database. */
export class PartnerStore {
  readonly #db: Kysely<Database>;
  /** Readings under way. Where hundreds of pages are told at once, one serves all who ask meanwhile. */
  readonly #readings = new Map<string, Promise<Partner>>();

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  /** The partner of an id. */
  async read(id: string): Promise<Partner> {
    const underWay = this.#readings.get(id);
    if (underWay !== undefined) return underWay;
    const reading = this.#read(id);
    this.#readings.set(id, reading);
    try {
      return await reading;
    } finally {
      this.#readings.delete(id);
    }
  }

  async #read(id: string): Promise<Partner> {
    return partnerOfRow(
      await this.#db.selectFrom('partners').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
    );
  }

  /** Who holds a secret key, or `undefined` where nobody does. */
  async findByKey(secretKey: string): Promise<KeyHolder | undefined> {
    const row = await this.#db
      .selectFrom('secret_keys')
      .innerJoin('partners', 'partners.id', 'secret_keys.partner_id')
      .select(['partners.id', 'partners.name', 'partners.settings', 'secret_keys.mode'])
      .where('secret_keys.hash', '=', hashSecret(secretKey))
      .executeTakeFirst();
    return row && { partner: partnerOfRow(row), mode: row.mode };
  }

  /** The partner of a slug. */
  async findBySlug(slug: string): Promise<Partner | undefined> {
    const row = await this.#db.selectFrom('partners').selectAll().where('slug', '=', slug).executeTakeFirst();
    return row && partnerOfRow(row);
  }

  /** Every partner, by slug. */
  async list(): Promise<(Partner & { readonly slug: string })[]> {
    const rows = await this.#db.selectFrom('partners').selectAll().orderBy('slug').execute();
    return rows.map((row) => ({ ...partnerOfRow(row), slug: row.slug }));
  }

  /** Makes a partner, or changes the one of this slug. */
  async put({ slug, name, settings }: PartnerWish): Promise<Partner> {
    const before = await this.#db
      .selectFrom('partners')
      .selectAll()
      .where('slug', '=', slug)
      .executeTakeFirst();
    const kept = before === undefined ? defaultSettings : partnerOfRow(before).settings;
    const values = { name, settings: JSON.stringify({ ...kept, ...settings }) };
    const row = await this.#db
      .insertInto('partners')
      .values({ id: `ptr_${randomText(16)}`, slug, ...values })
      .onConflict((conflict) => conflict.column('slug').doUpdateSet(values))
      .returningAll()
      .executeTakeFirstOrThrow();
    return partnerOfRow(row);
  }

  /** Makes a secret key. It is shown this once; only its hash is kept. */
  async addKey(partnerId: string, mode: Mode, now: number): Promise<string> {
    const key = newSecretKey(mode);
    await this.#db
      .insertInto('secret_keys')
      .values({ hash: hashSecret(key), partner_id: partnerId, mode, created_at: now })
      .execute();
    return key;
  }

  /** A partner's secret keys, by ids that open nothing. */
  async listKeys(partnerId: string): Promise<readonly { id: string; mode: Mode; createdAt: number }[]> {
    const rows = await this.#db
      .selectFrom('secret_keys')
      .selectAll()
      .where('partner_id', '=', partnerId)
      .orderBy('created_at')
      .execute();
    return rows.map(({ hash, mode, created_at: createdAt }) => ({ id: keyIdOf(hash), mode, createdAt }));
  }

  /** Ends the secret key of an id, at once. @returns whether there was one. */
  async revokeKey(partnerId: string, id: string): Promise<boolean> {
    const rows = await this.#db
      .selectFrom('secret_keys')
      .select('hash')
      .where('partner_id', '=', partnerId)
      .execute();
    const hash = rows.map((row) => row.hash).find((hash) => keyIdOf(hash) === id);
    if (hash === undefined) return false;
    await this.#db.deleteFrom('secret_keys').where('hash', '=', hash).execute();
    return true;
  }

  /** Ends every secret key of a partner and mode, at once. */
  async revokeKeys(partnerId: string, mode: Mode): Promise<void> {
    await this.#db
      .deleteFrom('secret_keys')
      .where('partner_id', '=', partnerId)
      .where('mode', '=', mode)
      .execute();
  }
}
