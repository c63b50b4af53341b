import type { Theme } from '@tokencloud/contract/vocabulary';

/** Styles an element through the CSSOM, which no Content-Security-Policy forbids, so that no rule of the host's
 * can deform it: everything is reset first, and every declaration is important.
 * @param css declarations, each ended by a semicolon.
 */
export function setStyle(element: HTMLElement, css: string): void {
  element.style.cssText = `all:initial;${css}`.replace(/;/g, '!important;');
}

/**
 * Styles the card in which the frame will stand; until it does, it shows a quiet picture of a page in which
 * nothing moves.
 * @param css the declarations that make it an overlay's or a page's.
 */
export function styleCard(card: HTMLElement, theme: Theme | undefined, css: string): void {
  const isDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme:dark)').matches);
  const bars = ['80px/50% 24px', '132px/80% 12px', '160px/70% 12px'].map(
    (place) => `linear-gradient(#8883 0 0) 24px ${place} no-repeat,`,
  );
  setStyle(
    card,
    `display:block;box-sizing:border-box;position:relative;overflow:hidden;background:${bars.join('')}${isDark ? '#17191c' : '#fff'};${css}`,
  );
}
