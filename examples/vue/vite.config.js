import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const isCustomElement = (tag) => tag === 'tokencloud-verify';

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
  // Of .env only this variable reaches the page. The key and the secret never do.
  envPrefix: 'TOKENCLOUD_ORIGIN',
});
