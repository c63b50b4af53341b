import type { Plugin } from 'vite';

/** Vite's own name of the module that every import of a chunk goes through. */
const PRELOAD_HELPER = /^\0vite\/preload-helper\.js$/;

/**
 * Fetches a chunk and its style sheet side by side. Vite's own helper fetches one after the other, knows preloading,
 * nonces and events that we do not use, and is five times as large on the way to the first screen.
 */
const fetchChunk = (base: string) => `
const styles = {};
// The opening's stands in the page itself.
const isMissing = (file) => !file.startsWith('assets/entry-');
const fetchStyle = (file) => styles[file] ||= new Promise((resolve, reject) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = ${JSON.stringify(base)} + file;
  link.onload = resolve;
  link.onerror = () => {
    link.remove();
    styles[file] = undefined;
    reject(new Error(file));
  };
  document.head.append(link);
});
export const __vitePreload = async (load, files) =>
  (await Promise.all([load(), ...(files || []).filter(isMissing).map(fetchStyle)]))[0];
`;

/** Puts a helper of our own in the place of Vite's. */
export function smallPreload(base: string): Plugin {
  return {
    name: 'small-preload',
    apply: 'build',
    enforce: 'pre',
    load: { filter: { id: PRELOAD_HELPER }, handler: () => fetchChunk(base) },
  };
}
