import { setStyle } from './set-style.ts';

/** Opens the frame with the widget, below the card's own Close, which keeps working until the widget is there. */
export const openWidgetFrame = (card: HTMLElement, url: string, title: string): HTMLIFrameElement => {
  const frame = document.createElement('iframe');
  setStyle(frame, 'width:100%;height:100%');
  frame.title = title;
  frame.allow = 'geolocation; clipboard-write; web-share';
  frame.src = url;
  card.append(frame);
  return frame;
};
