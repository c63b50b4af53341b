import type { Locale } from '@tokencloud/contract/vocabulary';
import { loadLocale } from './index.ts';
import { createTranslate, type Translate } from './translate.ts';

/** A language that is here, ready to speak. */
export type Language = { readonly locale: Locale; readonly t: Translate };

/** Fetches a language; null where the network fails. Asking again is the caller's. */
export async function loadLanguage(locale: Locale): Promise<Language | null> {
  try {
    return { locale, t: createTranslate(await loadLocale(locale), locale) };
  } catch {
    // What has been said so far stays in view.
    return null;
  }
}

/** Says in the document itself which language it speaks. */
export function speak(document: Document, { locale, t }: Language): void {
  document.documentElement.lang = locale;
  document.title = t('app.title');
}
