import { Features } from 'lightningcss';
import type { UserConfig } from 'vite';

/** What every build of the widget's sources needs, whatever page it makes. */
export const widgetSources = {
  // Only what makes a code out of a text: the pictures are our own (src/qr/png.ts).
  resolve: { alias: [{ find: /^qrcode$/, replacement: 'qrcode/lib/core/qrcode.js' }] },
  // `light-dark()` is not used; what stands in for it in older browsers would be two more words for every theme.
  css: { lightningcss: { exclude: Features.LightDark } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // The oldest on phones in China, by name: docs/decisions/0008-build-for-browsers-by-name.md and 0010.
    target: ['chrome91', 'ios14.5'],
    assetsInlineLimit: 0,
  },
} satisfies UserConfig;
