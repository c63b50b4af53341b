import { setStyle } from './card.ts';
import { atEnd, listen } from './lifetime.ts';
import { lockScroll } from './scroll-lock.ts';

/** A length that is very large on a small screen and negative on others: a media query within a declaration. */
const small = 'max(600px - 100vw,500px - 100vh)*999';

/**
 * The card over the page: all of a small screen, beside its notches, and a sheet in the middle of others. Its
 * shadow is the backdrop, because `::backdrop` can be styled by a stylesheet only.
 */
export const overlayCss =
  'position:fixed;inset:0;margin:auto;' +
  `box-shadow:0 0 0 100vmax #0009;width:min(100%,max(440px,${small}));` +
  `height:min(100%,max(min(760px,100% - 48px),${small}));border-radius:min(16px,-1*${small});` +
  ['top', 'right', 'bottom', 'left'].map((side) => `padding-${side}:env(safe-area-inset-${side});`).join('');

/** Who is told of what a person does outside the frame. */
export type OverlayActs = { readonly close: () => void; readonly escape: () => void };

/** Opens a dialog as the overlay. A press beside it does not close: too much can be lost by one slip. */
export function openOverlay(
  dialog: HTMLDialogElement,
  [title, closeLabel]: readonly [string, string],
  { close, escape }: OverlayActs,
): void {
  const focused = document.activeElement as HTMLElement | null;
  const button = document.createElement('button');
  setStyle(
    button,
    'outline:revert;position:absolute;top:env(safe-area-inset-top);right:0;padding:12px;font:32px/1 sans-serif;color:#888;cursor:pointer;',
  );
  dialog.ariaLabel = title;
  button.ariaLabel = closeLabel;
  button.type = 'button';
  button.append('×');
  listen(button, 'click', close);
  // Browsers close a dialog by themselves when Escape is pressed twice, whatever `cancel` was answered.
  listen(dialog, 'close', close);
  listen(dialog, 'cancel', (event: Event) => {
    event.preventDefault();
    escape();
  });
  dialog.append(button);
  atEnd(() => {
    // Nothing outside a modal dialog can have the focus.
    dialog.remove();
    if (focused) focused.focus({ preventScroll: true });
  });
  lockScroll();
  dialog.showModal();
}
