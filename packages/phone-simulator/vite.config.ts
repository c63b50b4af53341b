import { defineConfig } from 'vite';

// No preset plugin: Vite's own transform knows Preact's JSX.
export default defineConfig({
  base: '/simulator/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2019',
    cssTarget: ['chrome87', 'ios14.5'],
    // One script and one style sheet: nothing to preload, and no inline script for the content policy to refuse.
    modulePreload: false,
    assetsInlineLimit: 0,
    emptyOutDir: true,
  },
});
