import { defineConfig } from 'vite';
import { byteOnlyQr } from './build/byte-only-qr.ts';
import { assetName, chunkName } from './build/chunk-name.ts';
import { evaluatedShapes } from './build/evaluated-shapes.ts';
import { localizedHtml } from './build/localized-html.ts';
import { noSpreadInOptionalCall } from './build/no-spread-in-optional-call.ts';
import { smallPreload } from './build/small-preload.ts';

const BASE = '/widget/';

export default defineConfig(({ command }) => ({
  base: BASE,
  // Holds the service worker of the mocked server, which only development has.
  publicDir: command === 'serve' ? 'public' : false,
  plugins: [evaluatedShapes(), byteOnlyQr(), smallPreload(BASE), noSpreadInOptionalCall(), localizedHtml()],
  // Only what makes a code out of a text: the pictures are our own (src/qr/png.ts).
  resolve: { alias: [{ find: /^qrcode$/, replacement: 'qrcode/lib/core/qrcode.js' }] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { open: '/widget/dev.html' },
  build: {
    // The oldest on phones in China, by name: docs/decisions/0008-build-for-browsers-by-name.md and 0010.
    target: ['chrome91', 'ios14.5'],
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      module: true,
      compress: { passes: 3, keep_fargs: false, unsafe_arrows: true },
    },
    // The chunks that come later are warmed by ourselves; the polyfill and the preloading would cost everybody.
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/entry-[hash].js',
        chunkFileNames: chunkName,
        assetFileNames: assetName,
      },
    },
  },
}));
