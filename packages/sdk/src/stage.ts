import type { Appearance } from '@tokencloud/contract/vocabulary';
import { atEnd } from './lifetime.ts';
import { setStyle } from './set-style.ts';

/** A card in the page. Its room is kept from the start, so that nothing jumps. */
const inlineCss = 'min-height:480px;height:480px';

/**
 * A card over the page: all of a narrow screen, inside its notches, and a sheet in the middle of others, on a desktop's
 * wide enough for the code beside its steps. What is very large on a narrow screen and negative on others is a media
 * query within a declaration. The outline is the backdrop, because `::backdrop` can be styled by a stylesheet only. The
 * order is the one that brotli makes least of.
 */
const overlayCss =
  'inset:0;margin:auto;max-height:max(760px,(500px - 100vw)*999);position:fixed;outline:100vmax solid #0009;' +
  'max-width:max(480px,min(760px,100vw - 480px));' +
  'padding:env(safe-area-inset-top) 0 env(safe-area-inset-bottom);border-radius:min(16px,100vw - 480px)';

/**
 * Sets up the card in which the frame will stand, in the page's element or over the page. Until the frame has painted,
 * the card is a quiet picture of a page, in which nothing moves; over the page it has a Close of its own.
 */
export const openStage = (
  container: Element | undefined,
  { theme = 'auto' }: Appearance,
  [title, closeLabel]: readonly [title: string, close: string],
): HTMLDialogElement => {
  // A plain element has none of a dialog's methods. What is done with them below knows the difference.
  const card = document.createElement(container ? 'div' : 'dialog') as HTMLDialogElement;
  setStyle(
    card,
    'overflow:hidden;background:linear-gradient(#8882 60px,#0000 0) Canvas;' +
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
      'right:0;outline:revert;color:inherit;padding:24px;position:absolute;font:16px sans-serif',
    );
    button.append(closeLabel);
    // The button is our own, so nobody else needs a place for a handler there.
    // oxlint-disable-next-line unicorn/prefer-add-event-listener
    button.onclick = () => card.close();
    card.ariaLabel = title;
    card.append(button);
  }
  return card;
};
