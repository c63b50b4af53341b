import { locales as localeTags, type Locale } from '@tokencloud/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { loadLocale } from './index.ts';
import type { Messages } from './translate.ts';
import { wechatGuides } from './wechat-guide/wechat-guide.ts';

/** Texts that are the same in Chinese: names. */
const names: ReadonlySet<string> = new Set(['iPhone', 'Android']);

function placeholdersById(messages: Messages): Readonly<Record<string, readonly string[]>> {
  const entries = Object.entries(messages).map(([id, text]) => [id, (text.match(/\{\w+\}/g) ?? []).sort()]);
  return Object.fromEntries(entries);
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value ?? {}).flatMap(textsOf);
}

const chinese = localeTags.filter((tag) => tag !== 'en');

/** Characters that are written otherwise in the other script; one of them says that a text was mixed up. */
const foreignScript: Record<Exclude<Locale, 'en'>, RegExp> = {
  'zh-CN': /[機證碼開關繼續號驗護們個這請選擇與]/u,
  'zh-TW': /[机证码开关继续号验护们个这请选择与]/u,
  'zh-HK': /[机证码开关继续号验护们个这请选择与]/u,
};

describe.each(chinese)('the messages of %s', (tag) => {
  it('have the placeholders of the English ones', async () => {
    expect(placeholdersById(await loadLocale(tag))).toEqual(placeholdersById(en));
  });

  it('are all translated', async () => {
    const untranslated = Object.values(await loadLocale(tag)).filter((text) => !/[\u4e00-\u9fff]/.test(text));
    expect(untranslated.filter((text) => !names.has(text))).toEqual([]);
  });

  it('keep to their own script', async () => {
    const script = foreignScript[tag];
    for (const text of [...textsOf(await loadLocale(tag)), ...textsOf(await wechatGuides[tag]())]) {
      expect(text).not.toMatch(script);
    }
  });
});

/** What the card is called where people have another one whose name ends alike. */
const cardNames = {
  'zh-TW': { alike: '身分證', whole: '中國大陸居民身分證' },
  'zh-HK': { alike: '身份證', whole: '內地居民身份證' },
} as const;

it.each(['zh-TW', 'zh-HK'] as const)(
  'calls the card by its whole name wherever it is to be used, in %s',
  async (tag) => {
    const { alike, whole } = cardNames[tag];
    for (const text of Object.values(await loadLocale(tag))) {
      expect(text.replaceAll(whole, '')).not.toContain(alike);
    }
  },
);

describe.each(localeTags)('every text of %s', (tag) => {
  it('says something, without space around it', async () => {
    for (const text of [...textsOf(await loadLocale(tag)), ...textsOf(await wechatGuides[tag]())]) {
      expect(text).not.toBe('');
      expect(text).toBe(text.trim());
    }
  });
});
