import { defaultServer } from './default-server.ts';
import { setStyle } from './set-style.ts';
import type { VerifyOptions } from './verify-options.ts';

/** What says which frame it is. */
export type FrameOptions = Pick<VerifyOptions, 'locale' | 'origin'>;

/**
 * Opens a frame with one of the widget's pages.
 * @param page a verification's id, or `warm`.
 */
export const openWidgetFrame = (
  parent: Element,
  page: string,
  { origin = defaultServer, locale = 'auto' }: FrameOptions,
): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  setStyle(frame, 'width:100%;height:100%');
  frame.allow = 'geolocation; clipboard-write; web-share';
  frame.src = new URL(`/widget/${page}?locale=${locale}`, origin).href;
  parent.append(frame);
  return frame;
};
