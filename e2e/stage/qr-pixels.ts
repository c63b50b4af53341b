import jsqr from 'jsqr';
import { PNG } from 'pngjs';

// jsqr is CommonJS whose own `default` is the function; Node and its types see it one level down.
const decode = jsqr.default;

/** Reads a QR code from a screenshot's pixels, with a decoder that knows nothing of the encoder. */
export function readQrCode(screenshot: Buffer): string {
  const { data, width, height } = PNG.sync.read(screenshot);
  const found = decode(new Uint8ClampedArray(data), width, height);
  if (found === null) throw new Error('There is no readable QR code in the screenshot.');
  return found.data;
}
