/** What the page's address asks for. */
export type PageQuery = {
  /** A language; null: the browser's. */
  readonly locale: string | null;
  /** Whether the widget stands in the page rather than over it. */
  readonly isInline: boolean;
  /** Test mode: what the verification should pretend. */
  readonly scenario: string | null;
  /** Whether to continue at once: the address that a bank would put into a reminder. */
  readonly isResuming: boolean;
};

/** Reads the page's address. */
export function readPageQuery(search: string): PageQuery {
  const query = new URLSearchParams(search);
  return {
    locale: query.get('locale'),
    isInline: query.get('presentation') === 'inline',
    scenario: query.get('scenario'),
    isResuming: query.get('resume') === '1',
  };
}
