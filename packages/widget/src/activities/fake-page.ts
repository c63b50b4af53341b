/** For tests: as much of a window as the widget's logic listens to. */
export class FakePage extends EventTarget {
  readonly document = Object.assign(new EventTarget(), {
    visibilityState: 'visible',
    documentElement: { lang: 'en' },
  });

  /** What `performance.now()` tells; stands still unless a test moves it. */
  readonly performance = { now: () => 0 };

  /** This object where a `Window` is asked for; only its events are used. */
  asWindow(): Window {
    return this as unknown as Window;
  }

  /** The person comes back, or the network does. */
  wake(event: 'pageshow' | 'online' | 'focus' = 'focus'): void {
    this.dispatchEvent(new Event(event));
  }

  /** The page is hidden, or seen again. */
  setVisibility(state: 'visible' | 'hidden'): void {
    this.document.visibilityState = state;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }
}
