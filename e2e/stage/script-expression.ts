/** What is evaluated so that a function of a test runs in a page with what it is given. */
export function expressionOf<Given>(script: (given: Given) => unknown, given: Given | undefined): string {
  return `(${String(script)})(${given === undefined ? '' : JSON.stringify(given)})`;
}
