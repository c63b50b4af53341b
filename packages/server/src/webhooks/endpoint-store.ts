import { ROTATION_SECONDS, type Mode } from '@tokencloud/contract/vocabulary';
import type { Kysely } from 'kysely';
import { randomText } from '../credentials/secrets.ts';
import type { Database } from '../database/schema.ts';
import type { Vault } from '../vault/vault.ts';

/** Where a partner's events of a mode go. */
export type EndpointWish = { readonly partnerId: string; readonly mode: Mode; readonly url: string };

/** An endpoint as its operator sees it. */
export type WebhookEndpoint = EndpointWish & {
  readonly id: string;
  /** Since when its receiver wants nothing more (milliseconds since 1970); null: it takes webhooks. */
  readonly disabledAt: number | null;
};

/** Standard Webhooks: the secret is base64 behind "whsec_". */
const newSecret = () => `whsec_${Buffer.from(randomText(32), 'base64url').toString('base64')}`;

/** The webhook endpoints of partners, in the database; their signing secrets are sealed. */
export class EndpointStore {
  readonly #db: Kysely<Database>;
  readonly #vault: Vault;

  constructor(db: Kysely<Database>, vault: Vault) {
    this.#db = db;
    this.#vault = vault;
  }

  /** Adds an endpoint beside those that are there. @returns its id and its signing secret. */
  async add({ partnerId, mode, url }: EndpointWish): Promise<{ id: string; secret: string }> {
    const id = `whe_${randomText(16)}`;
    const secret = newSecret();
    const sealed_secret = this.#vault.sealSecret(id, secret);
    await this.#db
      .insertInto('webhook_endpoints')
      .values({ id, partner_id: partnerId, mode, url, sealed_secret })
      .execute();
    return { id, secret };
  }

  /** Moves a partner's endpoint of a mode to another address, and enables it again; adds one where there is none. */
  async put(wish: EndpointWish): Promise<{ id: string; secret: string }> {
    const before = await this.#rows(wish).executeTakeFirst();
    if (before === undefined) return this.add(wish);
    await this.#db
      .updateTable('webhook_endpoints')
      .set({ url: wish.url, disabled_at: null })
      .where('id', '=', before.id)
      .execute();
    return { id: before.id, secret: this.#vault.openSecret(before.id, before.sealed_secret) };
  }

  /** The endpoint of an id, with what it is signed with. */
  async find(id: string): Promise<(EndpointWish & { readonly secret: string }) | undefined> {
    const row = await this.#db
      .selectFrom('webhook_endpoints')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const secret = this.#vault.openSecret(id, row.sealed_secret);
    return { partnerId: row.partner_id, mode: row.mode, url: row.url, secret };
  }

  /** The endpoints of a partner and mode. */
  async list(owner: Pick<EndpointWish, 'partnerId' | 'mode'>): Promise<WebhookEndpoint[]> {
    const rows = await this.#rows(owner).execute();
    return rows.map((row) => ({ ...owner, id: row.id, url: row.url, disabledAt: row.disabled_at }));
  }

  /**
   * Gives an endpoint a new signing secret. For a day webhooks are signed with both, so that its receiver can change
   * over without losing one; a secret from before an earlier rotation ends at once.
   * @returns the new secret, or `undefined` where there is no such endpoint.
   */
  async rotate(id: string, now: number): Promise<string | undefined> {
    const secret = newSecret();
    const { numUpdatedRows } = await this.#db
      .updateTable('webhook_endpoints')
      .set((row) => ({
        sealed_old_secret: row.ref('sealed_secret'),
        old_secret_until: now + ROTATION_SECONDS * 1000,
        sealed_secret: this.#vault.sealSecret(id, secret),
      }))
      .where('id', '=', id)
      .executeTakeFirst();
    return numUpdatedRows === 0n ? undefined : secret;
  }

  #rows({ partnerId, mode }: Pick<EndpointWish, 'partnerId' | 'mode'>) {
    return this.#db
      .selectFrom('webhook_endpoints')
      .selectAll()
      .where('partner_id', '=', partnerId)
      .where('mode', '=', mode)
      .orderBy('id');
  }
}
