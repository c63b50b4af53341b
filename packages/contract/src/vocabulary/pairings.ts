/** Whether a phone must type the pairing number before it may go on. Wire value; the one list. */
export const pairings = ['required', 'none'] as const;

/** `required` unless the phone is on the widget's own network or the partner has switched pairing off. */
export type Pairing = (typeof pairings)[number];
