/** The command line is not of the documented form. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
