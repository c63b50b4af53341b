/** Folders and files of src whose chunks have names of their own; what they share is `shared`. */
const namesByPath: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\/src\/locales\/([\w-]+)\.ts$/, 'locale-$1'],
  [/\/src\/locales\/wechat-guide\/([\w-]+)\.ts$/, 'guide-$1'],
  [/\/src\/app\/run-widget\.tsx$/, 'rest'],
  [/\/src\/screens\/later\.ts$/, 'later'],
  [/\/src\/app\/warm-widget\.ts$/, 'warm'],
  [/\/src\/location\/read-boundary\.ts$/, 'boundary'],
  [/\/src\/location\//, 'locate'],
  [/\/src\/channel\//, 'hosted'],
];

/** The file name of a chunk, predictable but for its hash: the server, size checks and people go by it. */
export function chunkName({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const path = facadeModuleId ?? '';
  for (const [pattern, name] of namesByPath) {
    const match = pattern.exec(path);
    if (match !== null) return `assets/${name.replace('$1', match[1] ?? '')}-[hash].js`;
  }
  return 'assets/shared-[hash].js';
}

/** The name of each style sheet is that of the chunk it comes with. */
const styleNames: Readonly<Record<string, string>> = { 'index.css': 'entry', 'run-widget.css': 'rest' };

/** The file name of an asset. */
export function assetName({ names }: { readonly names: readonly string[] }): string {
  return `assets/${styleNames[names[0] ?? ''] ?? '[name]'}-[hash][extname]`;
}
