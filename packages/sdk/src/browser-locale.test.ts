import { preferredLocale } from '@tokencloud/contract/vocabulary';
import { expect, test } from 'vitest';
import { browserLocale } from './browser-locale.ts';

const languages = ['en', 'EN', 'zh', 'ZH', 'de', 'ja', 'enm', 'zha'];
const subtags = [
  '',
  '-US',
  '-CN',
  '-cn',
  '-TW',
  '-tw',
  '-HK',
  '-MO',
  '-SG',
  '-Hans',
  '-Hant',
  '-hant-HK',
  '_TW',
];
const tags = languages.flatMap((language) => subtags.map((subtag) => language + subtag));

test('the browser’s language is the one that the contract prefers, for one language and for two', () => {
  for (const first of tags)
    for (const second of tags)
      expect([first, second, browserLocale([first, second])]).toEqual([
        first,
        second,
        preferredLocale([first, second]),
      ]);
  expect(browserLocale([])).toBe(preferredLocale([]));
});
