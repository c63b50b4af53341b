import type { Locale } from '@tokencloud/contract/vocabulary';

/** A time of day on the person's own clock face, as in "5:40 PM" or "17:40". */
export function formatTime(locale: Locale, timestamp: number): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(timestamp);
}

/** What is left, as `m:ss`; never below zero. */
export function formatLeft(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A list of names, as in "A and B" or "A和B". */
export function formatList(locale: Locale, names: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
