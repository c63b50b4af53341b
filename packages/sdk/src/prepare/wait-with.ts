import type { VerifyOptions } from '../verify-options.ts';
import type { verify as verifyNow } from '../verify.ts';
import type { Waiting } from '../widget.ts';
import { isSameWidget } from './is-same-widget.ts';
import { setDisplay } from './set-display.ts';

/** Those for whom a widget waits that nobody has called for yet. Aborting one is its leaving. */
const holders = new Set<AbortController>();

/** Who was the last to find a widget that waits, by opening it or by joining. */
let lastHolder: Waiting | undefined;

/**
 * Opens the widget as `verify()` opens it, and does not show it: its card stands in the page without being rendered, so
 * that nobody can see, focus or press it. All else is the core's: the frame, the handshake, the guards, the end.
 *
 * The first call for the same widget shows it; a call for another closes it. Until then it goes when those leave who
 * have prepared it, as it would when its callers leave.
 */
export const waitWith = ({ signal, ...options }: VerifyOptions, verify: typeof verifyNow): void => {
  if (signal?.aborted) return;
  const holder = new AbortController();
  // It is read when the frame is told how to begin, which may be after somebody has called.
  const appearance = { ...options.appearance, isHidden: true };
  const waiting: Waiting = (card, show, post) => {
    lastHolder = waiting;
    setDisplay(card, 'none');
    return (asked, joining) => {
      // Once it is shown, whoever calls joins it, and nobody prepares it any more.
      if (card.open) return false;
      if (!isSameWidget(options, asked)) return true;
      lastHolder = joining;
      if (joining === undefined) {
        appearance.isHidden = false;
        setDisplay(card, 'block');
        show();
        // The focus that the frame was given before went nowhere: it was not rendered.
        card.querySelector('iframe')?.focus();
        post({ kind: 'shown' });
        for (const each of holders) each.abort();
      }
      return false;
    };
  };
  holders.add(holder);
  signal?.addEventListener('abort', () => holder.abort());
  verify({ ...options, appearance, container: undefined, onEvent: undefined, signal: holder.signal }, waiting)
    // Whatever keeps it from opening will keep the call from it too, and is said there.
    .catch(() => {})
    .finally(() => holders.delete(holder));
  // Somebody's widget is shown: there is nothing to hold.
  if (lastHolder !== waiting) holder.abort();
};
