import type { Appearance } from '@tokencloud/contract/vocabulary';
import { atEnd } from './lifetime.ts';
import { lockScroll } from './scroll-lock.ts';
import { setStyle } from './set-style.ts';

/** A card in the page. Its room is kept from the start, so that nothing jumps. */
const inlineCss = 'height:480px;min-height:480px';

/**
 * A card over the page: all of a narrow screen, inside its notches, and a sheet in the middle of others, on a desktop's
 * wide enough for the code beside its steps. What is very large on a narrow screen and negative on others is a media
 * query within a declaration. The outline is the backdrop, because `::backdrop` can be styled by a stylesheet only. The
 * order is the one that brotli makes least of.
 */
const overlayCss =
  'max-height:max(760px,(481px - 100vw)*999);' +
  'padding:env(safe-area-inset-top) 0 env(safe-area-inset-bottom);position:fixed;inset:0;margin:auto;' +
  'max-width:max(480px,min(760px,100vw - 480px));border-radius:min(16px,100vw - 480px);outline:100vmax solid #0009';

/**
 * Sets up the card in which the frame will stand, in the page's element or over the page. Until it does, the card
 * is empty, in the colours of the page; over the page it has a Close of its own.
 */
export const openStage = (
  container: Element | undefined,
  { theme = 'auto' }: Appearance,
  [title, closeLabel]: readonly [title: string, close: string],
): HTMLElement => {
  // A plain element has none of a dialog's methods. What is done with them below knows the difference.
  const card = document.createElement(container ? 'div' : 'dialog') as HTMLDialogElement;
  setStyle(
    card,
    'overflow:hidden;background:Canvas;' +
      `color-scheme:${theme.replace('auto', 'light dark')};${container ? inlineCss : overlayCss}`,
  );
  (container ?? document.body).append(card);
  atEnd(() => {
    // A dialog gives the focus back to where it was.
    card.close?.();
    card.remove();
  });
  if (!container) {
    const button = document.createElement('button');
    setStyle(
      button,
      'position:absolute;right:0;padding:24px;font:16px sans-serif;color:inherit;outline:revert',
    );
    button.append(closeLabel);
    // The button is our own, so nobody else needs a place for a handler there.
    // oxlint-disable-next-line unicorn/prefer-add-event-listener
    button.onclick = () => card.close();
    card.ariaLabel = title;
    card.append(button);
    lockScroll();
    card.showModal();
  }
  return card;
};
