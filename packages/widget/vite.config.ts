import { defineConfig } from 'vite';
import { assetName, chunkName } from './build/chunk-name.ts';
import { localizedHtml } from './build/localized-html.ts';
import { smallPreload } from './build/small-preload.ts';

const BASE = '/widget/';

const pureSchemaMakers = [
  'z.array',
  'z.catch',
  'z.boolean',
  'z.discriminatedUnion',
  'z.enum',
  'z.int',
  'z.iso.date',
  'z.literal',
  'z.nullable',
  'z.number',
  'z.object',
  'z.optional',
  'z.pipe',
  'z.record',
  'z.regex',
  'z.strictObject',
  'z.string',
  'z.transform',
  'z.url',
];

export default defineConfig(({ command }) => ({
  base: BASE,
  // Holds the service worker of the mocked server, which only development has.
  publicDir: command === 'serve' ? 'public' : false,
  plugins: [smallPreload(BASE), localizedHtml()],
  // Only what makes a code out of a text: the pictures are our own (src/qr/png.ts).
  resolve: { alias: [{ find: /^qrcode$/, replacement: 'qrcode/lib/core/qrcode.js' }] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { open: '/widget/dev.html' },
  build: {
    // The oldest on phones in China, by name: docs/decisions/0008-build-for-browsers-by-name.md.
    target: ['chrome87', 'ios14.5'],
    // The chunks that come later are warmed by ourselves; the polyfill and the preloading would cost everybody.
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Schemas that nobody uses are made by calls without side effects, and left out. By their full names: a
      // bare "z" would also silence whatever a minified dependency happens to call z.
      treeshake: {
        manualPureFunctions: pureSchemaMakers,
        moduleSideEffects: [{ test: /\/(contract\/src|zod)\//, sideEffects: false }],
      },
      output: {
        entryFileNames: 'assets/entry-[hash].js',
        chunkFileNames: chunkName,
        assetFileNames: assetName,
      },
    },
  },
}));
