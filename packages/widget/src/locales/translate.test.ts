import { locales } from '@tokencloud/contract/vocabulary';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { loadLocale } from './index.ts';
import { createTranslate } from './translate.ts';
import { zhCN } from './zh-CN.ts';

describe('createTranslate', () => {
  const t = createTranslate(en, 'en');

  it('gives a text without placeholders as it is written', () => {
    expect(t('action.continue')).toBe('Continue');
  });

  it('fills in every placeholder', () => {
    expect(t('submitted.text', { duration: '15 minutes', partner: 'Example Savings' })).toBe(
      'Your records are reviewed within 15 minutes. Normally, Example Savings then activates your account.',
    );
  });

  it('does not read a value as a pattern', () => {
    expect(t('frame.return', { partner: '$& {partner} $1' })).toBe('Return to $& {partner} $1');
  });

  it('puts a space between Chinese and a Latin name, and none beside a Chinese name', () => {
    const chinese = createTranslate(zhCN, 'zh-CN');
    expect(chinese('submitted.text', { duration: '15分钟', partner: 'Example Savings' })).toBe(
      '您的资料将在 15 分钟内审核完毕。一般情况下，Example Savings 随后会开通您的账户。',
    );
    expect(chinese('frame.return', { partner: '示例银行' })).toBe('返回示例银行');
  });

  it.each(locales)('writes numbers as %s does', async (locale) => {
    const t = createTranslate(await loadLocale(locale), locale);
    for (const value of [...Array(1001).keys(), 12_345, -1, 0.5]) {
      const number = new Intl.NumberFormat(locale).format(value);
      expect(t('frame.progress', { step: value, steps: '' })).toBe(
        t('frame.progress', { step: number, steps: '' }),
      );
    }
  });

  it('asks the compiler for exactly the values that a text needs', () => {
    // @ts-expect-error The partner is missing.
    expect(t('frame.return')).toBe('Return to {partner}');
    // @ts-expect-error This text takes none.
    expect(t('action.continue', { partner: 'x' })).toBe('Continue');
  });
});
