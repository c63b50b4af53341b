import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const IN_BYTES = fileURLToPath(new URL('../src/qr/byte-segments.ts', import.meta.url));
const NOTHING = '\0nothing';

/** What takes the place of which part of `qrcode`. Its patterns serve to find the modes that we do not use. */
const places: Readonly<Record<string, string>> = { './segments': IN_BYTES, './regex': NOTHING };

/** Leaves out of `qrcode` what makes a text shorter than its bytes, a quarter of it: see src/qr/byte-segments.ts. */
export function byteOnlyQr(): Plugin {
  return {
    name: 'byte-only-qr',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id, importer) =>
      importer?.includes('/qrcode/lib/core/') === true ? (places[id] ?? null) : null,
    load: { filter: { id: /^\0nothing$/ }, handler: () => 'export {};' },
  };
}
