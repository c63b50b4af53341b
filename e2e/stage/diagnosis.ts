import type { Place } from './person.ts';

/** What is found to be in the way. */
export type Finding = { readonly obstacle: string; readonly message: string; readonly line: string };

/** What `diagnose.js` has added to the page. */
type Diagnosing = {
  readonly TokenCloud: { readonly diagnose: (options: object) => Promise<readonly Finding[]> };
};

/** Calls `TokenCloud.diagnose()` on a host page, as its developer would from the console. */
export function diagnoseOn(
  page: Place,
  options: { readonly origin?: string } = {},
): Promise<readonly Finding[]> {
  return page.run((given) => (globalThis as unknown as Diagnosing).TokenCloud.diagnose(given), options);
}
