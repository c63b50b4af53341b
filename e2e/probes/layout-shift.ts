declare global {
  // oxlint-disable-next-line no-var
  var layoutShift: number;
}

type LayoutShift = PerformanceEntry & {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
};

/**
 * In the page, before anything of it runs: adds up what moves by itself (web.dev, Cumulative Layout Shift). A footer
 * stands below screens of different heights, so that one which moves alone is none.
 */
export function noteLayoutShift(): void {
  globalThis.layoutShift = 0;
  new PerformanceObserver((list) => {
    // What the type asked for below gives.
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      const elements = sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement));
      if (hadRecentInput || elements.every((element) => element?.closest('footer'))) continue;
      globalThis.layoutShift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
