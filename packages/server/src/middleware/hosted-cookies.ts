import { VERIFICATION_SECONDS } from '@tokencloud/contract/vocabulary';

/**
 * What the cookies of hosted pages are called, before the verification's id: each has its own, so that a second link
 * does not take the first one's page. `__Host-` binds them to this origin, https and the path `/`.
 */
const PREFIX = '__Host-tokencloud-';

/** As many hosted pages as one browser may have open at once. More cookies would not fit into a request one day. */
const MOST_COOKIES = 10;

/** The secrets of a request's hosted cookies by verification, the oldest first (RFC 6265, section 5.4). */
export function hostedCookies(headers: Headers): ReadonlyMap<string, string> {
  const entries = (headers.get('cookie') ?? '').split('; ').map((entry) => entry.split('='));
  return new Map(
    entries.flatMap(([name = '', secret = '']) =>
      name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), secret] as const] : [],
    ),
  );
}

const setCookie = (verificationId: string, secret: string, seconds: number): string =>
  `${PREFIX}${verificationId}=${secret}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=${seconds}`;

/** The cookie that a hosted page gets for its link; where there are too many, the oldest go. */
export function cookiesForHosted(verificationId: string, secret: string, headers: Headers): string[] {
  const others = [...hostedCookies(headers).keys()].filter((id) => id !== verificationId);
  const surplus = others.slice(0, Math.max(0, others.length + 1 - MOST_COOKIES));
  return [
    ...surplus.map((id) => setCookie(id, '', 0)),
    setCookie(verificationId, secret, VERIFICATION_SECONDS),
  ];
}
