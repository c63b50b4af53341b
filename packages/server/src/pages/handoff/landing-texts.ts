import type { DocumentType, Locale } from '@tokencloud/contract/vocabulary';
import type { LandingReader } from './landing-reader.ts';

/** What the page behind a code says. */
export type LandingTexts = {
  readonly title: string;
  /** How to go on, by the document and by what reads the page. */
  readonly steps: Record<DocumentType, Record<LandingReader, readonly string[]>>;
  /** What to do where the steps lead nowhere. */
  readonly otherwise: Record<DocumentType, Record<LandingReader, string | null>>;
  readonly openWeChat: string;
  readonly requestId: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly closing: string;
  readonly deadTitle: string;
  readonly deadText: string;
};

/** The App Clip's own name, which an iPhone shows in every language. */
const CLIP = '<span lang="zh-CN">身份见证</span>';

/** The same for whoever reads it. */
function forAll<Said>(said: Said): Record<LandingReader, Said> {
  return { iphone: said, iphone_in_wechat: said, android: said, other: said };
}

/** The texts of every locale. They are markup of our own: nothing from outside gets into them. */
export const landingTexts: Record<Locale, LandingTexts> = {
  en: {
    title: 'Continue with the app',
    steps: {
      cn_id_card: {
        iphone: [
          'Copy the Request ID below.',
          `Tap “Open” on the card for ${CLIP} at the edge of this page.`,
          `Paste the Request ID when ${CLIP} asks for it.`,
        ],
        iphone_in_wechat: [
          'Tap “…” at the top right.',
          'Choose to open this page in Safari, and go on there.',
        ],
        android: [
          'Open WeChat and choose “Scan”.',
          'Scan the code on the page where you started. The TokenCloud mini program opens.',
        ],
        other: [
          'Android: open WeChat, choose “Scan”, and scan the code.',
          'iPhone: scan the code with the Camera, or open this page in Safari.',
        ],
      },
      passport: forAll([
        'Open the passport app on your phone.',
        'Scan the code there, or enter the Request ID.',
      ]),
    },
    otherwise: {
      cn_id_card: {
        iphone: 'No card appears? Open this page in Safari, on iOS 16 or later.',
        iphone_in_wechat: null,
        android: 'Cannot scan? Open the TokenCloud mini program in WeChat and enter the Request ID there.',
        other: 'Cannot scan? Open the TokenCloud mini program in WeChat and enter the Request ID there.',
      },
      passport: forAll('The phone needs NFC, switched on, and your biometric passport.'),
    },
    openWeChat: 'Open WeChat',
    requestId: 'Request ID',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Could not copy. Press and hold the text to copy it.',
    closing: 'Nothing is asked of you on this page. Never send the Request ID to anyone.',
    deadTitle: 'This code no longer works',
    deadText: 'Go back to the page where you started and get a new code there.',
  },
  'zh-CN': {
    title: '请在应用中继续',
    steps: {
      cn_id_card: {
        iphone: [
          '复制下方的请求编号。',
          `点按本页边缘“${CLIP}”卡片上的“打开”。`,
          `在“${CLIP}”中粘贴请求编号。`,
        ],
        iphone_in_wechat: ['点按右上角的“…”。', '选择在 Safari（浏览器）中打开，然后继续。'],
        android: ['打开微信，选择“扫一扫”。', '扫描最初页面上的二维码，TokenCloud 小程序会打开。'],
        other: [
          '安卓手机：打开微信，用“扫一扫”扫描二维码。',
          'iPhone：用系统相机扫描，或在 Safari 中打开本页。',
        ],
      },
      passport: forAll(['在手机上打开护照验证应用。', '在应用内扫描二维码，或输入请求编号。']),
    },
    otherwise: {
      cn_id_card: {
        iphone: '没有出现卡片？请在 Safari 中打开本页，并确认系统为 iOS 16 或更高版本。',
        iphone_in_wechat: null,
        android: '无法扫码？在微信中打开 TokenCloud 小程序，输入请求编号。',
        other: '无法扫码？在微信中打开 TokenCloud 小程序，输入请求编号。',
      },
      passport: forAll('手机需支持并开启 NFC，并请准备好电子护照。'),
    },
    openWeChat: '打开微信',
    requestId: '请求编号',
    copy: '复制',
    copied: '已复制',
    copyFailed: '未能复制。请长按文字进行复制。',
    closing: '本页面不会要求您填写任何信息。请勿把请求编号发送给任何人。',
    deadTitle: '此二维码已失效',
    deadText: '请回到最初的页面，获取新的二维码。',
  },
  'zh-TW': {
    title: '請在 App 中繼續',
    steps: {
      cn_id_card: {
        iphone: [
          '複製下方的請求編號。',
          `點一下本頁邊緣「${CLIP}」卡片上的「打開」。`,
          `在「${CLIP}」中貼上請求編號。`,
        ],
        iphone_in_wechat: ['點一下右上角的「…」。', '選擇在 Safari（瀏覽器）中開啟，然後繼續。'],
        android: ['開啟微信，選擇「掃一掃」。', '掃描原本頁面上的 QR Code，TokenCloud 小程式會開啟。'],
        other: [
          'Android 手機：開啟微信，用「掃一掃」掃描 QR Code。',
          'iPhone：用內建相機掃描，或在 Safari 開啟本頁。',
        ],
      },
      passport: forAll(['在手機上開啟護照驗證 App。', '在 App 內掃描 QR Code，或輸入請求編號。']),
    },
    otherwise: {
      cn_id_card: {
        iphone: '沒有出現卡片？請在 Safari 中開啟本頁，並確認系統為 iOS 16 以上版本。',
        iphone_in_wechat: null,
        android: '無法掃描？在微信中開啟 TokenCloud 小程式，輸入請求編號。',
        other: '無法掃描？在微信中開啟 TokenCloud 小程式，輸入請求編號。',
      },
      passport: forAll('手機需支援並開啟 NFC，並請準備好您的晶片護照。'),
    },
    openWeChat: '開啟微信',
    requestId: '請求編號',
    copy: '複製',
    copied: '已複製',
    copyFailed: '無法複製。請長按文字進行複製。',
    closing: '本頁不會要求您填寫任何資料。請勿將請求編號傳送給任何人。',
    deadTitle: '此 QR Code 已失效',
    deadText: '請回到原本的頁面，產生新的 QR Code。',
  },
  'zh-HK': {
    title: '請在應用程式中繼續',
    steps: {
      cn_id_card: {
        iphone: [
          '複製下方的請求編號。',
          `輕按本頁邊緣「${CLIP}」卡片上的「打開」。`,
          `在「${CLIP}」中貼上請求編號。`,
        ],
        iphone_in_wechat: ['輕按右上角的「…」。', '選擇在 Safari（瀏覽器）中開啟，然後繼續。'],
        android: ['開啟微信，選擇「掃一掃」。', '掃描原本頁面上的二維碼，TokenCloud 小程式會開啟。'],
        other: [
          'Android 手機：開啟微信，用「掃一掃」掃描二維碼。',
          'iPhone：用相機掃描，或在 Safari 開啟本頁。',
        ],
      },
      passport: forAll(['在手機上開啟護照驗證程式。', '在程式內掃描二維碼，或輸入請求編號。']),
    },
    otherwise: {
      cn_id_card: {
        iphone: '沒有出現卡片？請在 Safari 中開啟本頁，並確認系統為 iOS 16 或以上版本。',
        iphone_in_wechat: null,
        android: '未能掃描？在微信中開啟 TokenCloud 小程式，輸入請求編號。',
        other: '未能掃描？在微信中開啟 TokenCloud 小程式，輸入請求編號。',
      },
      passport: forAll('手機須支援並開啟 NFC，並請準備好您的電子護照。'),
    },
    openWeChat: '開啟微信',
    requestId: '請求編號',
    copy: '複製',
    copied: '已複製',
    copyFailed: '未能複製。請長按文字進行複製。',
    closing: '本頁不會要求您填寫任何資料。請勿將請求編號傳送給任何人。',
    deadTitle: '此二維碼已失效',
    deadText: '請返回原本的頁面，取得新二維碼。',
  },
};
