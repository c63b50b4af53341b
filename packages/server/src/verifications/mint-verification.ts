import type { MintBody } from '@tokencloud/contract/schemas';
import {
  CLAIM_SECONDS,
  CODE_SECONDS,
  documentTypes,
  IDEMPOTENCY_SECONDS,
  regionSources,
  REVIEW_SECONDS,
  TEST_REVIEW_SECONDS,
  VERIFICATION_SECONDS,
  verificationIdOf,
} from '@tokencloud/contract/vocabulary';
import { randomText } from '../credentials/secrets.ts';
import { ProblemError } from '../middleware/problem-error.ts';
import type { Caller } from '../routes/route-handler.ts';
import type { Services } from '../services.ts';
import { scenarioCatalogue } from '../test-mode/scenario-catalogue.ts';
import type { Verification } from './verification.ts';

/** What a mint is made of. */
export type Mint = {
  readonly caller: Caller['secret_key'];
  readonly body: MintBody;
  readonly headers: Headers;
};

function newVerification({ caller, body }: Mint, now: number): Verification {
  const { partner, mode } = caller;
  const isTest = mode === 'test';
  if (!isTest && (body.scenario !== undefined || body.clock !== undefined)) {
    throw new ProblemError('test_mode_only');
  }
  if (body.return_url !== undefined && !partner.settings.returnUrls.includes(body.return_url)) {
    throw new ProblemError('return_url_not_registered');
  }
  const scenario = isTest ? (body.scenario ?? 'verified') : null;
  return {
    id: verificationIdOf(mode, randomText(16)),
    partnerId: partner.id,
    mode,
    reference: body.reference,
    documents: body.documents ?? documentTypes,
    regionSources: body.region_sources ?? regionSources,
    accountHint: body.account_hint ?? null,
    locale: body.locale ?? null,
    returnUrl: body.return_url ?? null,
    metadata: body.metadata ?? {},
    scenario,
    clock: {
      codeSeconds: body.clock?.code_seconds ?? CODE_SECONDS,
      claimSeconds: body.clock?.claim_seconds ?? CLAIM_SECONDS,
      reviewSeconds: body.clock?.review_seconds ?? (isTest ? TEST_REVIEW_SECONDS : REVIEW_SECONDS),
    },
    retentionDays: partner.settings.retentionDays,
    createdAt: now,
    expiresAt: now + (body.clock?.verification_seconds ?? VERIFICATION_SECONDS) * 1000,
    version: 1,
    region: { value: 'unknown', source: null },
    document: null,
    attempts: scenario === null ? 0 : scenarioCatalogue[scenario].attemptsBefore,
    generation: 0,
    stage: { name: 'open', handoff: null, stoppedPhone: null },
    redactedAt: null,
  };
}

const KEY_PATTERN = /^[\x21-\x7e]{1,200}$/;

function idempotencyKeyOf(headers: Headers): string | null {
  const key = headers.get('idempotency-key');
  if (key === null || KEY_PATTERN.test(key)) return key;
  throw new ProblemError('invalid_request', {
    errors: [{ path: 'Idempotency-Key', message: 'Has to be 1 to 200 visible ASCII characters.' }],
  });
}

/** The verification that an Idempotency-Key was used for within its 24 hours. */
async function findMinted(
  { caller, key, text }: { caller: Caller['secret_key']; key: string; text: string },
  { db, vault, verifications, clock }: Services,
): Promise<Verification | undefined> {
  const row = await db
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'verification_id'])
    .where('partner_id', '=', caller.partner.id)
    .where('mode', '=', caller.mode)
    .where('key', '=', key)
    .where('created_at', '>', clock() - IDEMPOTENCY_SECONDS * 1000)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { fingerprint } = row;
  if (fingerprint !== vault.fingerprint('mint', text, fingerprint))
    throw new ProblemError('idempotency_key_reused');
  return verifications.read(row.verification_id);
}

/** Another request with the same key was first; rolls back the second one's verification. */
class KeyTakenError extends Error {
  override readonly name = 'KeyTakenError';
}

/**
 * Mints a verification, or finds the one that was minted with the same `Idempotency-Key`.
 * @throws ProblemError `idempotency_key_reused` where the key came with another body before.
 */
export async function mintVerification(mint: Mint, services: Services): Promise<Verification> {
  const { caller, body, headers } = mint;
  const { verifications, vault, clock } = services;
  const verification = newVerification(mint, clock());
  const key = idempotencyKeyOf(headers);
  if (key === null) {
    await verifications.create(verification, async () => {});
    return verification;
  }
  const text = JSON.stringify(body);
  const lookUp = { caller, key, text };
  const before = await findMinted(lookUp, services);
  if (before !== undefined) return before;
  const row = {
    fingerprint: vault.fingerprint('mint', text),
    verification_id: verification.id,
    created_at: clock(),
  };
  try {
    await verifications.create(verification, async (trx) => {
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('idempotency_keys')
        .values({ partner_id: caller.partner.id, mode: caller.mode, key, ...row })
        .onConflict((conflict) =>
          conflict
            .columns(['partner_id', 'mode', 'key'])
            .doUpdateSet(row)
            // A key whose 24 hours are over is as good as new.
            .where('idempotency_keys.created_at', '<=', clock() - IDEMPOTENCY_SECONDS * 1000),
        )
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) throw new KeyTakenError();
    });
  } catch (error) {
    // Two with the same key at once: the primary key lets one of them in, and the other finds what it minted.
    const winner = error instanceof KeyTakenError ? await findMinted(lookUp, services) : undefined;
    if (winner === undefined) throw error;
    return winner;
  }
  return verification;
}
