import type { Locale } from '@tokencloud/contract/vocabulary';

type Words = readonly [title: string, close: string];

const traditional: Words = ['身分驗證', '關閉'];

/** What the SDK itself says to a person, before the widget does: the frame's title, and Close. */
export const words: Record<Locale, Words> = {
  en: ['Identity verification', 'Close'],
  'zh-CN': ['身份验证', '关闭'],
  'zh-TW': traditional,
  'zh-HK': traditional,
};
