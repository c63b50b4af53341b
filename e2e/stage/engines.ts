/** The browsers that the journeys run in. */
export type Engine = 'chromium' | 'firefox' | 'webkitgtk';

/** What a journey may ask of the driver of a browser, beyond what a person does: look, press, type and paste. */
export type Ability = 'location' | 'stubs' | 'requests' | 'bodies' | 'touch' | 'devtools';

/** What each ability is for, as docs/browser-coverage.md says it. */
export const abilities: Record<Ability, string> = {
  location: 'telling the browser where it is',
  stubs: 'running a script of the test before the page’s own',
  requests: 'holding requests back, and reading their addresses',
  bodies: 'reading what requests carry',
  touch: 'being a touch screen',
  devtools: 'whatever else Playwright does with Chromium: offline, throttling, media, axe, the clock',
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
      touch: 'its driver has no touch screen',
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
