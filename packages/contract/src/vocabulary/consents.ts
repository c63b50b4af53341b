/** What a person agrees to on the phone, one box each, none pre-ticked. Wire value; the one list. */
export const consents = ['read_document', 'check_face'] as const;

/** A consent. A submission without all of them is refused (`consent_missing`). */
export type Consent = (typeof consents)[number];
