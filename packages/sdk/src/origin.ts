declare global {
  /** What the script build was loaded by: put in by the build (`tsup.config.ts`), undefined elsewhere. */
  var __TOKENCLOUD_SCRIPT__: HTMLScriptElement | null | undefined;
}

/**
 * The verification server where the page does not say another: where the script came from, else the production
 * origin. `.example` is a placeholder.
 */
export const defaultOrigin = new URL(
  globalThis.__TOKENCLOUD_SCRIPT__?.src || 'https://verify.tokencloud.example',
).origin;
