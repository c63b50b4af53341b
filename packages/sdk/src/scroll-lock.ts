import { atEnd } from './lifetime.ts';

/** Keeps the page behind an overlay from scrolling until the end, without moving it. */
export const lockScroll = (): void => {
  const { documentElement: root, body } = document;
  const { scrollY: top } = window;
  // Safari on iPhones scrolls a page whose overflow is hidden; only a fixed body stays where it is.
  const isIphone = /iP/.test(navigator.userAgent);
  // The viewport takes the body's overflow while the root element's is `visible` (CSS Overflow 3, section 3.3).
  const element = isIphone || getComputedStyle(root).overflow === 'visible' ? body : root;
  const { style } = element;
  const before = style.cssText;
  style.cssText += isIphone
    ? `;position:fixed;inset:${-top}px 0 auto`
    : // A border takes the room of the scroll bar that disappears, so that the page does not become wider.
      `;overflow:hidden!important;border-right:${innerWidth - root.clientWidth}px solid #0000`;
  atEnd(() => {
    style.cssText = before;
    element.toggleAttribute('style', !!before);
    scrollTo({ top, behavior: 'instant' });
  });
};
