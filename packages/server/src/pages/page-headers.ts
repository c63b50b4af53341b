/** Who may frame the phone simulator: the demo shows it beside the partner's page, on this machine. */
export const LOOPBACK_ANCESTORS = ['http://localhost:*', 'http://127.0.0.1:*'];

/** Content-Security-Policy of every page: nothing but what this server itself sends, no inline code or style. */
function contentSecurityPolicy(frameAncestors: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    `frame-ancestors ${frameAncestors.length === 0 ? "'none'" : frameAncestors.join(' ')}`,
  ].join('; ');
}

/**
 * The headers of a page.
 * @param frameAncestors origins whose pages may frame it; none: nobody may.
 */
export function pageHeaders(frameAncestors: readonly string[]): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(frameAncestors),
    // What the flow uses, and what nobody shall think it uses. (web-share is left to the browser's default, self:
    // Chromium on Linux does not know the name and would say so in every partner's console.)
    'permissions-policy':
      'geolocation=(self), clipboard-read=(self), clipboard-write=(self), camera=(), microphone=()',
    // Partner pages that are cross-origin isolated can still frame the widget.
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}
