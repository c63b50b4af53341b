import type { Mode } from '@tokencloud/contract/vocabulary';
import { UsageError } from './usage-error.ts';

/** The URL that an option says webhooks of a mode go to. */
export function webhookUrlOf(text: string, option: string, mode: Mode): string {
  const isUsable =
    URL.canParse(text) && (text.startsWith('https://') || (mode === 'test' && text.startsWith('http://')));
  if (!isUsable) throw new UsageError(`${option} has to be an https URL; in test mode http will do.`);
  return text;
}
