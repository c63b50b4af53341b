import { expect, test } from 'vitest';
import { firstState, localeOf, readOpening } from './opening.ts';

const code = 'q3X7b1cYJ0mK2pR8sT5vWg';

test.each([
  [`/h/${code}`, '', { code, platform: null, locale: null }],
  [`/h/${code}`, '?platform=ios&locale=zh-HK', { code, platform: 'ios', locale: 'zh-HK' }],
  ['/simulator/', '?platform=symbian', { code: null, platform: null, locale: null }],
  ['/h/short', '', { code: null, platform: null, locale: null }],
])('the address %s%s says what it says', (pathname, search, opening) => {
  expect(readOpening({ pathname, search })).toEqual(opening);
});

test('a phone that the address has chosen is not asked for', () => {
  expect(firstState({ code, platform: null, locale: null }).name).toBe('choosingPhone');
  expect(firstState({ code, platform: 'ios', locale: null }).name).toBe('welcome');
  expect(firstState({ code, platform: 'android', locale: null }).name).toBe('claiming');
});

test("the address's language wins over the verification's, and that over the browser's", () => {
  const opening = { code, platform: null, locale: null };
  expect(localeOf({ ...opening, locale: 'en' }, 'zh-TW', ['zh-CN'])).toBe('en');
  expect(localeOf(opening, 'zh-TW', ['zh-CN'])).toBe('zh-TW');
  expect(localeOf(opening, null, ['fr', 'zh-CN'])).toBe('zh-CN');
});
