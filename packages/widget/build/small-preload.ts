import type { Plugin } from 'vite';

/** Vite's own name of the module that every import of a chunk goes through. */
const PRELOAD_HELPER = /^\0vite\/preload-helper\.js$/;

/**
 * Fetches a chunk and its style sheet side by side. Vite's own helper fetches one after the other, knows preloading,
 * nonces and events that we do not use, and is five times as large on the way to the first screen.
 *
 * The chunk is imported once its bytes are in the browser's cache. Firefox remembers, for as long as a page lives, that a
 * script did not come, and never asks for it again: whoever was without a network for a moment would wait for ever.
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
const scripts = new Set();
const fetchScript = async (file) => {
  if (scripts.has(file)) return;
  const answer = await fetch(${JSON.stringify(base)} + file);
  if (!answer.ok) throw new Error(file);
  await answer.text();
  scripts.add(file);
};
export const __vitePreload = async (load, files) => {
  await Promise.all(
    (files || []).filter(isMissing).map((file) => (file.endsWith('.css') ? fetchStyle : fetchScript)(file)),
  );
  return load();
};
`;

/**
 * What has to be there before a chunk is imported: itself and its style sheets. A language is on its way with the page
 * itself, and the first screen does not wait for a second look at it.
 */
export function neededBefore(
  chunk: string,
  files: readonly string[],
  { hostType }: { readonly hostType: 'html' | 'js' },
): string[] {
  // The page names its script already; a second word for it would only be another look-up before it can be read.
  if (hostType === 'html') return [];
  const scripts = chunk.includes('/locale-') ? [] : [chunk];
  return [...scripts, ...files.filter((file) => file.endsWith('.css'))];
}

/** Puts a helper of our own in the place of Vite's. */
export function smallPreload(base: string): Plugin {
  return {
    name: 'small-preload',
    apply: 'build',
    enforce: 'pre',
    load: { filter: { id: PRELOAD_HELPER }, handler: () => fetchChunk(base) },
  };
}
