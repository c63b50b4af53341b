import type { Outcome } from '@tokencloud/contract/vocabulary';
import { joinCallers, reasonOf } from './callers.ts';
import { checkOptions } from './check-options.ts';
import { TokenCloudError } from './token-cloud-error.ts';
import type { VerifyOptions } from './verify-options.ts';
import { openWidget, type Widget } from './widget.ts';

let open: Widget | undefined;

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
export async function verify(options: VerifyOptions): Promise<Outcome> {
  checkOptions(options);
  const { signal, container } = options;
  if (signal && signal.aborted) throw reasonOf(signal);
  // The page has thrown away what the widget stood in: nobody can close that one any more.
  if (open && !open.card.isConnected) open.close();
  if (!open) {
    if (
      typeof document === 'undefined' ||
      !self.MessageChannel ||
      !(container || document.createElement('dialog').showModal)
    )
      throw new TokenCloudError('unsupported_browser');
    open = openWidget(options, () => {
      open = undefined;
    });
  }
  return joinCallers(options, open.result, open.close);
}
