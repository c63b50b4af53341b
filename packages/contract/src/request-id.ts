/**
 * The Request ID: what a person copies or types where a QR code cannot be scanned.
 *
 * `XXXX-XXXX-XXXX-X`: twelve random Crockford base-32 characters (60 bits) and a check character.
 * The check is a linear code over GF(32) (primitive polynomial x⁵ + x² + 1): the characters d₀…d₁₂
 * satisfy Σ αⁱ·dᵢ = 0. Every weight αⁱ is non-zero and no two of the thirteen are equal (α has order 31),
 * so every single wrong character and every swap of two characters is found.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_LENGTH = 12;
const ORDER = 31;

// Powers of α and their logarithms; multiplication in GF(32) is addition of logarithms.
const powers: number[] = [];
const logarithms: number[] = [];
for (let exponent = 0, value = 1; exponent < ORDER; exponent += 1) {
  powers[exponent] = value;
  logarithms[value] = exponent;
  value <<= 1;
  if (value & 0b100000) value ^= 0b100101;
}

function timesAlphaTo(exponent: number, value: number): number {
  if (value === 0) return 0;
  const logarithm = logarithms[value];
  // Both tables are filled for every value 1…31 above, and a value is always five bits.
  return powers[((logarithm as number) + exponent) % ORDER] as number;
}

function weightedSum(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum ^ timesAlphaTo(index, value), 0);
}

/** Groups thirteen characters as `XXXX-XXXX-XXXX-X`. */
function grouped(characters: string): string {
  return characters.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * Makes a Request ID from random bytes.
 * @param random at least 12 random bytes; the low five bits of each are used.
 */
export function makeRequestId(random: Uint8Array): string {
  if (random.length < RANDOM_LENGTH)
    throw new RangeError(`A Request ID needs ${RANDOM_LENGTH} random bytes.`);
  const values = Array.from(random.subarray(0, RANDOM_LENGTH), (byte) => byte & 0b11111);
  const check = timesAlphaTo(ORDER - RANDOM_LENGTH, weightedSum(values));
  return grouped([...values, check].map((value) => ALPHABET.charAt(value)).join(''));
}

/**
 * Reads a Request ID as a person may have typed it: full-width characters (Chinese keyboards), lower case,
 * O for 0, I or L for 1, spaces and dashes anywhere.
 * @returns the Request ID in its one written form, or `undefined` where the input cannot be one.
 */
export function readRequestId(input: string): string | undefined {
  const characters = input
    .normalize('NFKC')
    .toUpperCase()
    // Dashes as keyboards and word processors make them: ASCII, U+2010–U+2015, minus, katakana long vowel mark.
    .replace(/[\s\-\u2010-\u2015\u2212\u30FC\uFF70_]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (characters.length !== RANDOM_LENGTH + 1) return undefined;
  const values = [...characters].map((character) => ALPHABET.indexOf(character));
  if (values.includes(-1) || weightedSum(values) !== 0) return undefined;
  return grouped(characters);
}
