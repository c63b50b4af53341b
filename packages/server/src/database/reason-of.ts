/** What an operator is told of why a database cannot be used. Node says nothing where several addresses failed. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given';
  if (error.message !== '') return error.message;
  return 'code' in error ? String(error.code) : error.name;
}
