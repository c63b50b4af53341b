import type { Locale } from '@tokencloud/contract/vocabulary';
import type { Messages } from './translate.ts';

/** How each locale is fetched: one chunk each, and only the person's own. */
const locales: Record<Locale, () => Promise<Messages>> = {
  en: async () => (await import('./en.ts')).en,
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  'zh-TW': async () => (await import('./zh-TW.ts')).zhTW,
  'zh-HK': async () => (await import('./zh-HK.ts')).zhHK,
};

/** Fetches the messages of a locale. Rejects where the network fails; asking again is the caller's. */
export function loadLocale(locale: Locale): Promise<Messages> {
  return locales[locale]();
}
