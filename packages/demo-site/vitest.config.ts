import { defineConfig } from 'vitest/config';

// Its own file, because vite.config.ts is about the pages and has its root there.
export default defineConfig({ test: { include: ['src/**/*.test.ts'] } });
