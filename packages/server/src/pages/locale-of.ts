import { locales, preferredLocale, type Locale } from '@tokencloud/contract/vocabulary';
import type { Context } from 'hono';

/** The language that a request asks for: by `?locale=`, else by its Accept-Language. */
export function localeOf(context: Context): Locale {
  const asked = context.req.query('locale');
  const known = locales.find((locale) => locale === asked);
  if (known !== undefined) return known;
  const accepted = (context.req.header('accept-language') ?? '')
    .split(',')
    .map((tag) => tag.split(';')[0] ?? '');
  return preferredLocale(accepted.map((tag) => tag.trim()));
}
