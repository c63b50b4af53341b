/** Ends quietly what was aborted on purpose; anything else is a mistake in the code and is thrown on. */
export function abandonable(work: Promise<void>, signal: AbortSignal): void {
  work.catch((error: unknown) => {
    if (signal.aborted) return;
    throw error;
  });
}
