// In the build this stands in the place of `qrcode`'s own `error-correction-level.js` (build/byte-only-qr.ts), whose
// names these are: all our codes are of level M. The other levels are compared with, and do not equal this one.

/** Medium: about 15 % of a code may be damaged. */
export const M = { bit: 0 };

/** The level that is asked for. */
export const from = () => M;

/** Whether it is one. */
export const isValid = () => true;
