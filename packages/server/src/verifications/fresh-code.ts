import { randomBytes } from 'node:crypto';
import { makeRequestId } from '@tokencloud/contract/request-id';
import { DEAD_CODE_SECONDS } from '@tokencloud/contract/vocabulary';
import type { Transaction } from 'kysely';
import { randomText } from '../credentials/secrets.ts';
import type { Database } from '../database/schema.ts';
import type { FreshCode } from './command.ts';
import type { Verification } from './verification.ts';

/** A code and a Request ID that nobody has had before. */
export function newFreshCode(network: string | null): FreshCode {
  return { code: randomText(16), requestId: makeRequestId(randomBytes(12)), network };
}

/** Remembers the code of a verification's present handoff, also for a day after it has died. */
export async function rememberCode(trx: Transaction<Database>, verification: Verification): Promise<void> {
  const { stage, id } = verification;
  // The last attempt ended badly just now: the verification has failed, and there is no new code.
  if (stage.name !== 'open' || stage.handoff === null) return;
  const { code, requestId, generation, expiresAt } = stage.handoff;
  await trx
    .insertInto('handoff_codes')
    .values({
      code,
      request_id: requestId,
      verification_id: id,
      generation,
      forget_at: expiresAt + DEAD_CODE_SECONDS * 1000,
    })
    .execute();
}
