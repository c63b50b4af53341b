import type { Mode } from '@tokencloud/contract/vocabulary';
import type { MiddlewareHandler } from 'hono';

/** Two years: what browsers ask for before they keep a list of it. */
const HSTS = 'max-age=63072000';

/**
 * What every answer says that says nothing else: it is of the type that it names, nobody embeds it, and were it ever
 * shown as a page, it could do nothing. Live mode is reached by https alone, and tells browsers to keep to it.
 */
export function addSecurityHeaders(mode: Mode): (headers: Headers) => void {
  const fallbacks = Object.entries({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...(mode === 'live' && { 'strict-transport-security': HSTS }),
  });
  return (headers) => {
    for (const [name, value] of fallbacks) if (!headers.has(name)) headers.set(name, value);
  };
}

/** The same for every answer of an app. */
export function securityHeaders(mode: Mode): MiddlewareHandler {
  const add = addSecurityHeaders(mode);
  return async (context, next) => {
    await next();
    add(context.res.headers);
  };
}
