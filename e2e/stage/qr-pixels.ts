import jsqr from 'jsqr';
import { PNG } from 'pngjs';

// jsqr is CommonJS whose own `default` is the function; Node and its types see it one level down.
const decode = jsqr.default;

/** Finds a QR code among a picture's pixels, with a decoder that knows nothing of the encoder. */
export function findQrCode(picture: Buffer): string | null {
  const { data, width, height } = PNG.sync.read(picture);
  return decode(new Uint8ClampedArray(data), width, height)?.data ?? null;
}

/** The same, where there has to be one. */
export function readQrCode(picture: Buffer): string {
  const found = findQrCode(picture);
  if (found === null) throw new Error('There is no readable QR code in the screenshot.');
  return found;
}
