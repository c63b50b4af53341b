import { describe, expect, it } from 'vitest';
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
  it('uses the plural of the language', () => {
    expect(formatDuration('en', 1, 'day')).toBe('1 day');
    expect(formatDuration('en', 30, 'day')).toBe('30 days');
    expect(formatDuration('zh-CN', 15, 'minute').replace(/\s/g, '')).toBe('15分钟');
    expect(formatDuration('zh-HK', 15, 'minute').replace(/\s/g, '')).toBe('15分鐘');
  });
});

describe('formatList', () => {
  it('joins names as the language does', () => {
    expect(formatList('en', ['Chinese ID card', 'Passport'])).toBe('Chinese ID card and Passport');
    expect(formatList('zh-CN', ['居民身份证'])).toBe('居民身份证');
  });
});
