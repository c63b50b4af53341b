/** The languages of the widget, as BCP 47 tags. Wire value; the one list. */
export const locales = ['en', 'zh-CN', 'zh-TW', 'zh-HK'] as const;

/** A language of the widget. */
export type Locale = (typeof locales)[number];

/** The language where nothing better is known. */
export const DEFAULT_LOCALE: Locale = 'en';

const traditionalRegions: Readonly<Record<string, Locale>> = { TW: 'zh-TW', HK: 'zh-HK', MO: 'zh-HK' };

/**
 * The widget's language for one BCP 47 tag, or `undefined` where it has none.
 * Chinese is told apart by region, then by script: `zh-Hant` reads as Taiwan's, `zh-MO` as Hong Kong's,
 * any other Chinese as Simplified.
 */
export function matchLocale(tag: string): Locale | undefined {
  const [language, ...subtags] = tag.split(/[-_]/);
  if (language?.toLowerCase() === 'en') return 'en';
  if (language?.toLowerCase() !== 'zh') return undefined;
  const upper = subtags.map((subtag) => subtag.toUpperCase());
  for (const subtag of upper) {
    const locale = traditionalRegions[subtag];
    if (locale !== undefined) return locale;
  }
  return upper.includes('HANT') ? 'zh-TW' : 'zh-CN';
}

/** The first of a person's languages (as `navigator.languages` lists them) that the widget speaks. */
export function preferredLocale(tags: readonly string[]): Locale {
  for (const tag of tags) {
    const locale = matchLocale(tag);
    if (locale !== undefined) return locale;
  }
  return DEFAULT_LOCALE;
}
