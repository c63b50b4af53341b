import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const pathOf = (name: string) => fileURLToPath(new URL(`../src/qr/${name}`, import.meta.url));

/** What takes the place of which part of `qrcode`. */
const places: Readonly<Record<string, string>> = {
  './segments': pathOf('byte-segments.ts'),
  './mode': pathOf('byte-mode.ts'),
  './error-correction-level': pathOf('medium-level.ts'),
  './error-correction-code': pathOf('medium-blocks.ts'),
};

/** Leaves out of `qrcode` what makes a text shorter than its bytes, a quarter of it, and other levels than ours. */
export function byteOnlyQr(): Plugin {
  return {
    name: 'byte-only-qr',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id, importer) =>
      importer?.includes('/qrcode/lib/core/') === true ? (places[id] ?? null) : null,
  };
}
