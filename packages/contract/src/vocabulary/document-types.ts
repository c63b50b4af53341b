/** The documents whose chip a phone can read. Wire value; the one list. */
export const documentTypes = ['cn_id_card', 'passport'] as const;

/** A document: the Chinese resident ID card or a biometric passport. */
export type DocumentType = (typeof documentTypes)[number];
