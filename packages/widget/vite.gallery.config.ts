import { defineConfig } from 'vite';
import { byteOnlyQr } from './build/byte-only-qr.ts';
import { widgetSources } from './build/widget-sources.ts';

/** The gallery as pages for the browser tests; never shipped. */
export default defineConfig({
  ...widgetSources,
  // It is served from wherever a test likes.
  base: './',
  publicDir: false,
  plugins: [byteOnlyQr()],
  build: {
    ...widgetSources.build,
    outDir: 'gallery/dist',
    rolldownOptions: { input: 'gallery.html' },
  },
});
