// In the build this stands in the place of `qrcode`'s own `error-correction-code.js` (build/byte-only-qr.ts), whose
// names these are, with the columns of level M alone (ISO/IEC 18004, table 9).

/** Blocks of error correction, by version from 1. */
const blocks = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
  31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
];

/** Codewords of error correction in each block, by version from 1. */
const codewordsPerBlock = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28,
  28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];

/** The number of error correction blocks of a version's code. */
export function getBlocksCount(version: number): number {
  return blocks[version - 1] ?? 0;
}

/** The number of error correction codewords of a version's code. */
export function getTotalCodewordsCount(version: number): number {
  return getBlocksCount(version) * (codewordsPerBlock[version - 1] ?? 0);
}
