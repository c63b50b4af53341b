import type { PreloadOptions } from '../preload.ts';
import type { VerifyOptions } from '../verify-options.ts';
import type { verify as verifyNow } from '../verify.ts';
import type { openWidgetFrame } from '../widget-frame.ts';
import { setDisplay } from './set-display.ts';
import { waitWith } from './wait-with.ts';

let warmFrame: HTMLIFrameElement | undefined;

/**
 * What `preload()` does. With a token, it opens the widget without showing it. Without one, it fetches all of the
 * widget's code, once a page, in a frame that speaks to nobody.
 */
export const prepare = (
  options: PreloadOptions,
  verify: typeof verifyNow,
  openFrame: typeof openWidgetFrame,
): void => {
  const { clientToken, locale } = options;
  if (clientToken !== undefined) {
    waitWith({ ...options, clientToken } satisfies VerifyOptions, verify);
    return;
  }
  // The frame stays: the process that the browser has started for it is the one that the widget will need.
  warmFrame ??= openFrame(document.body, 'warm', locale);
  setDisplay(warmFrame, 'none');
};
