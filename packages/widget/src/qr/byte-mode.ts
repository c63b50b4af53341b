// In the build this stands in the place of `qrcode`'s own `mode.js` (build/byte-only-qr.ts), whose names these are.

type Mode = { readonly bit: number; readonly ccBits: readonly [number, number, number] };

/** Eight bits per character (ISO/IEC 18004, 7.4.1), with the bits of its length for small, middle and large codes. */
export const BYTE: Mode = { bit: 4, ccBits: [8, 16, 16] };

/** The modes of other texts: no code of ours is in one of them. */
export const NUMERIC = null;
export const ALPHANUMERIC = null;
export const KANJI = null;
export const MIXED = null;

/** The bits that hold the length of a segment. */
export function getCharCountIndicator({ ccBits: [small, middle, large] }: Mode, version: number): number {
  if (version < 10) return small;
  return version < 27 ? middle : large;
}
