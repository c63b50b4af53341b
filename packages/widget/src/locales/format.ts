import type { Locale } from '@tokencloud/contract/vocabulary';

/** What writes times of day, by language: a browser takes long to make the first, on a slow phone 100 ms. */
const clockFaces = new Map<string, Intl.DateTimeFormat>();

/** A time of day on the person's own clock face, as in "5:40 PM" or "17:40". */
export function formatTime(locale: Locale, timestamp: number): string {
  return clockFaceOf(locale).format(timestamp);
}

/** Makes what `formatTime` needs, before anyone waits for it. @param language as the document says it. */
export function rehearseTime(language: string): void {
  clockFaceOf(language).format(0);
}

function clockFaceOf(language: string): Intl.DateTimeFormat {
  const face =
    clockFaces.get(language) ?? new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
  clockFaces.set(language, face);
  return face;
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
