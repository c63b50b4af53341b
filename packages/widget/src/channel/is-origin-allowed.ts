import type { Mode } from '@tokencloud/contract/vocabulary';

/** What a test-mode session may list for a developer's own machine, and the origins that it stands for. */
const loopback: Readonly<Record<string, RegExp>> = {
  'http://localhost:*': /^http:\/\/localhost(:\d+)?$/,
  'http://127.0.0.1:*': /^http:\/\/127\.0\.0\.1(:\d+)?$/,
};

/** Whether a page of this origin may show the widget of a session. */
export function isOriginAllowed(
  origin: string,
  { mode, embed_origins: allowed }: { readonly mode: Mode; readonly embed_origins: readonly string[] },
): boolean {
  return allowed.some(
    (entry) => entry === origin || (mode === 'test' && loopback[entry]?.test(origin) === true),
  );
}
