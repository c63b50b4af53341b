/**
 * What a value may be, in the words of a regular expression, so that a rule also tells a developer what it
 * takes. A string stands for itself in quotes, anything else for its kind: `"(auto|en)"|Undefined`, `.*Function`.
 */
export type Pattern = string;

/** Any string. */
export const ANY_STRING: Pattern = '"[^]*"';

/** One of some words. */
export const oneOf = (words: readonly string[]): Pattern => `"(${words.join('|')})"`;

/** Whether a value is what a pattern describes. */
export function matches(value: unknown, pattern: Pattern): boolean {
  // `Object.prototype.toString` also knows the elements and signals of other windows.
  const subject = typeof value === 'string' ? `"${value}"` : {}.toString.call(value).slice(8, -1);
  return RegExp(`^(${pattern})$`).test(subject);
}
