import { defineConfig } from 'vite';
import { byteOnlyQr } from './build/byte-only-qr.ts';
import { assetName, chunkName } from './build/chunk-name.ts';
import { evaluatedShapes } from './build/evaluated-shapes.ts';
import { localizedHtml } from './build/localized-html.ts';
import { noSpreadInOptionalCall } from './build/no-spread-in-optional-call.ts';
import { qrAsModules } from './build/qr-as-modules.ts';
import { neededBefore, smallPreload } from './build/small-preload.ts';
import { widgetSources } from './build/widget-sources.ts';

const BASE = '/widget/';

export default defineConfig(({ command }) => ({
  ...widgetSources,
  base: BASE,
  // Holds the service worker of the mocked server, which only development has.
  publicDir: command === 'serve' ? 'public' : false,
  plugins: [
    evaluatedShapes(),
    byteOnlyQr(),
    qrAsModules(),
    smallPreload(BASE),
    noSpreadInOptionalCall(),
    localizedHtml(),
  ],
  server: { open: '/widget/dev.html' },
  build: {
    ...widgetSources.build,
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      module: true,
      compress: { passes: 3, keep_fargs: false, unsafe_arrows: true },
    },
    // The chunks that come later are warmed by ourselves; the polyfill and the preloading would cost everybody.
    modulePreload: { polyfill: false, resolveDependencies: neededBefore },
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/entry-[hash].js',
        chunkFileNames: chunkName,
        assetFileNames: assetName,
      },
    },
  },
}));
