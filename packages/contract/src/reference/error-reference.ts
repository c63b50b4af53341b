/** What a developer reads about an error, in Markdown: inline code and nothing more. */
export type ErrorReference = {
  /** What happened. */
  readonly happened: string;
  /** What to do. */
  readonly remedy: string;
};
