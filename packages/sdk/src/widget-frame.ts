import { setStyle } from './card.ts';

/**
 * Opens the frame with the widget. It lies over the card's picture and lets presses through until the widget
 * is there, so that Close works in between.
 */
export function openWidgetFrame(card: HTMLElement, url: string, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  setStyle(frame, 'display:block;position:relative;width:100%;height:100%;pointer-events:none;');
  frame.title = title;
  frame.allow = 'geolocation; clipboard-write; web-share';
  frame.referrerPolicy = 'strict-origin';
  frame.src = url;
  card.append(frame);
  return frame;
}

/** Gives the frame to the person: nothing of ours is beside it any more, and it has the focus. */
export function handOverFrame(frame: HTMLIFrameElement): void {
  if (frame.previousSibling) frame.previousSibling.remove();
  frame.style.pointerEvents = '';
  frame.focus();
}
