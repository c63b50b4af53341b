import { PNG } from 'pngjs';

/** What a picture of a QR code measures, in its own pixels. */
export type QrMeasures = {
  /** The edge of one module. */
  readonly module: number;
  /** White pixels around the code. */
  readonly quiet: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly width: number;
  readonly height: number;
};

/** A finder pattern, which stands in the upper left corner, begins with a dark row of seven modules. */
const FINDER_MODULES = 7;

/** Measures a picture that holds nothing but a code, by its dark pixels alone. */
export function measureQr(png: Buffer): QrMeasures {
  const { width, height, data } = PNG.sync.read(png);
  const isDark = (x: number, y: number) => (data[(y * width + x) * 4] ?? 255) < 128;
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!isDark(x, y)) continue;
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  }
  let run = 0;
  while (isDark(left + run, top)) run += 1;
  const quiet = { top, right: width - 1 - right, bottom: height - 1 - bottom, left };
  return { module: run / FINDER_MODULES, quiet, width, height };
}

/** Cuts rows out of a picture. */
export function rowsOf(png: Buffer, from: number, to: number): Buffer {
  const whole = PNG.sync.read(png);
  const part = new PNG({ width: whole.width, height: to - from });
  PNG.bitblt(whole, part, 0, from, whole.width, to - from, 0, 0);
  return PNG.sync.write(part);
}

/** A picture made smaller by a whole number: each pixel the mean of those it stands for. */
export function shrunkBy(png: Buffer, factor: number): Buffer {
  const whole = PNG.sync.read(png);
  const [width, height] = [Math.floor(whole.width / factor), Math.floor(whole.height / factor)];
  const small = new PNG({ width, height });
  for (let at = 0; at < small.data.length; at += 1) {
    const [pixel, channel] = [Math.floor(at / 4), at % 4];
    const [x, y] = [(pixel % width) * factor, Math.floor(pixel / width) * factor];
    let sum = 0;
    for (let dy = 0; dy < factor; dy += 1) {
      for (let dx = 0; dx < factor; dx += 1) {
        sum += whole.data[((y + dy) * whole.width + x + dx) * 4 + channel] ?? 0;
      }
    }
    small.data[at] = Math.round(sum / factor ** 2);
  }
  return PNG.sync.write(small);
}
