import type { Locale } from '@tokencloud/contract/vocabulary';
import { en } from './en.ts';
import type { Messages } from './translate.ts';
import { zhCn } from './zh-CN.ts';
import { zhHk } from './zh-HK.ts';
import { zhTw } from './zh-TW.ts';

export type { Messages, MessageId, Translate } from './translate.ts';
export { translateWith } from './translate.ts';

/** The texts of every locale. */
export const messages: Record<Locale, Messages> = { en, 'zh-CN': zhCn, 'zh-TW': zhTw, 'zh-HK': zhHk };
