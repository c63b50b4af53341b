declare global {
  /** What the script build was loaded by: put in by the build (`tsup.config.ts`), undefined elsewhere. */
  var __TOKENCLOUD_SCRIPT__: HTMLScriptElement | null | undefined;
}

/**
 * An address at the verification server where the page does not say another: where the script came from, else the
 * production origin. `.example` is a placeholder.
 */
export const defaultServer: string =
  globalThis.__TOKENCLOUD_SCRIPT__?.src || 'https://verify.tokencloud.example';
