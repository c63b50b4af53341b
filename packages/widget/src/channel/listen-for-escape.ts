/**
 * Calls back when Escape is pressed and nothing inside the widget has used it (an open dialog does). The host
 * page never hears of a key pressed in a frame, so the widget has to.
 */
export function listenForEscape(page: Window, listener: () => void, signal: AbortSignal): void {
  const listen = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) listener();
  };
  page.addEventListener('keydown', listen);
  signal.addEventListener('abort', () => page.removeEventListener('keydown', listen));
}
