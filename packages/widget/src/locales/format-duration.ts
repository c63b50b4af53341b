import type { Translate } from './translate.ts';

/** The messages of a unit: of one, and of any other number. Chinese says both the same. */
const messages = {
  minute: ['duration.minute', 'duration.minutes'],
  hour: ['duration.hour', 'duration.hours'],
  day: ['duration.day', 'duration.days'],
} as const;

/**
 * A length of time in whole units, as in "15 minutes" or "30天". By messages, because the first screen says two of them,
 * and a browser takes 50 ms for its first `Intl.NumberFormat`, on a slow phone several times as long.
 */
export function formatDuration(t: Translate, value: number, unit: keyof typeof messages): string {
  const [one, other] = messages[unit];
  return t(value === 1 ? one : other, { value });
}
