import type { Locale } from '@tokencloud/contract/vocabulary';
import { loadLocale } from '../locales/index.ts';

/** The rest of the widget, as far as warming needs it. */
type Rest = { readonly warmLater: () => Promise<void> };

/**
 * Fetches all of the widget's code and does nothing with it: no channel, no session. The boundary of mainland China is
 * left out: it is data, and fetched once a person has agreed to be located.
 */
export async function warmWidget(locale: Locale, loadRest: () => Promise<Rest>): Promise<void> {
  // Each may fail on its own: warming is a favour, and the widget fetches again what is missing.
  const [rest] = await Promise.allSettled([loadRest(), loadLocale(locale)]);
  // What is needed first has been fetched first. Through the rest, so that its chunk is the one they build upon.
  if (rest.status === 'fulfilled') await rest.value.warmLater();
}
