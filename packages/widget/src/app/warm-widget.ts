import type { Locale } from '@tokencloud/contract/vocabulary';
import { loadLocale } from '../locales/index.ts';

/**
 * Fetches all of the widget's code and does nothing with it: no channel, no session. The boundary of mainland China is
 * left out: it is data, and fetched once a person has agreed to be located.
 */
export async function warmWidget(locale: Locale, loadRest: () => Promise<unknown>): Promise<void> {
  // Each may fail on its own: warming is a favour, and the widget fetches again what is missing.
  await Promise.allSettled([loadLocale(locale), loadRest()]);
  // What is needed first has been fetched first.
  await Promise.allSettled([import('../location/locate-region.ts'), import('../screens/later.ts')]);
}
