import type { en } from './en.ts';

/** The id of a text that a person sees. */
export type MessageId = keyof typeof en;

/** Every text of one locale; a missing one does not compile. */
export type Messages = { readonly [Id in MessageId]: string };

/** What is put in place of `{partner}` and its like. */
type Values = Readonly<Record<string, string | number>>;

/** The text of an id in the person's language. */
export type Translate = (id: MessageId, values?: Values) => string;

/** Makes the `t` of a locale. */
export function translateWith(messages: Messages): Translate {
  return (id, values = {}) =>
    messages[id].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
