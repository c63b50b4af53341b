import { styleCard } from './card.ts';
import { inlineCss } from './inline.ts';
import { atEnd } from './lifetime.ts';
import { openOverlay, overlayCss, type OverlayActs } from './overlay.ts';
import type { VerifyOptions } from './verify-options.ts';

/** Sets up the card in which the frame will stand: in the page's element, or over the page. */
export function openStage(
  { container, appearance }: VerifyOptions,
  words: readonly [string, string],
  acts: OverlayActs,
): HTMLElement {
  const card = document.createElement(container ? 'div' : 'dialog');
  styleCard(card, appearance && appearance.theme, container ? inlineCss : overlayCss);
  (container || document.body).append(card);
  atEnd(() => card.remove());
  if ('showModal' in card) openOverlay(card, words, acts);
  return card;
}
