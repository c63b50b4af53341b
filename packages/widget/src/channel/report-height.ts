/** Tells the height of an element whenever it changes, until the signal aborts. */
export function reportHeight(
  element: HTMLElement,
  tell: (height: number) => void,
  signal: AbortSignal,
): void {
  let last = -1;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(element.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    tell(height);
  });
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect());
}
