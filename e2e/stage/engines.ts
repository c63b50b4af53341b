/** The browsers that the journeys run in. */
export type Engine = 'chromium' | 'firefox' | 'webkitgtk';

/** What a journey may ask of the driver of a browser, beyond what a person does: look, press, type and paste. */
export type Ability =
  | 'location'
  | 'stubs'
  | 'requests'
  | 'bodies'
  | 'downloads'
  | 'touch'
  | 'media'
  | 'offline'
  | 'policies'
  | 'cookies'
  | 'devtools';

/** What each ability is for, as docs/browser-coverage.md says it. */
export const abilities: Record<Ability, string> = {
  location: 'telling the browser where it is',
  stubs: 'running a script of the test before the page’s own, a clock that it moves for example',
  requests: 'holding requests back, and reading their addresses',
  bodies: 'reading what requests carry',
  downloads: 'getting hold of what a page saves',
  touch: 'being a touch screen',
  media: 'asking for dark colours',
  offline: 'taking the network from a frame alone',
  policies: 'obeying the header Permissions-Policy',
  cookies: 'keeping a hosted page’s cookie without TLS, which this machine’s own address has not',
  devtools: 'whatever else Playwright does with Chromium alone: its own settings, its own measurements',
};

/** What an engine's driver cannot do, each with its reason. Whoever needs it is skipped there, and says so. */
export const engines: Record<
  Engine,
  { readonly title: string; readonly cannot: Partial<Record<Ability, string>> }
> = {
  chromium: { title: 'Chromium', cannot: {} },
  firefox: {
    title: 'Firefox ESR',
    cannot: {
      bodies: 'its driver (WebDriver BiDi) does not show what requests carry',
      touch: 'its driver (WebDriver BiDi) has no touch screen',
      media: 'its driver (WebDriver BiDi) sets no colour scheme',
      policies: 'it does not know the header, which then forbids nothing',
      devtools: 'written for Chromium’s DevTools, which its driver (WebDriver BiDi) does not speak',
    },
  },
  webkitgtk: {
    title: 'WebKitGTK',
    cannot: {
      bodies: 'its driver sees no requests',
      location: 'it has no location; the journeys go on by “I am in mainland China”',
      stubs: 'its driver runs no script before the page’s own',
      requests: 'its driver sees no requests',
      downloads: 'its driver does not give what a page saves',
      touch: 'its driver has no touch screen',
      policies: 'it does not know the header, which then forbids nothing',
      cookies: 'it keeps no Secure cookie without TLS, not even from this machine',
      offline: 'its driver has no switch for the network; journeys with a server that is gone run',
      devtools: 'written for Chromium’s DevTools; Playwright does not drive it',
    },
  },
};

/** Why something that needs these cannot be done in an engine; `undefined` where it can. */
export function whyNot(engine: Engine, needs: readonly Ability[]): string | undefined {
  const { title, cannot } = engines[engine];
  const reasons = needs.map((ability) => cannot[ability]).filter((reason) => reason !== undefined);
  return reasons.length === 0 ? undefined : `${title}: ${reasons.join('; ')}`;
}
