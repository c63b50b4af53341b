import { matchLocale } from '@tokencloud/contract/vocabulary';
import { expect, test } from 'vitest';
import { wordsIn } from './words.ts';

const titles = { en: 'Identity verification', 'zh-CN': '验证', 'zh-TW': '驗證', 'zh-HK': '驗證' };

test.each([
  'en',
  'en-GB',
  'zh',
  'zh-CN',
  'zh-SG',
  'zh-Hans-CN',
  'zh-TW',
  'zh-HK',
  'zh-MO',
  'zh-Hant',
  'zh-Hant-HK',
  'de',
])('the words before the widget is there are in the script of the widget’s language for %s', (language) => {
  expect(wordsIn(language)[0]).toBe(titles[matchLocale(language) ?? 'en']);
});
