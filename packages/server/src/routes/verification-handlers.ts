import { applyToOwn, readOwn } from './own-verification.ts';
import type { ClientTokenGrant } from '@tokencloud/contract/schemas';
import { documentDataSchema } from '@tokencloud/contract/schemas';
import { ProblemError } from '../middleware/problem-error.ts';
import type { Services } from '../services.ts';
import { listVerifications } from '../verifications/list-verifications.ts';
import { mintVerification } from '../verifications/mint-verification.ts';
import { partnerViewOf } from '../verifications/partner-view.ts';
import { isOpenAt, type Verification } from '../verifications/verification.ts';
import type { Caller, RouteHandlers } from './route-handler.ts';

/** A client token and a hosted page's link, both fresh. */
async function grantAccess(verificationId: string, { tokens, origin }: Services): Promise<ClientTokenGrant> {
  const clientToken = await tokens.grantClientToken(verificationId);
  const link = await tokens.grantHostedLink(verificationId);
  return {
    client_token: clientToken.secret,
    client_token_expires_at: new Date(clientToken.expiresAt).toISOString(),
    hosted_url: `${origin}/hosted/${verificationId}#${link.secret}`,
  };
}

/** The claims of a verified verification that is not redacted. */
async function resultOf(verification: Verification, { db, vault }: Services) {
  if (verification.stage.name !== 'verified') return null;
  const row = await db
    .selectFrom('personal_data')
    .selectAll()
    .where('verification_id', '=', verification.id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return documentDataSchema.parse(
    vault.openPersonalData(verification.id, { wrappedKey: row.wrapped_key, sealed: row.sealed }),
  );
}

type VerificationRoute =
  | 'mintVerification'
  | 'readVerification'
  | 'listVerifications'
  | 'cancelVerification'
  | 'renewClientToken'
  | 'redactVerification'
  | 'decideVerification';

/** What a partner's server and the review desk can do with verifications. */
export function verificationHandlers(services: Services): RouteHandlers<VerificationRoute> {
  const { clock } = services;
  const view = (verification: Verification) => ({ body: partnerViewOf(verification, clock()) });
  const ownerOf = ({ partner, mode }: Caller['secret_key']) => ({ partnerId: partner.id, mode });
  return {
    async mintVerification({ caller, body, headers }) {
      const verification = await mintVerification({ caller, body, headers }, services);
      const grant = await grantAccess(verification.id, services);
      return { body: { ...partnerViewOf(verification, clock()), ...grant } };
    },
    async readVerification({ id, caller }) {
      const verification = await readOwn(id, caller, services);
      return { body: partnerViewOf(verification, clock(), await resultOf(verification, services)) };
    },
    listVerifications: async ({ caller, query }) => ({
      body: await listVerifications({ owner: ownerOf(caller), query }, services),
    }),
    cancelVerification: async ({ id, caller }) =>
      view(await applyToOwn({ id, owner: caller, command: { name: 'cancel', by: 'partner' } }, services)),
    async renewClientToken({ id, caller }) {
      const verification = await readOwn(id, caller, services);
      const isGoingOn = isOpenAt(verification, clock()) || verification.stage.name === 'in_review';
      if (!isGoingOn) throw new ProblemError('not_open');
      return { body: await grantAccess(id, services) };
    },
    redactVerification: async ({ id, caller }) =>
      view(await applyToOwn({ id, owner: caller, command: { name: 'redact' } }, services)),
    decideVerification: async ({ id, caller, body }) =>
      view(
        await applyToOwn(
          {
            id,
            owner: caller.holder,
            command: { name: 'decide', decision: body.decision, reason: body.reason ?? null },
          },
          services,
        ),
      ),
  };
}
