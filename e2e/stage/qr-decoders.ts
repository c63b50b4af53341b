import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { shrunkBy } from './qr-picture.ts';
import { readByZbar } from './zbar.ts';
import { findQrCode } from './qr-pixels.ts';

/** Gives each text that stands in a picture as a QR code. */
export type QrDecoder = (png: Buffer) => Promise<string[]>;

let wasm: Promise<void> | undefined;

/** Takes the decoder's own file from the package: by itself it would fetch it from a public server. */
async function prepareZxing(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const file = await readFile(path);
  const wasmBinary = new Uint8Array(file).buffer;
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}

async function readByZxing(png: Buffer): Promise<string[]> {
  await (wasm ??= prepareZxing());
  const found = await readBarcodes(new Uint8Array(png), { formats: ['QRCode'], maxNumberOfSymbols: 8 });
  return found.map(({ text }) => text);
}

/** jsQR judges light and dark by squares of 8 pixels, so it wants modules smaller than that: a camera's picture. */
const JSQR_WIDTH = 400;

function readByJsqr(png: Buffer): Promise<string[]> {
  // A PNG says its width at this place (PNG, W3C Recommendation, 11.2.1).
  const factor = Math.max(1, Math.floor(png.readUInt32BE(16) / JSQR_WIDTH));
  const found = findQrCode(factor === 1 ? png : shrunkBy(png, factor));
  return Promise.resolve(found === null ? [] : [found]);
}

/** Decoders that share no code, with each other or with the encoder. */
export const npmDecoders: Readonly<Record<string, QrDecoder>> = { jsQR: readByJsqr, ZXing: readByZxing };

/** The same and Debian's. */
export const allDecoders: Readonly<Record<string, QrDecoder>> = { ...npmDecoders, ZBar: readByZbar };
