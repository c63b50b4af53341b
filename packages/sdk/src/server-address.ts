declare global {
  /** What the script build was loaded by: put in by the build (`tsup.config.ts`), undefined elsewhere. */
  var __TOKENCLOUD_SCRIPT__: HTMLScriptElement | null | undefined;
}

/**
 * An address at the verification server that this page speaks with: what its last call has named, else where the
 * script came from, else the production origin. `.example` is a placeholder.
 */
export let serverAddress: string =
  globalThis.__TOKENCLOUD_SCRIPT__?.src || 'https://verify.tokencloud.example';

/** From now on the page speaks with this server, where a call has named one. */
export const speakWith = (origin = serverAddress): void => {
  serverAddress = origin;
};
