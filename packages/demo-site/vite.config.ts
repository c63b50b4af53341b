import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(`src/pages/${name}`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('src/pages', import.meta.url)),
  build: {
    outDir: fileURLToPath(new URL('dist', import.meta.url)),
    emptyOutDir: true,
    target: 'es2019',
    // The page's Content-Security-Policy allows files of its own, no inline script.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: [page('index.html'), page('account.html')] },
  },
});
