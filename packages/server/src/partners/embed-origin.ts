import type { Mode } from '@tokencloud/contract/vocabulary';

/** Any port of this machine, as a test partner lists it and as Content-Security-Policy writes it. */
const loopbackPattern = /^http:\/\/(localhost|127\.0\.0\.1):\*$/;

/** Whether an origin may be listed: an exact http(s) origin; loopback with any port in test mode only. */
export function isListableOrigin(origin: string, mode: Mode): boolean {
  if (loopbackPattern.test(origin)) return mode === 'test';
  if (origin.includes('*') || !URL.canParse(origin) || new URL(origin).origin !== origin) return false;
  return origin.startsWith('https://') || mode === 'test';
}

/** Whether a page of an origin may show the widget. */
export function isEmbedAllowed(origin: string, embedOrigins: readonly string[], mode: Mode): boolean {
  return listedOrigins(embedOrigins, mode).some((listed) => {
    if (!loopbackPattern.test(listed)) return listed === origin;
    const prefix = listed.slice(0, -1);
    return origin.startsWith(prefix) && /^\d{1,5}$/.test(origin.slice(prefix.length));
  });
}

/** The origins that count in a mode; what only test mode may list is left out of live mode. */
export function listedOrigins(embedOrigins: readonly string[], mode: Mode): string[] {
  return embedOrigins.filter((origin) => isListableOrigin(origin, mode));
}
