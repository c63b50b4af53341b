import { loadLocale } from '../locales/index.ts';
import type { Language } from '../locales/language.ts';
import { createTranslate } from '../locales/translate.ts';
import { wechatGuides } from '../locales/wechat-guide/wechat-guide.ts';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const strange = 'åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ';

/** How much longer a text gets: what German or Finnish make of a short English one. */
const GROWTH = 0.4;

/** A word accented, and longer by drawing out its end. */
function pseudoWord(word: string): string {
  const accented = [...word].map((letter) => strange[letters.indexOf(letter)] ?? letter).join('');
  return accented + 'é'.repeat(Math.round(word.length * GROWTH));
}

/** A text as no language has it, in brackets so that a cut-off end is seen. Names in braces stay. */
function pseudoText(text: string): string {
  const parts = text.split(/(\{\w+\})/);
  const changed = parts.map((part) =>
    part.startsWith('{') ? part : part.replace(/[A-Za-z]+/g, (word) => pseudoWord(word)),
  );
  return `⟦${changed.join('')}⟧`;
}

/** The same value with each of its texts made pseudo. */
function pseudoOf<Value>(value: Value): Value {
  const reviver = (_: string, part: unknown) => (typeof part === 'string' ? pseudoText(part) : part);
  // What is all texts comes back in the same form.
  return JSON.parse(JSON.stringify(value), reviver) as Value;
}

/** A language that no one speaks, made of English. It finds what is not translated, and what has no room to grow. */
export async function pseudoLanguage(): Promise<Language> {
  const loadGuide = wechatGuides.en;
  // The guide is fetched by the screen itself, in the locale that a pseudo-language has to borrow.
  wechatGuides.en = async () => pseudoOf(await loadGuide());
  return { locale: 'en', t: createTranslate(pseudoOf(await loadLocale('en')), 'en') };
}
