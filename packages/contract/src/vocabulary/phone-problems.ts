/** What can go wrong on a phone. Wire value; the one list. */
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
] as const;

/** A problem that a phone reports. The phone says with it whether it is final, that is, ends the attempt. */
export type PhoneProblem = (typeof phoneProblems)[number];
