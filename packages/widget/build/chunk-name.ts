/** Folders of src whose chunks have names of their own; everything else that comes later is `later`. */
const namesByFolder: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\/src\/locales\/([\w-]+)\.ts$/, 'locale-$1'],
  [/\/src\/locales\/wechat-guide\/([\w-]+)\.ts$/, 'guide-$1'],
  [/\/src\/qr\//, 'qr'],
  [/\/src\/location\/mainland-china\.ts$/, 'boundary'],
  [/\/src\/location\//, 'locate'],
  [/\/src\/channel\//, 'hosted'],
];

/** The file name of a chunk, predictable but for its hash: the server, size checks and people go by it. */
export function chunkName({ facadeModuleId }: { readonly facadeModuleId: string | null }): string {
  const path = facadeModuleId ?? '';
  for (const [pattern, name] of namesByFolder) {
    const match = pattern.exec(path);
    if (match !== null) return `assets/${name.replace('$1', match[1] ?? '')}-[hash].js`;
  }
  return 'assets/later-[hash].js';
}
