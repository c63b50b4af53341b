import { defineConfig } from 'tsup';

export default defineConfig({
  entry: ['src/main.ts'],
  format: 'esm',
  target: 'node22',
  platform: 'node',
  clean: true,
  // The contract is private and has no build of its own.
  noExternal: [/^@tokencloud\/contract/],
  // tsup takes the scheme off "node:sqlite", which exists with the scheme only.
  removeNodeProtocol: false,
});
