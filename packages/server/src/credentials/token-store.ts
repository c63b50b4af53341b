import {
  CLIENT_TOKEN_SECONDS,
  HOSTED_LINK_SECONDS,
  VERIFICATION_SECONDS,
} from '@tokencloud/contract/vocabulary';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema.ts';
import { hashSecret, newClientToken, randomText } from './secrets.ts';

/** A secret that was just made, and when it ends (milliseconds since 1970). It is shown this once. */
export type Grant = { readonly secret: string; readonly expiresAt: number };

/** What a hosted page gets for its link. */
type HostedGrant = {
  readonly verificationId: string;
  readonly cookie: Grant;
  readonly clientToken: Grant;
};

/** What a stored token stands for. */
export type TokenHolder = {
  readonly verificationId: string;
  readonly expiresAt: number;
  /** Tells tokens apart where the token itself has no business. */
  readonly tokenHash: string;
};

/** As many client tokens are remembered; those of pages that poll at the same time. */
const MOST_REMEMBERED = 20_000;

type TokenTable = 'client_tokens' | 'hosted_links' | 'hosted_cookies';

/** The tokens of browsers; only their hashes are kept. */
export class TokenStore {
  readonly #db: Kysely<Database>;
  readonly #clock: () => number;
  /** Client tokens that were asked for. What one stands for never changes, and a page shows it with every poll. */
  readonly #remembered = new Map<string, TokenHolder>();

  constructor(db: Kysely<Database>, clock: () => number) {
    this.#db = db;
    this.#clock = clock;
  }

  /** A client token for a verification. */
  grantClientToken(verificationId: string): Promise<Grant> {
    return this.#grantClientToken(this.#db, verificationId);
  }

  #grantClientToken(db: Kysely<Database>, verificationId: string): Promise<Grant> {
    return this.#grant(db, {
      table: 'client_tokens',
      secret: newClientToken(verificationId),
      verificationId,
      seconds: CLIENT_TOKEN_SECONDS,
    });
  }

  /** The link code of a hosted page. */
  grantHostedLink(verificationId: string): Promise<Grant> {
    return this.#grant(this.#db, {
      table: 'hosted_links',
      secret: randomText(32),
      verificationId,
      seconds: HOSTED_LINK_SECONDS,
    });
  }

  /** What a client token stands for, also after its end. */
  async findClientToken(token: string): Promise<TokenHolder | undefined> {
    const known = this.#remembered.get(hashSecret(token));
    if (known !== undefined && known.expiresAt > this.#clock()) return known;
    const holder = await this.#find('client_tokens', token);
    if (holder !== undefined) this.#remember(holder);
    return holder;
  }

  #remember(holder: TokenHolder): void {
    this.#remembered.delete(holder.tokenHash);
    this.#remembered.set(holder.tokenHash, holder);
    const [longest] = this.#remembered.keys();
    if (longest !== undefined && this.#remembered.size > MOST_REMEMBERED) this.#remembered.delete(longest);
  }

  /** What a hosted page's cookie stands for. */
  findHostedCookie(cookie: string): Promise<TokenHolder | undefined> {
    return this.#find('hosted_cookies', cookie);
  }

  /**
   * Exchanges a link code for a cookie and a first client token. The first use is the last; where something fails, the
   * link was not used.
   */
  exchangeHostedLink(linkCode: string): Promise<HostedGrant | undefined> {
    return this.#db.transaction().execute(async (trx) => {
      const used = await trx
        .deleteFrom('hosted_links')
        .where('hash', '=', hashSecret(linkCode))
        .where('expires_at', '>', this.#clock())
        .returning('verification_id')
        .executeTakeFirst();
      if (used === undefined) return undefined;
      const verificationId = used.verification_id;
      const cookie = await this.#grant(trx, {
        table: 'hosted_cookies',
        secret: randomText(32),
        verificationId,
        seconds: VERIFICATION_SECONDS,
      });
      return { verificationId, cookie, clientToken: await this.#grantClientToken(trx, verificationId) };
    });
  }

  /** Which attempt a phone token is for, and its verification: whatever a phone asks is about that. */
  async findPhoneToken(token: string) {
    return this.#db
      .selectFrom('phone_tokens')
      .innerJoin('verifications', 'verifications.id', 'phone_tokens.verification_id')
      .select(['phone_tokens.attempt_id', 'phone_tokens.generation', 'verifications.state'])
      .where('phone_tokens.hash', '=', hashSecret(token))
      .executeTakeFirst();
  }

  async #find(table: TokenTable, secret: string): Promise<TokenHolder | undefined> {
    const tokenHash = hashSecret(secret);
    const row = await this.#db
      .selectFrom(table)
      .select(['verification_id', 'expires_at'])
      .where('hash', '=', tokenHash)
      .executeTakeFirst();
    return row && { verificationId: row.verification_id, expiresAt: row.expires_at, tokenHash };
  }

  async #grant(
    db: Kysely<Database>,
    token: { table: TokenTable; secret: string; verificationId: string; seconds: number },
  ): Promise<Grant> {
    const { table, secret, verificationId, seconds } = token;
    const expiresAt = this.#clock() + seconds * 1000;
    await db
      .insertInto(table)
      .values({ hash: hashSecret(secret), verification_id: verificationId, expires_at: expiresAt })
      .execute();
    return { secret, expiresAt };
  }
}

/** Gives an attempt its phone token; an earlier one of the same attempt ends (its answer was lost). */
export async function replacePhoneToken(
  trx: Transaction<Database>,
  token: string,
  attempt: { verificationId: string; attemptId: string; generation: number },
): Promise<void> {
  await trx.deleteFrom('phone_tokens').where('attempt_id', '=', attempt.attemptId).execute();
  await trx
    .insertInto('phone_tokens')
    .values({
      hash: hashSecret(token),
      verification_id: attempt.verificationId,
      attempt_id: attempt.attemptId,
      generation: attempt.generation,
    })
    .execute();
}
