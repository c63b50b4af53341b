import { crc32, inflateSync } from 'node:zlib';
import { create, type QRCodeSegment } from 'qrcode';
import { expect, test } from 'vitest';
import { fromString } from './byte-segments.ts';
import { drawQr } from './draw-qr.ts';

type Png = { readonly width: number; readonly isDark: (x: number, y: number) => boolean };

/** Reads back a PNG of one bit per pixel, holding every chunk to its checksum. */
function readPng(dataUrl: string): Png {
  const bytes = Buffer.from(dataUrl.replace('data:image/png;base64,', ''), 'base64');
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(named));
    chunks.set(named.subarray(0, 4).toString('latin1'), named.subarray(4));
    at += 12 + length;
  }
  const header = chunks.get('IHDR') ?? Buffer.alloc(13);
  const width = header.readUInt32BE(0);
  // Inflating checks the Adler sum.
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const stride = 1 + Math.ceil(width / 8);
  return {
    width,
    isDark: (x, y) => ((rows[y * stride + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0,
  };
}

test.each([
  'https://verify.example/h/q3X7b1cYJ0mK2pR8sT5vWg',
  `https://verify.example/${'long/'.repeat(60)}`,
])('the picture of %s holds exactly the code, with four modules of white around it', (text) => {
  const png = readPng(drawQr(text));
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  expect(png.width).toBe((modules.size + 8) * 8);
  const wrong: string[] = [];
  for (let y = 0; y < png.width; y += 1) {
    for (let x = 0; x < png.width; x += 1) {
      const [row, column] = [Math.floor(y / 8) - 4, Math.floor(x / 8) - 4];
      const isCode = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
      const expected = isCode && modules.get(row, column) === 1;
      if (png.isDark(x, y) !== expected) wrong.push(`${x},${y}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a code of bytes alone, as the build makes it, is the one that the whole library makes', () => {
  for (const text of [
    'https://verify.example/h/q3X7b1cYJ0mK2pR8sT5vWg',
    'https://appclip.apple.com/id?p=com.example.verify.Clip&code=q3X7b1cYJ0mK2pR8sT5vWg',
  ]) {
    const ofBytes = create([...fromString(text)] as QRCodeSegment[], { errorCorrectionLevel: 'M' });
    expect(ofBytes.modules).toEqual(create(text, { errorCorrectionLevel: 'M' }).modules);
  }
});
