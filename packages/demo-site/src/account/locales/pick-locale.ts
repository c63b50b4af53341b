import { en, type TextId } from './en.ts';
import { zhCN } from './zh-cn.ts';

const texts = { en, 'zh-CN': zhCN } as const satisfies Record<string, Readonly<Record<TextId, string>>>;

/** A language of this page. */
export type PageLocale = keyof typeof texts;

/** Says a text in the page's language. */
export type Say = (id: TextId) => string;

/** The language that the address asks for, else the browser's. */
export function pickLocale(asked: string | null, languages: readonly string[]): PageLocale {
  for (const tag of asked === null ? languages : [asked, ...languages]) {
    if (/^zh/i.test(tag)) return 'zh-CN';
    if (/^en/i.test(tag)) return 'en';
  }
  return 'en';
}

/** The texts of a language. */
export function textsOf(locale: PageLocale): Say {
  return (id) => texts[locale][id];
}
