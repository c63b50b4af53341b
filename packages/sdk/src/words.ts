/**
 * What the SDK itself says to a person, before the widget does: the name of the overlay and of the frame, and Close.
 * One text for each script is enough here.
 * @param language a BCP 47 tag.
 */
export const wordsIn = (language: string): readonly [title: string, close: string] =>
  language.includes('zh')
    ? /TW|HK|MO|Hant/.test(language)
      ? ['驗證', '關閉']
      : ['验证', '关闭']
    : ['Identity verification', 'Close'];
