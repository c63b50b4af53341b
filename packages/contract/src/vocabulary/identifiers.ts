import type { Mode } from './modes.ts';

/** A verification's id: `vrf_<mode>_` and 22 characters base64url (128 bits). Harmless by itself. */
export const verificationIdPattern = /^vrf_(test|live)_[A-Za-z0-9_-]{22}$/;

/** An event's id, which is the `webhook-id` of its deliveries: `evt_` and 22 characters base64url (128 bits). */
export const eventIdPattern = /^evt_[A-Za-z0-9_-]{22}$/;

/** A client token: `ct_<mode>_`, the verification's 22 characters, `_`, and 43 more (256 bits). A secret. */
export const clientTokenPattern = /^ct_(test|live)_([A-Za-z0-9_-]{22})_[A-Za-z0-9_-]{43}$/;

/** A partner's secret key: `sk_<mode>_` and 43 characters base64url (256 bits). */
export const secretKeyPattern = /^sk_(test|live)_[A-Za-z0-9_-]{43}$/;

/** A phone token: `pt_` and 43 characters base64url (256 bits). A secret of one attempt. */
export const phoneTokenPattern = /^pt_[A-Za-z0-9_-]{43}$/;

/** A handoff code: 22 characters base64url (128 bits); what the QR code holds. */
export const handoffCodePattern = /^[A-Za-z0-9_-]{22}$/;

/** The id of a verification from its mode and its 22 random characters. */
export function verificationIdOf(mode: Mode, idPart: string): string {
  return `vrf_${mode}_${idPart}`;
}

/** The id of the verification that a client token is for, or `undefined` where it is no client token. */
export function verificationIdOfClientToken(clientToken: string): string | undefined {
  const match = clientTokenPattern.exec(clientToken);
  return match === null ? undefined : `vrf_${match[1]}_${match[2]}`;
}
