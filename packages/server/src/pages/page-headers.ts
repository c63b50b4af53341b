/** Who may frame the phone simulator: the demo shows it beside the partner's page, on this machine. */
export const LOOPBACK_ANCESTORS = ['http://localhost:*', 'http://127.0.0.1:*'];

/** Hashes of what stands in a built page itself, as its policy names them. */
export type InlineHashes = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

const nothingInline: InlineHashes = { scripts: [], styles: [] };

/**
 * Content-Security-Policy of every page: nothing but what this server itself sends, and of code and style in the page
 * only what the build has put there.
 */
function contentSecurityPolicy(frameAncestors: readonly string[], inline: InlineHashes): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inline.scripts].join(' '),
    ["style-src 'self'", ...inline.styles].join(' '),
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // No page makes markup or code from text, so none needs a policy to do it.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
  ].join('; ');
}

/**
 * The headers of a page.
 * @param frameAncestors origins whose pages may frame it; none: nobody may.
 * @param inline what the page itself holds, from `inlineHashes`.
 */
export function pageHeaders(
  frameAncestors: readonly string[],
  inline: InlineHashes = nothingInline,
): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(frameAncestors, inline),
    // What the flow uses, and what nobody shall think it uses. (web-share is left to the browser's default, self:
    // Chromium on Linux does not know the name and would say so in every partner's console.)
    'permissions-policy':
      'geolocation=(self), clipboard-read=(self), clipboard-write=(self), camera=(), microphone=(), ' +
      'display-capture=(), fullscreen=(), payment=(), usb=()',
    // Partner pages that are cross-origin isolated can still frame the widget.
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}
