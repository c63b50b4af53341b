import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Of .env only this variable reaches the page. The key and the secret never do.
export default defineConfig({ plugins: [react()], envPrefix: 'TOKENCLOUD_ORIGIN' });
