import type { Locale } from '@tokencloud/contract/vocabulary';

/** How to complete real-name verification in WeChat; long, and only some need it, hence apart from the messages. */
export type WeChatGuide = {
  readonly why: string;
  readonly stepsTitle: string;
  readonly steps: readonly [string, string, string, string, string, string, string];
  readonly notesTitle: string;
  readonly notes: readonly [string, string, string];
  readonly questions: readonly [Question, Question, Question];
};

type Question = { readonly question: string; readonly answer: string };

/** How the guide of each locale is fetched. */
export const wechatGuides: Record<Locale, () => Promise<WeChatGuide>> = {
  en: async () => (await import('./en.ts')).en,
  'zh-CN': async () => (await import('./zh-CN.ts')).zhCN,
  'zh-TW': async () => (await import('./zh-TW.ts')).zhTW,
  'zh-HK': async () => (await import('./zh-HK.ts')).zhHK,
};
