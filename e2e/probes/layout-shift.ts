declare global {
  // oxlint-disable-next-line no-var
  var layoutShift: number;
}

type LayoutShift = PerformanceEntry & {
  readonly value: number;
  readonly hadRecentInput: boolean;
};

/** In the page, before anything of it runs: adds up what moves by itself (web.dev, Cumulative Layout Shift). */
export function noteLayoutShift(): void {
  globalThis.layoutShift = 0;
  new PerformanceObserver((list) => {
    // What the type asked for below gives.
    for (const { value, hadRecentInput } of list.getEntries() as LayoutShift[]) {
      if (!hadRecentInput) globalThis.layoutShift += value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
