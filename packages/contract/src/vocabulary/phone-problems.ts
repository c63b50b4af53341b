/**
 * What can go wrong on a phone. Wire value; the one list. All are reported by the phone, but for
 * `pairing_failed`: the server says it of a phone on which the last try at the pairing number was wrong.
 */
export const phoneProblems = [
  'nfc_unsupported',
  'nfc_off',
  'read_failed',
  'document_unreadable',
  'document_expired',
  'liveness_failed',
  'permission_denied',
  'consent_declined',
  'app_outdated',
  'user_left',
  'pairing_failed',
] as const;

/** A problem of a phone. It comes with whether it is final, that is, ends the attempt. */
export type PhoneProblem = (typeof phoneProblems)[number];
