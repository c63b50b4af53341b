import { loadPrepare } from './load-prepare.ts';
import { speakWith } from './server-address.ts';
import { verify } from './verify.ts';
import type { VerifyOptions } from './verify-options.ts';
import { openWidgetFrame } from './widget-frame.ts';

/** Options of `TokenCloud.preload()`: what `verify()` will get, as far as it is known. */
export type PreloadOptions = Partial<Omit<VerifyOptions, 'container' | 'onEvent'>>;

/**
 * Prepares a later `verify()`. What does so comes in a file of its own, `prepare.js`.
 *
 * With a `clientToken`, the widget over the page is made ready up to its first screen, and nobody sees it: the
 * `verify()` with the same `clientToken`, by identity, and the same `locale`, `appearance` and `origin` shows it at
 * once; any other opens its own. Until then no event is told, no news are asked for, and what goes wrong is not said:
 * `verify()` then opens anew and says it. Aborting the `signal` takes away what waits.
 *
 * Without one, the widget's code is fetched, once a page, in a frame that nobody sees and that speaks to nobody, so
 * that a later `verify()` downloads none.
 *
 * @example
 * const options = { clientToken: fetchClientToken };
 * TokenCloud.preload(options);
 * button.addEventListener('click', () => TokenCloud.verify(options));
 */
export const preload = (options: PreloadOptions = {}): void => {
  speakWith(options.origin);
  loadPrepare().then(
    (parts) => parts.prepare(options, verify, openWidgetFrame),
    // What cannot be prepared is opened by `verify()` as ever.
    () => {},
  );
};
