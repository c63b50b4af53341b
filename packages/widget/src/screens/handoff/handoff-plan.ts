import type { DocumentType, PhonePlatform } from '@tokencloud/contract/vocabulary';
import type { PlainMessageId, Translate } from '../../locales/translate.ts';
import type { HandoffWay } from './handoff-way.ts';

/** A part of the hand-off screen. */
export type HandoffBlock =
  | 'notice'
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

/** What the hand-off screen says and shows for one way, in order. */
type WayPlan = {
  readonly steps: (t: Translate, host: string) => readonly [string, string, string];
  readonly blocks: readonly HandoffBlock[];
};

/** The hand-off to one app on the phone. */
export type HandoffPlan = {
  /** What the phone must have installed, said before anything else; null where the code itself brings the app. */
  readonly needs: PlainMessageId | null;
  /** What the Request ID is for: with it nobody needs the QR code. */
  readonly requestIdHint: Record<HandoffWay, PlainMessageId>;
  readonly ways: Record<HandoffWay, WayPlan>;
};

/** The App Clip's own name, which an iPhone shows in every language. */
const CLIP_NAME = '身份见证';

function inEveryWay(hint: PlainMessageId): HandoffPlan['requestIdHint'] {
  return { scan: hint, here: hint, inside: hint };
}

/** The App Clip is started by the camera or by a long press; an app's own recogniser, as WeChat's, does not start it. */
const appClip: HandoffPlan = {
  needs: null,
  // Copying on another device is of no use to the iPhone.
  requestIdHint: { ...inEveryWay('handoff.requestId.ios'), scan: 'handoff.requestId.ios.scan' },
  ways: {
    scan: {
      steps: (t, host) => [
        t('handoff.iphone.scan.1'),
        t('handoff.iphone.scan.2', { host }),
        t('handoff.iphone.scan.3', { clip: CLIP_NAME }),
      ],
      blocks: ['code', 'steps', 'notice', 'requestId'],
    },
    here: {
      steps: (t, host) => [
        t('handoff.iphone.here.1'),
        t('handoff.iphone.here.2', { host }),
        t('handoff.iphone.here.3', { clip: CLIP_NAME }),
      ],
      blocks: ['notice', 'requestId', 'code', 'openLink', 'steps', 'menuHelp'],
    },
    inside: {
      steps: (t) => [
        t('handoff.iphone.inside.1'),
        t('handoff.iphone.inside.2'),
        t('handoff.iphone.inside.3'),
      ],
      blocks: ['notice', 'copyLink', 'steps', 'codeForAnother'],
    },
  },
};

const miniProgram: HandoffPlan = {
  needs: 'handoff.needsWeChat',
  requestIdHint: inEveryWay('handoff.requestId.wechat'),
  ways: {
    scan: {
      steps: (t) => [t('handoff.wechat.scan.1'), t('handoff.wechat.scan.2'), t('handoff.wechat.scan.3')],
      blocks: ['code', 'steps', 'notice', 'requestId', 'weChatGuide'],
    },
    here: {
      steps: (t) => [t('handoff.wechat.album.1'), t('handoff.wechat.album.2'), t('handoff.wechat.album.3')],
      blocks: ['notice', 'openWeChat', 'download', 'steps', 'code', 'requestId', 'weChatGuide'],
    },
    inside: {
      steps: (t) => [
        t('handoff.wechat.inside.1'),
        t('handoff.wechat.inside.2'),
        t('handoff.wechat.inside.3'),
      ],
      blocks: ['notice', 'steps', 'code', 'requestId', 'weChatGuide'],
    },
  },
};

const passportApp: HandoffPlan = {
  needs: null,
  requestIdHint: inEveryWay('handoff.requestId.passport'),
  ways: {
    scan: {
      steps: (t, host) => [
        t('handoff.passport.scan.1'),
        t('handoff.passport.scan.2', { host }),
        t('handoff.passport.scan.3'),
      ],
      blocks: ['code', 'steps', 'notice', 'requestId'],
    },
    here: {
      steps: (t) => [
        t('handoff.passport.here.1'),
        t('handoff.passport.here.2'),
        t('handoff.passport.here.3'),
      ],
      blocks: ['notice', 'openLink', 'steps', 'requestId', 'codeForAnother'],
    },
    inside: {
      steps: (t) => [
        t('handoff.passport.inside.1'),
        t('handoff.passport.inside.2'),
        t('handoff.passport.inside.3'),
      ],
      blocks: ['notice', 'copyLink', 'steps', 'requestId', 'codeForAnother'],
    },
  },
};

/** The plan for every document and phone. No word of WeChat on the passport's. */
export const handoffPlans: Record<DocumentType, Record<PhonePlatform, HandoffPlan>> = {
  cn_id_card: { android: miniProgram, ios: appClip },
  passport: { android: passportApp, ios: passportApp },
};
