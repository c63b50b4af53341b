/** Tells when the person comes back to the page, or the network to the device. */
export type Wake = {
  /** Calls back at every wake until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
};

/** The moments at which whatever was pending may be dead without having failed: phones freeze pages. */
export function createWake(page: Window, signal: AbortSignal): Wake {
  const listeners = new Set<() => void>();
  const wake = () => {
    for (const listener of listeners) listener();
  };
  const wakeIfVisible = () => {
    if (page.document.visibilityState === 'visible') wake();
  };
  const events = ['pageshow', 'online', 'focus'] as const;
  for (const event of events) page.addEventListener(event, wake);
  page.document.addEventListener('visibilitychange', wakeIfVisible);
  // A page may be frozen and thawed without being hidden.
  page.document.addEventListener('resume', wake);
  signal.addEventListener('abort', () => {
    for (const event of events) page.removeEventListener(event, wake);
    page.document.removeEventListener('visibilitychange', wakeIfVisible);
    page.document.removeEventListener('resume', wake);
    listeners.clear();
  });
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
