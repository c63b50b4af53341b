/**
 * What a phone calls a link in its menus: the site, without the part that stands before it. An iPhone says
 * "apple.com" of `https://appclip.apple.com/…`.
 */
export function linkName(url: string): string {
  return new URL(url).host.replace(/^(appclip|www)\./, '');
}
