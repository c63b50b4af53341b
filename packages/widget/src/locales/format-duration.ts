import type { Locale } from '@tokencloud/contract/vocabulary';

/** A length of time in whole units, as in "15 minutes" or "30天"; the plural is the language's own. */
export function formatDuration(locale: Locale, value: number, unit: 'hour' | 'minute' | 'day'): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
