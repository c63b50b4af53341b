import { setStyle } from './set-style.ts';
import { openWidgetFrame, type FrameOptions } from './widget-frame.ts';

let frame: HTMLIFrameElement | undefined;

/**
 * Fetches the widget's code ahead of the button, in a frame that nobody sees and that speaks to nobody, so that a
 * later `verify()` downloads none. Once a page: a further call does nothing.
 * @param options the `locale` and `origin` that `verify()` will get.
 * @example
 * button.addEventListener('pointerenter', () => TokenCloud.preload());
 */
export const preload = (options: FrameOptions = {}): void => {
  // The frame stays: the process that the browser has started for it is the one that the widget will need.
  frame ||= openWidgetFrame(document.body, 'warm', options);
  setStyle(frame, 'display:none');
};
