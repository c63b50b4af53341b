import type { DocumentType, Locale } from '@tokencloud/contract/vocabulary';

/** What the page behind a live QR code says to a scanner that is none of the apps. */
type LandingTexts = { readonly title: string; readonly closing: string } & Readonly<
  Record<DocumentType, string>
>;

const texts: Record<Locale, LandingTexts> = {
  en: {
    title: 'This code opens an app',
    cn_id_card:
      'Android: open WeChat and scan the code with its own scanner. iPhone: scan the code with the Camera, or open this page in Safari and tap Open at the top.',
    passport: 'Open the passport app on your phone and scan the code there.',
    closing: 'Nothing is asked of you on this page.',
  },
  'zh-CN': {
    title: '此二维码需用应用打开',
    cn_id_card:
      '安卓手机：打开微信，用“扫一扫”扫描二维码。iPhone：用系统相机扫描，或在 Safari 中打开本页，点按顶部的“打开”。',
    passport: '请在手机上打开护照验证应用，并在应用内扫描二维码。',
    closing: '本页面不会要求您填写任何信息。',
  },
  'zh-TW': {
    title: '此 QR Code 需以 App 開啟',
    cn_id_card:
      'Android 手機：開啟微信，用「掃一掃」掃描 QR Code。iPhone：用內建相機掃描，或在 Safari 開啟本頁，點一下頂端的「打開」。',
    passport: '請在手機上開啟護照驗證 App，並在 App 內掃描 QR Code。',
    closing: '本頁不會要求您填寫任何資料。',
  },
  'zh-HK': {
    title: '此二維碼須用應用程式開啟',
    cn_id_card:
      'Android 手機：開啟微信，用「掃一掃」掃描二維碼。iPhone：用相機掃描，或在 Safari 開啟本頁，輕按頂部的「打開」。',
    passport: '請在手機上開啟護照驗證應用程式，並在程式內掃描二維碼。',
    closing: '本頁不會要求你填寫任何資料。',
  },
};

/** A small page that says which app to open. It has no script, no form and no style but the browser's own. */
export function handoffLandingPage(locale: Locale, document: DocumentType): string {
  const { title, closing, [document]: guidance } = texts[locale];
  return `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<h1>${title}</h1>
<p>${guidance}</p>
<p>${closing}</p>
</html>
`;
}
