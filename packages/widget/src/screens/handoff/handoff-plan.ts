import type { DocumentType, PhonePlatform } from '@tokencloud/contract/vocabulary';
import type { Translate } from '../../locales/translate.ts';
import type { HandoffWay } from './handoff-way.ts';

/** A part of the hand-off screen. */
export type HandoffBlock =
  | 'openWeChat'
  | 'download'
  | 'openLink'
  | 'copyLink'
  | 'steps'
  | 'requestId'
  | 'code'
  | 'codeForAnother'
  | 'menuHelp'
  | 'weChatGuide';

/** What the hand-off screen says and shows, in order. */
export type HandoffPlan = {
  readonly steps: (t: Translate, host: string) => readonly [string, string, string];
  readonly blocks: readonly HandoffBlock[];
};

/** The App Clip is started by the camera or by a long press; WeChat's own recogniser does not start it. */
const appClip: Record<HandoffWay, HandoffPlan> = {
  scan: {
    steps: (t, host) => [
      t('handoff.iphone.scan.1'),
      t('handoff.iphone.scan.2', { host }),
      t('handoff.iphone.scan.3'),
    ],
    blocks: ['code', 'steps', 'requestId'],
  },
  here: {
    steps: (t, host) => [
      t('handoff.iphone.here.1'),
      t('handoff.iphone.here.2', { host }),
      t('handoff.iphone.here.3'),
    ],
    blocks: ['requestId', 'code', 'openLink', 'steps', 'menuHelp'],
  },
  inside: {
    steps: (t) => [t('handoff.iphone.inside.1'), t('handoff.iphone.inside.2'), t('handoff.iphone.inside.3')],
    blocks: ['steps', 'requestId', 'copyLink', 'codeForAnother'],
  },
};

const miniProgram: Record<HandoffWay, HandoffPlan> = {
  scan: {
    steps: (t) => [t('handoff.wechat.scan.1'), t('handoff.wechat.scan.2'), t('handoff.wechat.scan.3')],
    blocks: ['code', 'steps', 'requestId', 'weChatGuide'],
  },
  here: {
    steps: (t) => [t('handoff.wechat.album.1'), t('handoff.wechat.album.2'), t('handoff.wechat.album.3')],
    blocks: ['openWeChat', 'download', 'steps', 'code', 'requestId', 'weChatGuide'],
  },
  inside: {
    steps: (t) => [t('handoff.wechat.inside.1'), t('handoff.wechat.inside.2'), t('handoff.wechat.inside.3')],
    blocks: ['steps', 'code', 'requestId', 'weChatGuide'],
  },
};

const passportApp: Record<HandoffWay, HandoffPlan> = {
  scan: {
    steps: (t, host) => [
      t('handoff.passport.scan.1'),
      t('handoff.passport.scan.2', { host }),
      t('handoff.passport.scan.3'),
    ],
    blocks: ['code', 'steps', 'requestId'],
  },
  here: {
    steps: (t) => [t('handoff.passport.here.1'), t('handoff.passport.here.2'), t('handoff.passport.here.3')],
    blocks: ['openLink', 'steps', 'requestId', 'codeForAnother'],
  },
  inside: {
    steps: (t) => [
      t('handoff.passport.inside.1'),
      t('handoff.passport.inside.2'),
      t('handoff.passport.inside.3'),
    ],
    blocks: ['copyLink', 'steps', 'requestId', 'codeForAnother'],
  },
};

/** The plan for every document, phone and way. No word of WeChat on the passport's. */
export const handoffPlans: Record<DocumentType, Record<PhonePlatform, Record<HandoffWay, HandoffPlan>>> = {
  cn_id_card: { android: miniProgram, ios: appClip },
  passport: { android: passportApp, ios: passportApp },
};
