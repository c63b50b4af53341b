import type { Outcome, WidgetEvent } from '@tokencloud/contract/vocabulary';
import { after, listen } from './lifetime.ts';
import type { VerifyOptions } from './verify-options.ts';

// Those who wait for the one open widget. Each is an object of its own, also where two came with equal options.
const callers = new Set<Pick<VerifyOptions, 'onEvent'>>();

/** What a signal was aborted with. Browsers before 2022 do not keep it. */
export const reasonOf = ({ reason }: AbortSignal): unknown =>
  reason === undefined ? new DOMException('', 'AbortError') : reason;

/** Tells every caller what happens. One that throws disturbs neither the others nor the widget. */
export function tellCallers(event: WidgetEvent): void {
  callers.forEach(({ onEvent }) => {
    try {
      if (onEvent) onEvent(event);
    } catch (error) {
      // The page's own error, for the page's own error handling (`window.onerror`).
      setTimeout(() => {
        throw error;
      });
    }
  });
}

/** Lets all callers go, after the widget has ended. */
export const dismissCallers = (): void => callers.clear();

/**
 * Adds a caller of the open widget. It leaves when its signal aborts.
 * @param result the widget's.
 * @param onDeserted called where the last caller has left, one task later, because React's StrictMode leaves
 * and joins again in one task.
 */
export function joinCallers(
  { signal, onEvent }: VerifyOptions,
  result: Promise<Outcome>,
  onDeserted: () => void,
): Promise<Outcome> {
  const caller = { onEvent };
  callers.add(caller);
  return new Promise((resolve, reject) => {
    result.then(resolve, reject);
    if (signal)
      listen(signal, 'abort', () => {
        callers.delete(caller);
        reject(reasonOf(signal));
        after(0, () => callers.size || onDeserted());
      });
  });
}
