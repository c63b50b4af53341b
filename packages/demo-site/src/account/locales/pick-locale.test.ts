import { expect, it } from 'vitest';
import { pickLocale } from './pick-locale.ts';

it.each([
  ['zh-TW', null, ['zh-TW', 'en']],
  ['zh-TW', null, ['zh-Hant']],
  ['zh-HK', null, ['zh-Hant-HK', 'en-GB']],
  ['zh-HK', null, ['zh-MO']],
  ['zh-CN', null, ['zh']],
  ['zh-CN', null, ['zh-Hans-CN']],
  ['zh-CN', null, ['fr', 'zh-SG']],
  ['en', null, ['fr', 'en-AU', 'zh-CN']],
  ['en', null, ['fr']],
  ['zh-HK', 'zh-HK', ['en']],
  ['en', 'klingon', ['en', 'zh-CN']],
] as const)('speaks %s to who asks for %s and reads %j', (locale, asked, languages) => {
  expect(pickLocale(asked, languages)).toBe(locale);
});
