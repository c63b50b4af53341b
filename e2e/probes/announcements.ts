declare global {
  // oxlint-disable-next-line no-var
  var announcements: string[];
}

/** Said where a test moves the clock: the poll of before then looks lost. */
export const LOST_CONNECTION = 'No connection. Trying again…';

/**
 * In the page, before anything of it runs: writes down every text that comes into a live region, as a screen reader
 * would say it. A timer is none: its role is live only when somebody asks.
 */
export function noteAnnouncements(): void {
  globalThis.announcements = [];
  const live = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';
  const said = new WeakMap<Element, string>();

  function elementOf(node: Node): Element | null {
    return node instanceof Element ? node : node.parentElement;
  }

  const observer = new MutationObserver((mutations) => {
    for (const { target } of mutations) {
      const region = elementOf(target)?.closest(live);
      if (region === null || region === undefined) continue;
      const text = region.textContent.trim();
      if (text !== '' && said.get(region) !== text) globalThis.announcements.push(text);
      said.set(region, text);
    }
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
}
