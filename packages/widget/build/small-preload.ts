import type { Plugin } from 'vite';

/** Vite's own name of the module that every import of a chunk goes through. */
const PRELOAD_HELPER = /^\0vite\/preload-helper\.js$/;

/**
 * Fetches a chunk and its style sheet side by side. Vite's own helper fetches one after the other, knows preloading,
 * nonces and events that we do not use, and is five times as large on the way to the first screen.
 *
 * The chunk is imported once its bytes are in the browser's cache. Firefox remembers, for as long as a page lives, that a
 * script did not come, and never asks for it again: whoever was without a network for a moment would wait for ever. A
 * language is imported at once, and after a failure by another address, since no other chunk imports one.
 */
const fetchChunk = (base: string) => `
const loaded = new Set();
// The opening's stands in the page itself.
const isMissing = (file) => !file.startsWith('assets/entry-') && !loaded.has(file);
const fetchStyle = (href) => new Promise((resolve, reject) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  link.onload = resolve;
  link.onerror = reject;
  document.head.append(link);
});
const fetchScript = async (url) => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(url);
  await answer.text();
};
// One that never comes, as after an iPhone's sleep, is asked for beside it by the next try.
const fetchPart = async (file) => {
  await (file.endsWith('.css') ? fetchStyle : fetchScript)(${JSON.stringify(base)} + file);
  loaded.add(file);
};
let tries = 0;
export const __vitePreload = async (load, files = []) => {
  const language = files.find((file) => file.includes('/locale-'));
  if (language) {
    return load().catch(() => import(${JSON.stringify(base)} + language + '#' + ++tries));
  }
  await Promise.all(files.filter(isMissing).map(fetchPart));
  return load();
};
`;

/** What has to be there before a chunk is imported: itself and its style sheets. */
export function neededBefore(
  chunk: string,
  files: readonly string[],
  { hostType }: { readonly hostType: 'html' | 'js' },
): string[] {
  // The page names its script already; a second word for it would only be another look-up before it can be read.
  if (hostType === 'html') return [];
  return [chunk, ...files.filter((file) => file.endsWith('.css'))];
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
