import { locales } from '@tokencloud/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { loadLocale } from './index.ts';
import { createTranslate } from './translate.ts';
import { formatLeft, formatList } from './format.ts';
import { formatDuration } from './format-duration.ts';

describe('formatLeft', () => {
  it.each([
    [600_000, '10:00'],
    [59_001, '1:00'],
    [42_000, '0:42'],
    [1, '0:01'],
    [0, '0:00'],
    [-5_000, '0:00'],
  ])('writes %d ms as %s', (milliseconds, written) => {
    expect(formatLeft(milliseconds)).toBe(written);
  });
});

describe('formatDuration', () => {
  it.each(locales)('says in %s what the platform would', async (locale) => {
    const t = createTranslate(await loadLocale(locale), locale);
    const bare = (text: string) => text.replace(/(?<=\d)\s|\s(?=[\u4e00-\u9fff])/g, '');
    for (const unit of ['minute', 'hour', 'day'] as const) {
      const platform = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
      for (const value of [0, 1, 2, 15, 24, 30, 365, 1825])
        expect(bare(formatDuration(t, value, unit))).toBe(bare(platform.format(value)));
    }
  });

  it('uses the plural of the language', () => {
    const t = createTranslate(en, 'en');
    expect(formatDuration(t, 1, 'day')).toBe('1 day');
    expect(formatDuration(t, 30, 'day')).toBe('30 days');
  });
});

describe('formatList', () => {
  it('joins names as the language does', () => {
    expect(formatList('en', ['Chinese ID card', 'Passport'])).toBe('Chinese ID card and Passport');
    expect(formatList('zh-CN', ['居民身份证'])).toBe('居民身份证');
  });
});
