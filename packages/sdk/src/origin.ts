/** The production origin, put in by the build (`tsup.config.ts`). */
declare const __TOKENCLOUD_ORIGIN__: string | undefined;

/** The verification server where neither the page nor the script's own address says another. */
export let defaultOrigin =
  // The sources also run unbuilt, in tests, where the name does not exist.
  typeof __TOKENCLOUD_ORIGIN__ === 'string' ? __TOKENCLOUD_ORIGIN__ : 'https://verify.tokencloud.example';

/** Makes another server the default: the one that the script build was loaded from. */
export function setDefaultOrigin(origin: string): void {
  defaultOrigin = origin;
}
