import type { Locale } from '@tokencloud/contract/vocabulary';
import { loadLocale } from '../locales/index.ts';

/** Fetches what a widget will need up to the code, and does nothing with it: no channel, no session. */
export async function warmWidget(locale: Locale, loadRest: () => Promise<unknown>): Promise<void> {
  // Each may fail on its own: warming is a favour, and the widget fetches again what is missing.
  await Promise.allSettled([loadLocale(locale), loadRest()]);
}
