import type { VerificationList } from '@tokencloud/contract/schemas';
import type { verificationQuerySchema } from '@tokencloud/contract/schemas';
import type { Mode, VerificationStatus } from '@tokencloud/contract/vocabulary';
import type { ExpressionBuilder } from 'kysely';
import type * as z from 'zod/mini';
import type { Database } from '../database/schema.ts';
import type { Services } from '../services.ts';
import { unknownCursor } from '../middleware/problem-error.ts';
import { partnerViewOf } from './partner-view.ts';
import { verificationOfRow } from './verification-store.ts';

const ROWS_A_PAGE = 20;

/** Open ones whose 24 hours are over read `expired` before the sweeper has come. */
function hasStatus(
  where: ExpressionBuilder<Database, 'verifications'>,
  status: VerificationStatus,
  now: number,
) {
  const isOpenRow = where('status', '=', 'open');
  if (status === 'open') return where.and([isOpenRow, where('alarm_at', '>', now)]);
  if (status !== 'expired') return where('status', '=', status);
  return where.or([where('status', '=', 'expired'), where.and([isOpenRow, where('alarm_at', '<=', now)])]);
}

/** A page of a partner's verifications, the newest first. The cursor is the last row's id. */
export async function listVerifications(
  {
    owner,
    query,
  }: { owner: { partnerId: string; mode: Mode }; query: z.output<typeof verificationQuerySchema> },
  { db, clock }: Services,
): Promise<VerificationList> {
  const now = clock();
  const limit = query.limit ?? ROWS_A_PAGE;
  const own = db
    .selectFrom('verifications')
    .where('partner_id', '=', owner.partnerId)
    .where('mode', '=', owner.mode);
  const { reference, status, cursor } = query;
  const last =
    cursor === undefined
      ? undefined
      : await own.select(['created_at', 'id']).where('id', '=', cursor).executeTakeFirst();
  if (cursor !== undefined && last === undefined) throw unknownCursor();
  const rows = await own
    .select('state')
    .$if(reference !== undefined, (rows) => rows.where('reference', '=', reference ?? ''))
    .$if(status !== undefined, (rows) => rows.where((where) => hasStatus(where, status ?? 'open', now)))
    .$if(last !== undefined, (rows) =>
      rows.where((where) =>
        where.or([
          where('created_at', '<', last?.created_at ?? 0),
          where.and([where('created_at', '=', last?.created_at ?? 0), where('id', '<', last?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const data = rows.slice(0, limit).map((row) => partnerViewOf(verificationOfRow(row), now));
  return { data, next_cursor: rows.length > limit ? (data.at(-1)?.id ?? null) : null };
}
