import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Mode } from '@tokencloud/contract/vocabulary';

/** Random characters, base64url: 16 bytes give 22 characters, 32 bytes give 43. */
export function randomText(bytes: 16 | 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** The hash under which a secret is stored. The secrets have 256 random bits, so one plain round is enough. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** A partner's secret key. */
export function newSecretKey(mode: Mode): string {
  return `sk_${mode}_${randomText(32)}`;
}

/** A client token for a verification, by the verification's own id. */
export function newClientToken(verificationId: string): string {
  return `${verificationId.replace(/^vrf_/, 'ct_')}_${randomText(32)}`;
}

/** A phone token for one attempt. */
export function newPhoneToken(): string {
  return `pt_${randomText(32)}`;
}

/** The two digits that the page shows and the phone types. */
export function newPairingNumber(): string {
  return String(randomInt(0, 100)).padStart(2, '0');
}
