const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';

/** Browsers of phones, and of WeChat, by what they say of themselves. */
export const phoneBrowsers = {
  android: `Mozilla/5.0 (Linux; Android 14; SM-S9110) ${blink} Chrome/142.0.0.0 Mobile Safari/537.36`,
  pixel: `Mozilla/5.0 (Linux; Android 15; Pixel 8) ${blink} Chrome/142.0.0.0 Mobile Safari/537.36`,
  iphone: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webkit} Version/18.5 Mobile/15E148 Safari/604.1`,
  oldIphone: `Mozilla/5.0 (iPhone; CPU iPhone OS 15_8 like Mac OS X) ${webkit} Version/15.6 Mobile/15E148 Safari/604.1`,
  weChatOnAndroid: `Mozilla/5.0 (Linux; Android 14; SM-S9110) ${blink} Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.60`,
  weChatOnIphone: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) ${webkit} Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f)`,
  weChatOnWindows: `Mozilla/5.0 (Windows NT 10.0) ${blink} Chrome/142.0.0.0 Safari/537.36 MicroMessenger/7.0.20 WindowsWechat`,
} as const;

/** How much of a page they show, in CSS pixels. */
export const PHONE_VIEWPORT = { width: 390, height: 844 };

export type PhoneBrowser = keyof typeof phoneBrowsers;
