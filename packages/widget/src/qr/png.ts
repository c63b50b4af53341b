/** A picture of dark and light squares; `isDark` is asked for each. */
export type Squares = {
  /** Squares along each edge. */
  readonly size: number;
  readonly isDark: (row: number, column: number) => boolean;
};

/**
 * A PNG of black squares on white, `scale` pixels each, as bytes. One bit per pixel, not compressed.
 * Written by hand because a canvas cannot be trusted with a code: browsers that resist fingerprinting give back
 * a canvas with noise in it, or blank. (PNG, W3C Recommendation; zlib, RFC 1950.)
 */
export function pngOf(squares: Squares, scale: number): Uint8Array {
  const edge = squares.size * scale;
  const header = [...bytesOf(edge), ...bytesOf(edge), 1, 0, 0, 0, 0];
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(pixelsOf(squares, scale))),
    ...chunk('IEND', []),
  ]);
}

/** Rows of bits, 1 for white, each after a zero that says "not filtered". */
function pixelsOf({ size, isDark }: Squares, scale: number): number[] {
  const pixels: number[] = [];
  for (let row = 0; row < size; row += 1) {
    const line = Array.from<number>({ length: Math.ceil((size * scale) / 8) }).fill(0);
    for (let x = 0; x < size * scale; x += 1) {
      if (!isDark(row, Math.floor(x / scale))) line[x >> 3] = (line[x >> 3] ?? 0) | (0x80 >> (x & 7));
    }
    for (let copy = 0; copy < scale; copy += 1) pixels.push(0, ...line);
  }
  return pixels;
}

/** What every PNG begins with. */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The longest block that zlib stores as it is. */
const BLOCK = 0xffff;

/** A zlib stream of stored blocks. */
function stored(data: readonly number[]): number[] {
  const stream = [0x78, 0x01];
  for (let start = 0; start < data.length; start += BLOCK) {
    const block = data.slice(start, start + BLOCK);
    const isLast = start + BLOCK >= data.length;
    const { length } = block;
    stream.push(isLast ? 1 : 0, length & 0xff, length >> 8, ~length & 0xff, (~length >> 8) & 0xff);
    for (const byte of block) stream.push(byte);
  }
  return [...stream, ...bytesOf(adler32(data))];
}

function chunk(name: string, data: readonly number[]): number[] {
  const content = [...Array.from(name, (letter) => letter.charCodeAt(0)), ...data];
  return [...bytesOf(data.length), ...content, ...bytesOf(crc32(content))];
}

function bytesOf(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}

function adler32(data: readonly number[]): number {
  let low = 1;
  let high = 0;
  for (const byte of data) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return ((high << 16) | low) >>> 0;
}

function crc32(data: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
