import { speakWith } from './server-address.ts';
import { setStyle } from './set-style.ts';
import type { VerifyOptions } from './verify-options.ts';
import { openWidgetFrame } from './widget-frame.ts';

/** What says which frame will be opened. */
export type FrameOptions = Pick<VerifyOptions, 'locale' | 'origin'>;

let frame: HTMLIFrameElement | undefined;

/**
 * Fetches the widget's code ahead of the button, in a frame that nobody sees and that speaks to nobody, so that a
 * later `verify()` downloads none. Once a page: a further call does nothing.
 * @param options the `locale` and `origin` that `verify()` will get.
 * @example
 * button.addEventListener('pointerenter', () => TokenCloud.preload());
 */
export const preload = ({ origin, locale }: FrameOptions = {}): void => {
  speakWith(origin);
  // The frame stays: the process that the browser has started for it is the one that the widget will need.
  frame ||= openWidgetFrame(document.body, 'warm', locale);
  setStyle(frame, 'display:none');
};
