/** Milliseconds between two tries. */
const PAUSE = 2000;

/**
 * Where the page's own script does not come, nothing else would ever happen here: no browser asks for one again, and
 * Firefox never does in the same page. So the page says it, in the words that the build has put there, and is loaded
 * anew once it can be. It is asked for beforehand, because a page that cannot be loaded is replaced by the browser's own,
 * from which nothing leads back.
 */
export function insistOnScript(page: Window, fetch: (path: string) => Promise<Response>): void {
  const { document, location } = page;
  const retry = () =>
    page.setTimeout(
      () =>
        // No page is kept in a cache.
        fetch(location.href).then(({ ok }) => (ok ? location.reload() : retry()), retry),
      PAUSE,
    );
  const listen = ({ target }: Event) => {
    // What else is missing is tried again by the script, or is only a hint.
    if ((target as Element).tagName !== 'SCRIPT') return;
    const notice = document.createElement('p');
    notice.className = 'frame-notice';
    notice.append(document.documentElement.dataset['trouble'] ?? '');
    document.querySelector('[role=status]')?.append(notice);
    retry();
  };
  // A script that is missing tells nobody around it.
  page.addEventListener('error', listen, true);
}
