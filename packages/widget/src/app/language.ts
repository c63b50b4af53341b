import { signal, type ReadonlySignal } from '@preact/signals';
import type { Locale } from '@tokencloud/contract/vocabulary';
import { createTranslate, type Messages, type Translate } from '../locales/translate.ts';
import { sleep, type Clock } from '../time/clock.ts';

/** A language that is here, ready to speak. */
export type Language = { readonly locale: Locale; readonly t: Translate };

/** The widget's language. */
export type LanguageChoice = {
  /** Null until the first one is here. */
  readonly current: ReadonlySignal<Language | null>;
  /** Fetches a language and changes to it once it is here; until then the present one stays. */
  readonly choose: (locale: Locale) => void;
};

/** What a language choice is made of. */
export type LanguageParts = {
  readonly load: (locale: Locale) => Promise<Messages>;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

/** Milliseconds between two tries to fetch a language. */
const PAUSE = 1000;

/** Makes the choice of language. */
export function createLanguageChoice({ load, clock, signal: lifetime }: LanguageParts): LanguageChoice {
  const current = signal<Language | null>(null);
  let wanted: Locale | null = null;

  async function fetchLanguage(locale: Locale): Promise<void> {
    const messages = await load(locale).catch(() => null);
    if (wanted !== locale || lifetime.aborted) return;
    if (messages !== null) {
      current.value = { locale, t: createTranslate(messages, locale) };
      return;
    }
    // The network is away: the text in the HTML stays meanwhile.
    await sleep(clock, PAUSE, lifetime);
    await fetchLanguage(locale);
  }

  return {
    current,
    choose: (locale) => {
      if (wanted === locale) return;
      wanted = locale;
      void fetchLanguage(locale);
    },
  };
}
