import type { Locale } from '@tokencloud/contract/vocabulary';
import type { en } from './en.ts';

/** The id of a message. */
export type MessageId = keyof typeof en;

/** Every message in one language; a missing or unknown id does not compile. */
export type Messages = { readonly [Id in MessageId]: string };

/** The names in braces of a text, as a union. */
type PlaceholderOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;

/** What a message must be given, read from its English text. */
type ValuesOf<Id extends MessageId> = { readonly [Name in PlaceholderOf<(typeof en)[Id]>]: string | number };

/** The ids of messages without placeholders; what a table of messages can hold. */
export type PlainMessageId = {
  [Id in MessageId]: PlaceholderOf<(typeof en)[Id]> extends never ? Id : never;
}[MessageId];

/** The text of a message. Its placeholders, and only they, are asked for by the compiler. */
export type Translate = <Id extends MessageId>(
  id: Id,
  ...values: PlaceholderOf<(typeof en)[Id]> extends never ? [] : [ValuesOf<Id>]
) => string;

/**
 * Binds messages to a `Translate`. Numbers are written as the locale writes them.
 * A placeholder without a value stays as it is written, so that it is seen.
 */
export function createTranslate(messages: Messages, locale: Locale): Translate {
  return (id, ...[values]) => {
    const text = messages[id];
    if (values === undefined) return text;
    const known: Readonly<Record<string, string | number | undefined>> = values;
    const filled = text.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = known[name] ?? placeholder;
      return typeof value === 'number' ? written(value, locale) : value;
    });
    return spaced(filled);
  };
}

/**
 * A number as the locale writes it. Below a thousand all of ours write whole ones alike: `Intl`, which a browser takes long
 * to load, is left for the others.
 */
function written(value: number, locale: Locale): string {
  return Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : value.toLocaleString(locale);
}

/** Chinese typography puts a space between Chinese characters and Latin words; a value may be either. */
function spaced(text: string): string {
  return text.replace(/([\u4e00-\u9fff])(?=[\w])/g, '$1 ').replace(/(\w)(?=[\u4e00-\u9fff])/g, '$1 ');
}
