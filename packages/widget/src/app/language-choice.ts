import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Locale } from '@tokencloud/contract/vocabulary';
import { loadLanguage, type Language } from '../locales/language.ts';
import { sleep, type Clock } from '../time/clock.ts';

/** The widget's language. */
export type LanguageChoice = {
  /** Null until the first one is here. */
  readonly current: ReadonlySignal<Language | null>;
  /** Fetches a language and changes to it once it is here; until then the present one stays. */
  readonly choose: (locale: Locale) => void;
};

/** What a language choice is made of. */
export type LanguageParts = {
  /** The one that is here already, if any. */
  readonly first: Language | null;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

/** Milliseconds between two tries to fetch a language. */
const PAUSE = 1000;

/** Makes the choice of language. */
export function createLanguageChoice({ first, clock, signal: lifetime }: LanguageParts): LanguageChoice {
  const current = signal(first);
  let wanted = first?.locale ?? null;

  async function fetchLanguage(locale: Locale): Promise<void> {
    const language = await loadLanguage(locale);
    if (wanted !== locale || lifetime.aborted) return;
    if (language !== null) {
      current.value = language;
      return;
    }
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
