import { readRequestId } from '@tokencloud/contract/request-id';

const CHARACTERS = 13;

/** What was typed into the Request ID's field. */
export type RequestIdEntry =
  | { readonly kind: 'complete'; readonly requestId: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'too_short' }
  | { readonly kind: 'too_long' }
  /** The right length, but the check character says that something in it is wrong. */
  | { readonly kind: 'wrong_character' };

/** Judges a Request ID as typed, before the server is asked: it counts wrong ones. */
export function judgeRequestId(typed: string): RequestIdEntry {
  const requestId = readRequestId(typed);
  if (requestId !== undefined) return { kind: 'complete', requestId };
  const { length } = typed.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '');
  if (length === 0) return { kind: 'empty' };
  if (length < CHARACTERS) return { kind: 'too_short' };
  return { kind: length > CHARACTERS ? 'too_long' : 'wrong_character' };
}
