/**
 * Lets a person close what is only the page's own picture so far: its X is drawn and has nobody behind it, and no host
 * hears of a key that is pressed in a frame. @param close decides whether it is still the page's own.
 */
export function stayClosable(page: Window, close: () => void): void {
  const listen = ({ key, target }: { readonly key?: string; readonly target: EventTarget | null }) => {
    // What is pressed in a document is an element of it.
    const isClose = key === undefined ? (target as Element).closest('.icon-button') : key === 'Escape';
    if (isClose) close();
  };
  page.addEventListener('click', listen);
  page.addEventListener('keydown', listen);
}
