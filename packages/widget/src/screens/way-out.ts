import type { Presentation } from '@tokencloud/contract/vocabulary';

/** How the person leaves an ended verification: what is around the page is closed, or left for the partner's page. */
export type WayOut = 'close' | 'return' | 'none';

/** The way out. A hosted page that the partner gave no address is a tab of the person's own: no script may close it. */
export function wayOutOf(presentation: Presentation, returnUrl: string | null): WayOut {
  if (presentation !== 'hosted') return 'close';
  return returnUrl === null ? 'none' : 'return';
}
