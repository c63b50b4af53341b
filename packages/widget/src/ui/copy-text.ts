/** What copying needs of the window it runs in. */
export type CopyWindow = {
  readonly navigator: { readonly clipboard?: { writeText(text: string): Promise<void> } };
  readonly document: Document;
};

/**
 * Copies a text, and says honestly whether a browser reported success. Call it directly in the press's
 * handler: `writeText` is called before this function returns, as Safari asks.
 */
export function copyText(text: string, window: CopyWindow): Promise<'copied' | 'failed'> {
  // The API is absent on insecure origins and in old WebViews.
  const clipboard = window.navigator.clipboard;
  if (clipboard === undefined) return Promise.resolve(copyBySelection(text, window.document));
  return clipboard.writeText(text).then(
    () => 'copied' as const,
    // Refused, for example by the partner's Permissions-Policy. The older way works even then.
    () => copyBySelection(text, window.document),
  );
}

/** `execCommand` is deprecated and still the only way where the clipboard's permission is denied. */
function copyBySelection(text: string, document: Document): 'copied' | 'failed' {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.select();
  // iPhones select nothing without an explicit range.
  area.setSelectionRange(0, text.length);
  try {
    return document.execCommand('copy') ? 'copied' : 'failed';
  } catch {
    // Some WebViews throw instead of answering false; the person is then told to copy by hand.
    return 'failed';
  } finally {
    area.remove();
    (before as HTMLElement | null)?.focus();
  }
}
