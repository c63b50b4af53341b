import type { Locale } from '@tokencloud/contract/vocabulary';

/**
 * The browser's language for the first paint. The rule is the contract's `preferredLocale`, which a test holds
 * it to; written again because that one takes four times the bytes.
 */
export function browserLocale(tags: readonly string[]): Locale {
  const tag = tags.find((tag) => /^(en|zh)(?![a-z])/i.test(tag)) || 'en';
  if (/^en/i.test(tag)) return 'en';
  if (/[-_](HK|MO)\b/i.test(tag)) return 'zh-HK';
  return /[-_](TW|Hant)\b/i.test(tag) ? 'zh-TW' : 'zh-CN';
}
