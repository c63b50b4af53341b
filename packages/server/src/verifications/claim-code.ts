import type { Claim, ClaimBody } from '@tokencloud/contract/schemas';
import { readRequestId } from '@tokencloud/contract/request-id';
import { consents } from '@tokencloud/contract/vocabulary';
import { hashSecret, newPairingNumber, newPhoneToken, randomText } from '../credentials/secrets.ts';
import { replacePhoneToken } from '../credentials/token-store.ts';
import { ProblemError, problemOf } from '../middleware/problem-error.ts';
import type { Partner } from '../partners/partner.ts';
import type { Services } from '../services.ts';
import { playInterruption } from '../test-mode/interrupt.ts';
import { scenarioCatalogue } from '../test-mode/scenario-catalogue.ts';
import type { Command } from './command.ts';
import { attemptOf, type Attempt, type Verification } from './verification.ts';

/** The verification and generation of a code, dead or alive. */
async function findCode(body: ClaimBody, network: string | null, { db, wrongGuesses }: Services) {
  const codes = db.selectFrom('handoff_codes').select(['verification_id', 'generation']);
  if ('code' in body) return codes.where('code', '=', body.code).executeTakeFirst();
  const requestId = readRequestId(body.request_id);
  // A slip of the finger is found by the check character: it costs no try.
  if (requestId === undefined) return undefined;
  return wrongGuesses.guess(network, () => codes.where('request_id', '=', requestId).executeTakeFirst());
}

/** Whether the phone has to type the pairing number. Never a "compare and tap yes": a number is typed or not. */
function needsPairing(verification: Verification, partner: Partner, network: string | null): boolean {
  const { scenario, stage } = verification;
  if (scenario !== null && scenarioCatalogue[scenario].isPairingForced) return true;
  if (partner.settings.pairing === 'off') return false;
  return network === null || (stage.name === 'open' && stage.handoff?.network !== network);
}

function claimView(
  verification: Verification,
  { attempt, partner, phoneToken }: { attempt: Attempt; partner: Partner; phoneToken: string },
): Claim {
  if (verification.document === null) throw new Error('A claimed verification has a document.');
  return {
    phone_token: phoneToken,
    nonce: attempt.nonce,
    mode: verification.mode,
    partner: { name: partner.name },
    account_hint: verification.accountHint,
    locale: verification.locale,
    document: verification.document,
    consents: [...consents],
    pairing: attempt.pairing.name === 'required' ? 'required' : 'none',
    scenario: verification.scenario,
  };
}

/** Begins an attempt by a code or a Request ID; the same claim key goes on with it, with a fresh phone token. */
export async function claimCode(
  { body, network: place }: { body: ClaimBody; network: string | null },
  services: Services,
): Promise<Claim> {
  const { verifications, partners, vault } = services;
  const found = await findCode(body, place, services);
  const before = found && (await verifications.read(found.verification_id));
  if (found === undefined || before === undefined) throw new ProblemError('code_unknown');
  await playInterruption('claiming', before, services);
  const partner = await partners.read(before.partnerId);
  const known = before.stage.name === 'open' ? before.stage.handoff?.network : null;
  const network = place === null ? null : vault.fingerprint('network', place, known);
  const command: Command = {
    name: 'claim',
    generation: found.generation,
    attemptId: `att_${randomText(16)}`,
    claimKeyHash: hashSecret(body.claim_key),
    platform: body.platform,
    nonce: randomText(32),
    pairingNumber: needsPairing(before, partner, network) ? newPairingNumber() : null,
  };
  const phoneToken = newPhoneToken();
  const applied = await verifications.apply(
    before.id,
    command,
    async (trx, { id, generation, ...claimed }) => {
      const attempt = attemptOf({ id, generation, ...claimed });
      if (attempt === undefined) throw new Error('A claim leaves an attempt behind.');
      await replacePhoneToken(trx, phoneToken, { verificationId: id, attemptId: attempt.id, generation });
    },
  );
  if (applied === undefined) throw new ProblemError('code_unknown');
  if (applied.refusal !== null) throw problemOf(applied.refusal);
  const attempt = attemptOf(applied.verification);
  if (attempt === undefined) throw new Error('A claim leaves an attempt behind.');
  return claimView(applied.verification, { attempt, partner, phoneToken });
}
