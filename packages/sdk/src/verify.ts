import type { Outcome, WidgetEvent } from '@tokencloud/contract/vocabulary';
import { TokenCloudError } from './token-cloud-error.ts';
import { after, listen } from './lifetime.ts';
import { openWidget, type Waiting, type Widget } from './widget.ts';
import { speakWith } from './server-address.ts';
import { callers } from './callers.ts';
import { checkOptions } from './check-options.ts';
import type { VerifyOptions } from './verify-options.ts';

let widget: Widget | undefined;

/**
 * Shows the widget and answers how it went. While a widget is open, a further call joins it.
 *
 * @returns what the person did. `submitted` comes as soon as the phone is done, before the widget is closed,
 * and does not say "verified": the decision goes to your server, by webhook. Every other outcome comes when the
 * widget closes; after `closed` the verification goes on and another call resumes it.
 * @throws TokenCloudError what a developer has to fix. Also whatever the token function rejected with, and
 * `signal.reason` after an abort.
 * @example
 * const outcome = await TokenCloud.verify({
 *   clientToken: async () => (await (await fetch('/verification', { method: 'POST' })).json()).client_token,
 * });
 * if (outcome.status === 'submitted') showThatTheReviewHasBegun();
 */
export const verify = async (options: VerifyOptions, waiting?: Waiting): Promise<Outcome> => {
  checkOptions(options);
  const { signal, onEvent, container, origin } = options;
  speakWith(origin);
  if (signal?.aborted) throw signal.reason;
  if (!container && !globalThis.HTMLDialogElement) throw new TokenCloudError('unsupported_browser');
  // A card leaves the document when its widget ends; or the page has thrown away what it stood in, and nobody can
  // close that one any more. One that waits may be somebody else's.
  if (!widget?.[2].isConnected || widget[3]?.(options, waiting)) {
    widget?.[1]();
    widget = openWidget(options, waiting);
  }
  const [result, close] = widget;
  return new Promise((resolve, reject) => {
    // What a caller throws becomes a rejection of its own: it disturbs neither the others nor the widget.
    const tell = async (event: WidgetEvent) => onEvent?.(event);
    callers.add(tell);
    result.then(resolve, reject);
    if (signal)
      listen(signal, 'abort', () => {
        callers.delete(tell);
        reject(signal.reason);
        // One task later, because React's StrictMode leaves and joins again in one task.
        after(0, () => callers.size || close());
      });
  });
};
