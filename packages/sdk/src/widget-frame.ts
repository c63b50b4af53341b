import { serverAddress } from './server-address.ts';
import { setStyle } from './set-style.ts';
import type { VerifyOptions } from './verify-options.ts';

/**
 * Opens a frame with one of the widget's pages.
 * @param page a verification's id, or `warm`.
 */
export const openWidgetFrame = (
  parent: Element,
  page: string,
  locale: VerifyOptions['locale'] = 'auto',
): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  setStyle(frame, 'width:100%;height:100%');
  frame.allow = 'geolocation; clipboard-write; web-share';
  frame.src = new URL(`/widget/${page}?locale=${locale}`, serverAddress).href;
  parent.append(frame);
  return frame;
};
