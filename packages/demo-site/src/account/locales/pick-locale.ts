import { en, type TextId } from './en.ts';
import { zhCN } from './zh-cn.ts';
import { zhHK } from './zh-hk.ts';
import { zhTW } from './zh-tw.ts';

const texts = { en, 'zh-CN': zhCN, 'zh-TW': zhTW, 'zh-HK': zhHK } as const satisfies Record<
  string,
  Readonly<Record<TextId, string>>
>;

/** A language of this page. */
export type PageLocale = keyof typeof texts;

/** Says a text in the page's language. */
export type Say = (id: TextId) => string;

/** Chinese by what tells its writing apart: the region first, then the script. */
const chinese: readonly (readonly [RegExp, PageLocale])[] = [
  [/-(HK|MO)\b/i, 'zh-HK'],
  [/-(TW|Hant)\b/i, 'zh-TW'],
];

/** The language that the address asks for, else the browser's. */
export function pickLocale(asked: string | null, languages: readonly string[]): PageLocale {
  for (const tag of asked === null ? languages : [asked, ...languages]) {
    if (/^en\b/i.test(tag)) return 'en';
    if (/^zh\b/i.test(tag)) return chinese.find(([pattern]) => pattern.test(tag))?.[1] ?? 'zh-CN';
  }
  return 'en';
}

/** The texts of a language. */
export function textsOf(locale: PageLocale): Say {
  return (id) => texts[locale][id];
}
